package dev.dmb.testkit;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.dmb.file.CsvSink;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV files, read by Jackson. */
class CsvSinkContractTest extends SinkContract {

    private static final CsvMapper JACKSON = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.EMPTY_UNQUOTED_STRING_AS_NULL)
            .build();

    @Override
    protected Sink sink(Path place) {
        return CsvSink.to(place);
    }

    @Override
    protected List<List<@Nullable String>> rows(Path place, Table table) {
        try (MappingIterator<@Nullable String[]> lines =
                JACKSON.readerFor(String[].class).readValues(Files.readString(place.resolve(table.name() + ".csv")))) {
            return lines.readAll().stream().skip(1).map(Arrays::asList).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected boolean isUntouched(Path place) {
        return !Files.exists(place);
    }

    @Override
    protected String expected(Column column, Object value) {
        return switch (column.type().kind()) {
            case TIME -> seconds((LocalTime) value);
            case TIMESTAMP -> timestamp((LocalDateTime) value);
            case TIMESTAMP_WITH_TIME_ZONE -> timestamp(((OffsetDateTime) value).toLocalDateTime()) + "+00:00";
            case BINARY -> "\\x" + HexFormat.of().formatHex((byte[]) value);
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case CHAR, VARCHAR, TEXT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, BOOLEAN, DATE, UUID, JSON, ENUM ->
                value.toString();
        };
    }

    private static String timestamp(LocalDateTime moment) {
        return moment.toLocalDate() + " " + seconds(moment.toLocalTime());
    }

    private static String seconds(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern(time.getNano() == 0 ? "HH:mm:ss" : "HH:mm:ss.SSSSSS"));
    }
}
