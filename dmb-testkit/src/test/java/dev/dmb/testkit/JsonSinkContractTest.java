package dev.dmb.testkit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dmb.file.JsonSink;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON arrays, read by Jackson: numbers are numbers with all their digits, json cells are part of the document. */
class JsonSinkContractTest extends SinkContract {

    static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Override
    protected Sink sink(Path place) {
        return JsonSink.to(place);
    }

    @Override
    protected List<List<@Nullable Object>> rows(Path place, Table table) {
        try {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            JACKSON.readTree(Files.readString(place.resolve(table.name() + ".json")))
                    .forEach(object -> rows.add(row(object, table)));
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<@Nullable Object> row(JsonNode object, Table table) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            JsonNode cell = requireNonNull(object.get(column.name()), column.name());
            cells.add(cell.isNull() ? null : cell);
        }
        return cells;
    }

    @Override
    protected boolean isUntouched(Path place) {
        return !Files.exists(place);
    }

    @Override
    protected Object expected(Column column, Object value) {
        JsonNodeFactory nodes = JACKSON.getNodeFactory();
        return switch (column.type().kind()) {
            case SMALLINT, INTEGER, BIGINT -> nodes.numberNode(new BigInteger(value.toString()));
            case DECIMAL, REAL, DOUBLE -> DecimalNode.valueOf(new BigDecimal(value.toString()));
            case BOOLEAN -> nodes.booleanNode((Boolean) value);
            case TIME -> nodes.textNode(seconds((LocalTime) value));
            case TIMESTAMP -> nodes.textNode(timestamp((LocalDateTime) value));
            case TIMESTAMP_WITH_TIME_ZONE ->
                nodes.textNode(timestamp(((OffsetDateTime) value).toLocalDateTime()) + "Z");
            case BINARY -> nodes.textNode(Base64.getEncoder().encodeToString((byte[]) value));
            case JSON -> tree(value.toString());
            case CHAR, VARCHAR, TEXT, DATE, UUID, ENUM -> nodes.textNode(value.toString());
        };
    }

    private static JsonNode tree(String json) {
        try {
            return JACKSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String timestamp(LocalDateTime moment) {
        return moment.toLocalDate() + "T" + seconds(moment.toLocalTime());
    }

    private static String seconds(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern(time.getNano() == 0 ? "HH:mm:ss" : "HH:mm:ss.SSSSSS"));
    }
}
