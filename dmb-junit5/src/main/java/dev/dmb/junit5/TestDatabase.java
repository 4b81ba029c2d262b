package dev.dmb.junit5;

import dev.dmb.DmbException;
import dev.dmb.internal.text.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds the database of a test; what the test class itself has goes before what its outer classes have. Immutable. */
final class TestDatabase {

    private final ExtensionContext test;
    private final TestClassData shared;
    private final List<Object> instances;

    TestDatabase(ExtensionContext test, TestClassData shared) {
        this.test = test;
        this.shared = shared;
        List<Object> innermostFirst =
                new ArrayList<>(test.getRequiredTestInstances().getAllInstances());
        Collections.reverse(innermostFirst);
        this.instances = List.copyOf(innermostFirst);
    }

    DataSource find(Optional<DataSourceName> name) {
        Optional<DataSourceMember> member = name.isPresent()
                ? Optional.of(named(name.get()))
                : annotated()
                        .or(() -> innermost(
                                candidate -> candidate.isField() && candidate.isFitting(),
                                "fields of type DataSource"));
        return member.map(shared::dataSource).orElseGet(() -> shared.ownDataSource(Settings.of(test)));
    }

    private DataSourceMember named(DataSourceName wanted) {
        List<DataSourceMember> known = instances.stream()
                .flatMap(instance -> DataSourceMember.of(instance).stream())
                .filter(DataSourceMember::isFitting)
                .toList();
        return known.stream()
                .filter(candidate -> candidate.member().getName().equals(wanted.name()))
                .findFirst()
                .orElseThrow(() -> unknown(wanted, known));
    }

    private DmbException unknown(DataSourceName wanted, List<DataSourceMember> known) {
        List<String> names = known.stream()
                .map(candidate -> candidate.member().getName())
                .distinct()
                .toList();
        return new DmbException(
                wanted + ": no field or method without parameters of that name gives a DataSource in " + className(),
                Nearest.remedy(wanted.name(), names));
    }

    private Optional<DataSourceMember> annotated() {
        Optional<DataSourceMember> found =
                innermost(DataSourceMember::isAnnotated, "members annotated with @DmbDataSource");
        found.filter(member -> !member.isFitting()).ifPresent(member -> {
            throw new DmbException(
                    "@DmbDataSource on " + member + ": gives no DataSource",
                    "put it on a field of type DataSource, or on a method without parameters that returns one");
        });
        return found;
    }

    /** The only member of that kind in the innermost class that has any. */
    private Optional<DataSourceMember> innermost(Predicate<DataSourceMember> kind, String kinds) {
        for (Object instance : instances) {
            List<DataSourceMember> found =
                    DataSourceMember.of(instance).stream().filter(kind).toList();
            if (found.size() > 1) {
                throw several(found, kinds);
            }
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    private DmbException several(List<DataSourceMember> found, String kinds) {
        return new DmbException(
                className() + " has " + found.size() + " " + kinds + ": "
                        + found.stream().map(DataSourceMember::name).toList(),
                "annotate the one to fill with @DmbDataSource and no other, or name it, as in @SyntheticTable(dataSource = \""
                        + found.get(0).member().getName() + "\")");
    }

    private String className() {
        return "class " + ClassNames.shortName(test.getRequiredTestClass());
    }
}
