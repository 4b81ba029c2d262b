package dev.dmb.internal.pattern;

import dev.dmb.internal.random.CellStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can still follow when some characters of a text are written. Immutable; equal to itself only. */
final class State {

    private static final String UNQUOTED_SIGNS = "-_.:/@#+()*=!?$%[]{}^~`";

    /** Of 2^63 endings or more, those through a character with fewer endings than this are so rare that they are left out. */
    private static final BigInteger RARE = BigInteger.ONE.shiftLeft(44);

    /** Characters that lead to the same state. */
    record Branch(int[] characters, State target) {

        private BigInteger count() {
            return target.count.multiply(BigInteger.valueOf(characters.length));
        }

        private boolean isPlain() {
            return target.isPlain && Arrays.stream(characters).allMatch(this::isPlain);
        }

        private boolean isPlain(int character) {
            return Character.isLetterOrDigit(character)
                    || UNQUOTED_SIGNS.indexOf(character) >= 0
                    || character == ' ' && !target.isEnd;
        }

        private boolean hasSpace() {
            return Arrays.stream(characters).anyMatch(character -> character == ' ');
        }
    }

    final boolean isEnd;
    final Branch[] branches;
    final BigInteger count;
    final boolean isCounted;
    final long size;
    final int shortest;
    final int longest;
    private final boolean isPlain;
    private final double[] shares;
    private final double endShare;

    /**
     * A state.
     *
     * @param isEnd whether the text may end here
     * @param following where each next character leads; no character twice
     */
    State(boolean isEnd, List<Branch> following) {
        BigInteger all =
                following.stream().map(Branch::count).reduce(isEnd ? BigInteger.ONE : BigInteger.ZERO, BigInteger::add);
        this.count = all;
        this.isCounted = all.bitLength() < Long.SIZE;
        this.isEnd = isEnd;
        this.shortest = isEnd
                ? 0
                : 1
                        + following.stream()
                                .mapToInt(branch -> branch.target.shortest)
                                .min()
                                .orElse(0);
        this.longest = following.stream()
                .mapToInt(branch -> branch.target.longest + 1)
                .max()
                .orElse(0);
        this.isPlain = following.stream().allMatch(Branch::isPlain);
        this.branches = following.stream()
                .filter(branch -> isCounted || branch.target.count.compareTo(RARE) >= 0)
                .toArray(Branch[]::new);
        this.shares = Arrays.stream(branches)
                .mapToDouble(branch -> share(branch.count(), all))
                .toArray();
        this.endShare = isEnd ? share(BigInteger.ONE, all) : 0;
        this.size = isCounted
                ? all.longValueExact()
                : Arrays.stream(branches)
                        .mapToLong(branch -> branch.target.size)
                        .min()
                        .orElseThrow();
    }

    private static double share(BigInteger part, BigInteger all) {
        return new BigDecimal(part)
                .divide(new BigDecimal(all), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** Whether there is more than one way to go on. */
    boolean isFork() {
        return branches.length > 1 || isEnd && branches.length == 1;
    }

    /** One way to go on, each as often as it has endings; null to end here. */
    @Nullable
    Branch pick(long bits) {
        double fraction = CellStream.fraction(bits);
        return fraction < endShare ? null : pickBranch(fraction - endShare);
    }

    private Branch pickBranch(double fraction) {
        double rest = fraction;
        int place = 0;
        while (place < shares.length - 1 && rest >= shares[place]) {
            rest -= shares[place++];
        }
        return branches[place];
    }

    /** A branch of a state with too many endings to count, each as often as it has endings. */
    Branch pickUncounted(long bits) {
        return branches.length == 1 ? branches[0] : pickBranch(CellStream.fraction(bits));
    }

    /** Whether no whole text that begins here has to be quoted in any format; false when that is not known. */
    boolean isPlainStart() {
        return isPlain && !isEnd && Arrays.stream(branches).noneMatch(Branch::hasSpace);
    }
}
