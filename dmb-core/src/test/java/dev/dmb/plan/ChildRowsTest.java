package dev.dmb.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.schema.Cardinality;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChildRowsTest {

    private static void assertConsistent(ChildRows rows, long parents) {
        for (long parent = 0; parent < parents; parent++) {
            long first = rows.firstChild(parent);
            long end = rows.firstChild(parent + 1);
            assertThat(end - first).isBetween(0L, rows.most());
            for (long child = first; child < end; child++) {
                assertThat(rows.parentOf(child)).as("parent of child %d", child).isEqualTo(parent);
            }
        }
    }

    @Test
    void childrenOfAParentHaveThatParent() {
        assertConsistent(new ChildCounts(Cardinality.between(0, 5), 1), 2_000);
        assertConsistent(new ChildCounts(Cardinality.between(1, 1), 2), 2_000);
        assertConsistent(new ChildCounts(Cardinality.between(0, 10_000), 3), 300);
        assertConsistent(new ChildCounts(new Cardinality(0, 4, List.of(5.0, 3.0, 0.0, 0.0, 1.0)), 4), 3_000);
    }

    @Test
    void everyCountOfARangeIsEquallyFrequent() {
        ChildCounts rows = new ChildCounts(Cardinality.between(0, 5), 9);
        long parents = 258 * 10;
        for (int count = 0; count <= 5; count++) {
            assertThat(parentsWith(rows, parents, count))
                    .as("parents with %d children", count)
                    .isEqualTo(parents / 6);
        }
        assertThat(rows.firstChild(parents)).isEqualTo(parents * 5 / 2);
    }

    @Test
    void weightedCountsHaveTheirShares() {
        ChildCounts rows = new ChildCounts(new Cardinality(0, 4, List.of(5.0, 3.0, 0.0, 0.0, 2.0)), 9);
        assertThat(parentsWith(rows, 102_400, 0)).isBetween(51_100L, 51_300L);
        assertThat(parentsWith(rows, 102_400, 1)).isBetween(30_600L, 30_800L);
        assertThat(parentsWith(rows, 102_400, 2)).isZero();
        assertThat(parentsWith(rows, 102_400, 4)).isBetween(20_400L, 20_600L);
    }

    private static long parentsWith(ChildRows rows, long parents, long count) {
        return LongStream.range(0, parents)
                .filter(parent -> rows.firstChild(parent + 1) - rows.firstChild(parent) == count)
                .count();
    }

    @Test
    void neighbouringBlocksAreShuffledDifferently() {
        ChildCounts rows = new ChildCounts(Cardinality.between(0, 255), 5);
        List<Long> first = counts(rows, 0);
        List<Long> second = counts(rows, 256);
        assertThat(first).isNotEqualTo(second).hasSameElementsAs(second);
    }

    private static List<Long> counts(ChildRows rows, long from) {
        return LongStream.range(from, from + 256)
                .mapToObj(parent -> rows.firstChild(parent + 1) - rows.firstChild(parent))
                .toList();
    }

    @Test
    void parentsFarAwayAreFoundToo() {
        ChildCounts rows = new ChildCounts(Cardinality.between(0, 5), 1);
        long parent = 1_000_000_000_000L;
        for (long child = rows.firstChild(parent); child < rows.firstChild(parent + 10); child++) {
            long found = rows.parentOf(child);
            assertThat(child).isBetween(rows.firstChild(found), rows.firstChild(found + 1) - 1);
        }
    }

    @Test
    void evenChildrenAreExact() {
        for (long parents = 1; parents <= 40; parents++) {
            for (long children = 1; children <= 60; children++) {
                EvenChildren rows = new EvenChildren(new long[] {children}, new long[] {parents});
                assertConsistent(rows, parents);
                assertThat(rows.firstChild(parents)).isEqualTo(children);
            }
        }
    }

    @Test
    void evenChildrenOfHugeTablesDoNotOverflow() {
        EvenChildren rows = new EvenChildren(new long[] {7_000_000_000_000L}, new long[] {3_000_000_000_000L});
        assertThat(rows.parentOf(6_999_999_999_999L)).isEqualTo(2_999_999_999_999L);
        assertThat(rows.firstChild(3_000_000_000_000L)).isEqualTo(7_000_000_000_000L);
    }

    @Test
    void evenChildrenGrowStepByStep() {
        long[][] shapes = {
            {250, 25, 3, 100, 10, 1}, {1_000, 100, 10, 3, 1, 1}, {100, 10, 1, 14, 1, 1}, {77, 8, 1, 401, 40, 4}
        };
        for (long[] shape : shapes) {
            EvenChildren whole =
                    new EvenChildren(Arrays.copyOfRange(shape, 0, 3), Arrays.copyOfRange(shape, 3, 6));
            EvenChildren tenth =
                    new EvenChildren(Arrays.copyOfRange(shape, 1, 3), Arrays.copyOfRange(shape, 4, 6));
            assertConsistent(whole, shape[3]);
            for (long child = 0; child < shape[1]; child++) {
                assertThat(whole.parentOf(child)).isEqualTo(tenth.parentOf(child)).isLessThan(shape[4]);
            }
        }
    }
}
