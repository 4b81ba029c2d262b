package dev.dmb.plan;

import static java.util.stream.Collectors.joining;

import dev.dmb.DmbException.Problem;
import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.random.Permutation;
import dev.dmb.internal.vector.CyclicDomain;
import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.internal.vector.PositionInParent;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldGenerator.OfDomain;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes the keys of one table unique by construction: a key's members that can be counted get the digits of one permuted
 * number, another one for every row, or for every child of the same parent. Used by one thread.
 */
final class KeyPlan {

    private static final long MOST_COMBINATIONS = 1L << 62;

    /** A member of a key: a foreign key, or a column outside of those. */
    private record Member(int number, boolean isForeignKey, String name, long[] sizes) {

        long size() {
            return sizes[0];
        }
    }

    private final long seed;
    private final Table table;
    private final long[] rows;
    private final List<Optional<ChildRows>> children;
    private final List<FieldGenerator<?>> generators;
    private final List<long[]> parents;
    private final RowIndex[] foreignKeyIndexes;
    private final RowIndex[] columnIndexes;
    private final List<Problem> problems;
    private final List<String> warnings = new ArrayList<>();
    private final Map<List<String>, Long> room = new LinkedHashMap<>();

    /**
     * The keys of a table.
     *
     * @param rows rows by step of {@link Growth}
     * @param generators by column, specialized
     * @param parents by foreign key, the number of parent rows by step
     * @param children by foreign key, where each parent's children lie, if in order
     * @param picked by foreign key, how it picks parents if that is decided already
     * @param problems where problems are added
     */
    KeyPlan(
            long seed,
            Table table,
            long[] rows,
            List<FieldGenerator<?>> generators,
            List<long[]> parents,
            List<Optional<ChildRows>> children,
            List<Optional<RowIndex>> picked,
            List<Problem> problems) {
        this.seed = seed;
        this.table = table;
        this.rows = rows;
        this.generators = generators;
        this.parents = parents;
        this.children = children;
        this.problems = problems;
        this.foreignKeyIndexes =
                picked.stream().map(index -> index.orElse(null)).toArray(RowIndex[]::new);
        this.columnIndexes = new RowIndex[generators.size()];
    }

    /** Decides for all keys; the results are asked for afterwards. */
    KeyPlan decide() {
        table.keys().stream().filter(key -> key.size() == 1).forEach(this::decide);
        table.keys().stream().filter(key -> key.size() > 1).forEach(this::decide);
        return this;
    }

    /** How a foreign key picks parents so that keys hold; empty when keys do not care. */
    Optional<RowIndex> ofForeignKey(int foreignKey) {
        return Optional.ofNullable(foreignKeyIndexes[foreignKey]);
    }

    /** How a column picks values of its generator's domain so that keys hold; empty when keys do not care. */
    Optional<RowIndex> ofColumn(int column) {
        return Optional.ofNullable(columnIndexes[column]);
    }

    /** What the user should know. */
    List<String> warnings() {
        return warnings;
    }

    /** How many different values each key has; {@code Long.MAX_VALUE} for as many as rows. */
    Map<List<String>, Long> room() {
        return Collections.unmodifiableMap(room);
    }

    private void decide(List<String> key) {
        List<Member> members = members(key);
        room.put(key, Long.MAX_VALUE);
        if (members.stream().anyMatch(this::isDistinctAlone)) {
            return;
        }
        Optional<Member> driver = members.stream().filter(this::isOrdered).findFirst();
        List<Member> free = members.stream()
                .filter(member -> driver.filter(member::equals).isEmpty())
                .filter(this::isFree)
                .toList();
        if (driver.isPresent()) {
            if (members.stream().noneMatch(member -> isPositionIn(member, driver.get()))) {
                assignWithin(key, driver.get(), free);
            }
        } else {
            assign(key, members, free);
        }
    }

    private List<Member> members(List<String> key) {
        List<Member> members = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        for (int i = 0; i < table.foreignKeys().size(); i++) {
            ForeignKey foreignKey = table.foreignKeys().get(i);
            if (key.containsAll(foreignKey.columns()) && covered.addAll(foreignKey.columns())) {
                members.add(new Member(i, true, String.join(", ", foreignKey.columns()), parents.get(i)));
            }
        }
        for (String column : key) {
            if (!covered.contains(column)) {
                int number = table.indexOf(column);
                long[] sizes = new long[rows.length];
                Arrays.fill(sizes, domain(number).map(KeyPlan::usable).orElse(0L));
                members.add(new Member(number, false, column, sizes));
            }
        }
        return members;
    }

    private Optional<OfDomain<?>> domain(int column) {
        return generators.get(column) instanceof OfDomain<?> domain ? Optional.of(domain) : Optional.empty();
    }

    /** The values that can be permuted: those of whole cycles. */
    private static long usable(OfDomain<?> domain) {
        long size = domain.domainSize();
        return domain instanceof CyclicDomain cyclic ? size - size % cyclic.cycleSize() : size;
    }

