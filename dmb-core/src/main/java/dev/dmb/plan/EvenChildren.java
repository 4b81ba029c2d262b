package dev.dmb.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Given numbers of children spread evenly over their parents in order, step by step of their {@link Growth}. Immutable. */
final class EvenChildren implements ChildRows {

    /** Children from one on, spread over parents from one on. */
    private record Piece(long firstChild, long firstParent, long children, long parents) {

        long firstChildOf(long parent) {
            return firstChild + (parents == 0 ? 0 : ratio(parent - firstParent, children, parents, parents - 1));
        }

        long parentOf(long child) {
            return firstParent + ratio(child - firstChild, parents, children, 0);
        }

        long least() {
            return parents == 0 ? 0 : children / parents;
        }

        long most() {
            return parents == 0 ? 0 : (children + parents - 1) / parents;
        }
    }

    /** Largest factor whose products with another such factor fit a long. */
    private static final long SAFE = 3_000_000_000L;

    private final List<Piece> pieces;

    /**
     * Spreads children.
     *
     * @param children how many, by step, the largest first
     * @param parents how many, by step
     */
    EvenChildren(long[] children, long[] parents) {
        List<Piece> found = new ArrayList<>();
        for (int step = children.length - 1; step >= 0; step--) {
            add(found, children[step], parents[step]);
        }
        pieces = List.copyOf(found);
    }

    /** Goes on with the last parent that has children, if it has room for more; else with the one behind it. */
    private static void add(List<Piece> pieces, long children, long parents) {
        Piece last = pieces.isEmpty() ? new Piece(0, 0, 0, 0) : pieces.get(pieces.size() - 1);
        long childrenBefore = last.firstChild() + last.children();
        long parentsBefore = last.firstParent() + last.parents();
        if (childrenBefore == 0 || parentsBefore == 0) {
            pieces.clear();
            pieces.add(new Piece(0, 0, children, parents));
        } else if (children > childrenBefore || parents > parentsBefore) {
            long open = last.firstChildOf(parentsBefore - 1);
            Piece onward = new Piece(open, parentsBefore - 1, children - open, parents - parentsBefore + 1);
            pieces.add(
                    onward.parents() == 1 || onward.firstChildOf(parentsBefore) >= childrenBefore
                            ? onward
                            : new Piece(
                                    childrenBefore, parentsBefore, children - childrenBefore, parents - parentsBefore));
        }
    }

    @Override
    public long firstChild(long parent) {
        int piece = pieces.size() - 1;
        while (piece > 0 && pieces.get(piece).firstParent() > parent) {
            piece--;
        }
        return pieces.get(piece).firstChildOf(parent);
    }

    @Override
    public long parentOf(long child) {
        int piece = pieces.size() - 1;
        while (piece > 0 && pieces.get(piece).firstChild() > child) {
            piece--;
        }
        return pieces.get(piece).parentOf(child);
    }

    @Override
    public long least() {
        return pieces.stream().mapToLong(Piece::least).min().orElse(0);
    }

    @Override
    public long most() {
        return pieces.stream().mapToLong(Piece::most).max().orElse(0);
    }

    /** {@code (a * b + c) / d}, rounded down. */
    private static long ratio(long a, long b, long d, long c) {
        if (a < SAFE && b < SAFE) {
            return (a * b + c) / d;
        }
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .add(BigInteger.valueOf(c))
                .divide(BigInteger.valueOf(d))
                .longValueExact();
    }
}
