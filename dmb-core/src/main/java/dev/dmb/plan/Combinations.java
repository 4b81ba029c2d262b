package dev.dmb.plan;

import dev.dmb.internal.random.Permutation;
import java.util.ArrayList;
import java.util.List;

/**
 * Combinations of a key's members, another one for every index, step by step of the members' {@link Growth}: the indexes of
 * a step take the combinations that its members have and those of the next smaller step do not. Immutable.
 */
final class Combinations {

    /**
     * A step.
     *
     * @param from the first row or parent of it
     * @param inner sizes of the members in the next smaller step
     * @param outer sizes of the members
     * @param count how many combinations the step adds
     */
    private record Step(long from, long[] inner, long[] outer, long count) {

        /** The digit of a member in a combination: the members before the first new one are old, those behind are any. */
        long digit(long combination, int member) {
            long left = combination;
            for (int fresh = 0; fresh < outer.length; fresh++) {
                long volume = outer[fresh] - inner[fresh];
                for (int i = 0; i < outer.length; i++) {
                    volume *= i < fresh ? inner[i] : i > fresh ? outer[i] : 1;
                }
                if (left < volume) {
                    return digit(left, member, fresh);
                }
                left -= volume;
            }
            throw new IllegalStateException("combination " + combination + " of " + count);
        }

        private long digit(long combination, int member, int fresh) {
            long left = combination;
            for (int i = 0; i < member; i++) {
                left /= radix(i, fresh);
            }
            return left % radix(member, fresh) + (member == fresh ? inner[member] : 0);
        }

        private long radix(int member, int fresh) {
            return member < fresh
                    ? inner[member]
                    : member > fresh ? outer[member] : outer[member] - inner[member];
        }
    }

    /** The largest first. */
    private final List<Step> steps = new ArrayList<>();

    /**
     * The combinations of members.
     *
     * @param indexes rows, or parents, by step, the largest first
     * @param each how many combinations each of them needs; 0 when a step's indexes together need as many as they are
     * @param members sizes of each member by step; the combinations of the first step can be counted and suffice
     */
    Combinations(long[] indexes, long each, List<long[]> members) {
        int outer = 0;
        for (int inner = 1; inner < indexes.length; inner++) {
            boolean isOneLess = indexes[inner] > 0 && indexes[inner] < indexes[outer];
            if (isOneLess && isEnough(indexes, each, members, outer, inner)) {
                steps.add(step(indexes[inner], sizes(members, inner), sizes(members, outer)));
                outer = inner;
            }
        }
        steps.add(step(0, new long[members.size()], sizes(members, outer)));
    }

    private static boolean isEnough(long[] indexes, long each, List<long[]> members, int outer, int inner) {
        long before = volume(sizes(members, inner));
        long added = volume(sizes(members, outer)) - before;
        long neededBefore = each == 0 ? indexes[inner] : each;
        long needed = each == 0 ? indexes[outer] - indexes[inner] : each;
        return before >= neededBefore && added >= needed;
    }

    private static Step step(long from, long[] inner, long[] outer) {
        return new Step(from, inner, outer, volume(outer) - volume(inner));
    }

    private static long[] sizes(List<long[]> members, int step) {
        return members.stream().mapToLong(sizes -> sizes[step]).toArray();
    }

    private static long volume(long[] sizes) {
        long volume = 1;
        for (long size : sizes) {
            volume = RowCounts.product(volume, size);
        }
        return volume;
    }

    /** How many members. */
    int members() {
        return steps.get(0).outer().length;
    }

    private Step stepOf(long index) {
        int step = 0;
        while (steps.get(step).from() > index) {
            step++;
        }
        return steps.get(step);
    }

    /** A member's digit in the combination of a row. */
    long ofRow(long row, long key, int member) {
        Step step = stepOf(row);
        return step.digit(Permutation.at(row - step.from(), step.count(), key), member);
    }

    /** A member's digit in the combination of a child, another one for each position under the same parent. */
    long ofChild(long parent, long position, long parentKey, int member) {
        Step step = stepOf(parent);
        return step.digit(Permutation.at(position, step.count(), parentKey), member);
    }
}