    private boolean isDistinctAlone(Member member) {
        if (member.isForeignKey()) {
            return foreignKeyIndexes[member.number()] instanceof RowIndex.Digit digit && digit.isAlone()
                    || foreignKeyIndexes[member.number()] instanceof RowIndex.Pairs
                    || children.get(member.number())
                            .filter(ordered -> ordered.most() <= 1)
                            .isPresent();
        }
        return columnIndexes[member.number()] instanceof RowIndex.Permuted
                || generators.get(member.number()) instanceof DistinctByRow;
    }

    private boolean isOrdered(Member member) {
        return member.isForeignKey() && children.get(member.number()).isPresent();
    }

    private boolean isPositionIn(Member member, Member driver) {
        return !member.isForeignKey()
                && generators.get(member.number()) instanceof PositionInParent position
                && table.foreignKeys().get(driver.number()).columns().contains(position.foreignKeyColumn());
    }

    private boolean isFree(Member member) {
        return member.isForeignKey()
                ? foreignKeyIndexes[member.number()] == null && !isOrdered(member) && !isSelf(member)
                : columnIndexes[member.number()] == null
                        && domain(member.number()).isPresent();
    }

    private boolean isSelf(Member member) {
        return table.foreignKeys().get(member.number()).parent().equals(table.name());
    }

    private void assign(List<String> key, List<Member> members, List<Member> free) {
        if (free.size() < members.size() && combinations(free) < rows[0]) {
            warnOrRefuse(key, members, free);
            return;
        }
        room.put(key, combinations(free));
        if (isCapacityMissing(key, free, rows[0], rows[0] + " rows")) {
            return;
        }
        List<Member> used = fitting(free);
        long streamKey = CellStream.of(seed, table.name(), String.join(",", key), "unique")
                .start();
        if (used.size() == 1 && !used.get(0).isForeignKey()) {
            set(used.get(0), new RowIndex.Permuted(new Permutation(Math.max(1, cycle(used.get(0))), streamKey)));
            return;
        }
        Combinations combinations =
                new Combinations(rows, 0, used.stream().map(Member::sizes).toList());
        for (int i = 0; i < used.size(); i++) {
            set(used.get(i), new RowIndex.Digit(combinations, streamKey, i));
        }
    }

    private void assignWithin(List<String> key, Member driver, List<Member> free) {
        long most = children.get(driver.number()).orElseThrow().most();
        if (isCapacityMissing(
                key, free, most, "up to " + most + " children of one parent by [" + driver.name() + "]")) {
            return;
        }
        long streamKey = CellStream.of(seed, table.name(), String.join(",", key), "unique")
                .start();
        List<Member> used = fitting(free);
        Combinations combinations = new Combinations(
                parents.get(driver.number()),
                Math.max(1, most),
                used.stream().map(Member::sizes).toList());
        for (int i = 0; i < used.size(); i++) {
            set(used.get(i), new RowIndex.DigitWithinParent(driver.number(), combinations, streamKey, i));
        }
    }

    private void set(Member member, RowIndex index) {
        if (member.isForeignKey()) {
            foreignKeyIndexes[member.number()] = index;
        } else {
            columnIndexes[member.number()] = index;
        }
    }

    /** A key over columns of the user's own generators is left to them; one over parents that are taken is refused. */
    private void warnOrRefuse(List<String> key, List<Member> members, List<Member> free) {
        boolean isUsersOwn = members.stream()
                .anyMatch(member ->
                        !member.isForeignKey() && domain(member.number()).isEmpty());
        if (isUsersOwn) {
            warnings.add("table '" + table.name() + "', key " + key + ": that values differ rests on the generator of ["
                    + members.stream()
                            .filter(member -> !free.contains(member) && !member.isForeignKey())
                            .map(Member::name)
                            .collect(joining(", "))
                    + "], which does not say how many different values it has");
        } else {
            isCapacityMissing(key, free, rows[0], rows[0] + " rows");
        }
    }

    private boolean isCapacityMissing(List<String> key, List<Member> members, long needed, String what) {
        long combinations = combinations(members);
        if (combinations >= needed) {
            return false;
        }
        String sizes = members.stream()
                .map(member -> member.name() + ": " + member.size())
                .collect(joining(", "));
        problems.add(new Problem(
                "table '" + table.name() + "', key " + key + ": " + what
                        + " need as many different values, but there are "
                        + (members.isEmpty() ? "none left to choose from" : combinations + " (" + sizes + ")"),
                "ask for fewer rows, or let the generators or parents have more values"));
        return true;
    }

    private static long combinations(List<Member> members) {
        return members.isEmpty() ? 0 : members.stream().mapToLong(Member::size).reduce(1, RowCounts::product);
    }

    /** The members whose combinations can be numbered; the rest stays random, which takes nothing from uniqueness. */
    private static List<Member> fitting(List<Member> members) {
        int count = (int) IntStream.rangeClosed(1, members.size())
                .filter(n -> n == 1 || combinations(members.subList(0, n)) <= MOST_COMBINATIONS)
                .count();
        return members.subList(0, count);
    }

    private long cycle(Member member) {
        return generators.get(member.number()) instanceof CyclicDomain cyclic ? cyclic.cycleSize() : member.size();
    }
}
