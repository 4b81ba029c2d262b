package dev.dmb.junit5;

import dev.dmb.DmbException;
import dev.dmb.internal.text.Nearest;
import dev.dmb.schema.Table;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;

/**
 * A parameter of a test method, or of a method run before or after each test. Immutable.
 *
 * @param type as declared
 * @param rows table and place, where the parameter asks for rows
 */
record TestParameter(Type type, Optional<RowsRequest> rows) {

    private static final Set<Type> TYPES =
            Set.of(DataSource.class, Connection.class, SyntheticData.class, RandomGenerator.class);

    /**
     * A request for rows.
     *
     * @param table its name
     * @param place annotation, parameter and method, for messages
     */
    record RowsRequest(String table, String place) {}

    static TestParameter of(ParameterContext parameter) {
        String method = ClassNames.shortName(parameter.getDeclaringExecutable().getDeclaringClass()) + "."
                + parameter.getDeclaringExecutable().getName();
        Optional<RowsRequest> rows = parameter
                .findAnnotation(Rows.class)
                .map(annotation -> new RowsRequest(
                        annotation.value(),
                        "@Rows(\"" + annotation.value() + "\") on parameter "
                                + parameter.getParameter().getName() + " of method " + method));
        return new TestParameter(parameter.getParameter().getParameterizedType(), rows);
    }

    boolean isSupported() {
        return rows.isPresent() || TYPES.contains(type);
    }

    /** The parameter's value; what has to be closed after the test goes into its store. */
    Object resolve(TestData test, Store store) {
        if (rows.isPresent()) {
            return rows(rows.get(), test.data());
        }
        if (type == DataSource.class) {
            return test.dataSource();
        }
        if (type == Connection.class) {
            return open(test.dataSource(), store);
        }
        return type == SyntheticData.class ? test.data() : test.random();
    }

    private static Connection open(DataSource dataSource, Store store) {
        try {
            Connection connection = dataSource.getConnection();
            store.put(new Object(), new OpenConnection(connection));
            return connection;
        } catch (SQLException refused) {
            throw new DmbException(
                    "no connection for a parameter of type Connection: " + refused.getMessage(),
                    "check that the database runs, and that its pool has a connection to spare",
                    refused);
        }
    }

    private List<Object> rows(RowsRequest request, SyntheticData data) {
        if (!(type instanceof ParameterizedType list && list.getRawType() == List.class)) {
            throw new DmbException(
                    request.place() + ": the parameter is a " + type.getTypeName() + ", not a list of a known type",
                    "declare it as a List of a record, or as List<Map<String, Object>>");
        }
        Table table = data.plan().schema().table(request.table()).orElseThrow(() -> notGenerated(request, data));
        RowReader reader = RowReader.of(list.getActualTypeArguments()[0], table, request.place());
        List<Object> rows = new ArrayList<>();
        data.plan().generate(table.name(), 0, data.rows(table.name()), batch -> {
            for (int row = 0; row < batch.size(); row++) {
                rows.add(reader.read(batch, row));
            }
        });
        return Collections.unmodifiableList(rows);
    }

    private static DmbException notGenerated(RowsRequest request, SyntheticData data) {
        return new DmbException(
                request.place() + ": table '" + request.table() + "' is not filled for this test",
                "add @SyntheticTable(\"" + request.table() + "\"), or "
                        + Nearest.remedy(request.table(), data.rows().keySet()));
    }
}
