package dev.dmb.internal.faker;

import java.util.random.RandomGenerator;

/** Draws from whichever cell's random source it was pointed at last. Used by one thread. */
final class CellSource implements RandomGenerator {

    private RandomGenerator cell;

    CellSource(RandomGenerator cell) {
        this.cell = cell;
    }

    void pointAt(RandomGenerator cell) {
        this.cell = cell;
    }

    @Override
    public long nextLong() {
        return cell.nextLong();
    }

    @Override
    public long nextLong(long bound) {
        return cell.nextLong(bound);
    }

    @Override
    public long nextLong(long origin, long bound) {
        return cell.nextLong(origin, bound);
    }

    @Override
    public int nextInt() {
        return cell.nextInt();
    }

    @Override
    public int nextInt(int bound) {
        return cell.nextInt(bound);
    }

    @Override
    public int nextInt(int origin, int bound) {
        return cell.nextInt(origin, bound);
    }

    @Override
    public boolean nextBoolean() {
        return cell.nextBoolean();
    }

    @Override
    public float nextFloat() {
        return cell.nextFloat();
    }

    @Override
    public float nextFloat(float bound) {
        return cell.nextFloat(bound);
    }

    @Override
    public float nextFloat(float origin, float bound) {
        return cell.nextFloat(origin, bound);
    }

    @Override
    public double nextDouble() {
        return cell.nextDouble();
    }

    @Override
    public double nextDouble(double bound) {
        return cell.nextDouble(bound);
    }

    @Override
    public double nextDouble(double origin, double bound) {
        return cell.nextDouble(origin, bound);
    }

    @Override
    public double nextGaussian() {
        return cell.nextGaussian();
    }

    @Override
    public double nextGaussian(double mean, double deviation) {
        return cell.nextGaussian(mean, deviation);
    }

    @Override
    public double nextExponential() {
        return cell.nextExponential();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        cell.nextBytes(bytes);
    }
}
