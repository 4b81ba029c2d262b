package dev.dmb.jdbc;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Storage;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Appends the cells of one column as PostgreSQL's binary {@code COPY} reads them, each behind its length. Immutable. */
@FunctionalInterface
interface BinaryCell {

    /** Days from 1970-01-01 to 2000-01-01, from which PostgreSQL counts. */
    int EPOCH_DAYS = 10_957;

    /** The same in microseconds. */
    long EPOCH_MICROS = EPOCH_DAYS * 86_400_000_000L;

    /** Big-endian views of byte arrays. */
    VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    /** As {@link #SHORT}. */
    VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** As {@link #SHORT}. */
    VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** Appends a cell that is not NULL. */
    void append(Batch batch, int row, Utf8Buffer out);

    /** PostgreSQL's own names of the types that take a type's binary form. */
    static Set<String> takers(FieldType type) {
        return switch (type.kind()) {
            case SMALLINT -> Set.of("int2");
            case INTEGER -> Set.of("int4");
            case BIGINT -> Set.of("int8");
            case DECIMAL -> Set.of("numeric");
            case REAL -> Set.of("float4");
            case DOUBLE -> Set.of("float8");
            case BOOLEAN -> Set.of("bool");
            case DATE -> Set.of("date");
            case TIME -> Set.of("time");
            case TIMESTAMP -> Set.of("timestamp");
            case TIMESTAMP_WITH_TIME_ZONE -> Set.of("timestamptz");
            case UUID -> Set.of("uuid");
            case JSON -> Set.of("jsonb");
            case BINARY -> Set.of("bytea");
            case CHAR, VARCHAR, TEXT, ENUM -> Set.of("bpchar", "varchar", "text");
        };
    }

    /** The cells of a column. */
    static BinaryCell of(FieldType type, int column) {
        return switch (type.kind()) {
            case SMALLINT ->
                (batch, row, out) -> {
                    appendInt(Short.BYTES, out);
                    appendShort((int) batch.longs(column)[row], out);
                };
            case INTEGER -> (batch, row, out) -> appendFour((int) batch.longs(column)[row], out);
            case BIGINT, TIME -> (batch, row, out) -> appendEight(batch.longs(column)[row], out);
            case DECIMAL -> decimal(type, column);
            case REAL -> (batch, row, out) -> appendFour(Float.floatToIntBits((float) batch.doubles(column)[row]), out);
            case DOUBLE -> (batch, row, out) -> appendEight(Double.doubleToLongBits(batch.doubles(column)[row]), out);
            case BOOLEAN ->
                (batch, row, out) -> {
                    appendInt(1, out);
                    out.append((byte) batch.longs(column)[row]);
                };
            case DATE -> (batch, row, out) -> appendFour(Math.toIntExact(batch.longs(column)[row] - EPOCH_DAYS), out);
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE ->
                (batch, row, out) -> appendEight(Math.subtractExact(batch.longs(column)[row], EPOCH_MICROS), out);
            case UUID -> (batch, row, out) -> appendUuid((UUID) Objects.requireNonNull(batch.value(column, row)), out);
            case JSON -> (batch, row, out) -> appendText(batch, column, row, 1, out);
            case BINARY ->
                (batch, row, out) -> {
                    byte[] bytes = (byte[]) Objects.requireNonNull(batch.value(column, row));
                    appendInt(bytes.length, out);
                    out.append(bytes, 0, bytes.length);
                };
            case CHAR, VARCHAR, TEXT, ENUM -> (batch, row, out) -> appendText(batch, column, row, 0, out);
        };
    }

    private static BinaryCell decimal(FieldType type, int column) {
        int scale = type.scale();
        return type.storage() == Storage.LONG && scale <= BinaryDecimal.MAX_LONG_SCALE
                ? (batch, row, out) -> BinaryDecimal.append(batch.longs(column)[row], scale, out)
                : (batch, row, out) ->
                        BinaryDecimal.append((BigDecimal) Objects.requireNonNull(batch.value(column, row)), out);
    }

    /** @param version what stands before a text of type jsonb: 1; else 0 for nothing */
    private static void appendText(Batch batch, int column, int row, int version, Utf8Buffer out) {
        byte[] utf8 = batch.utf8(column);
        int start = batch.utf8Start(column, row);
        int length = batch.utf8End(column, row) - start;
        appendInt(length + version, out);
        if (version > 0) {
            out.append((byte) version);
        }
        out.append(utf8, start, length);
    }

    private static void appendUuid(UUID uuid, Utf8Buffer out) {
        appendInt(2 * Long.BYTES, out);
        appendLong(uuid.getMostSignificantBits(), out);
        appendLong(uuid.getLeastSignificantBits(), out);
    }

    private static void appendFour(int value, Utf8Buffer out) {
        appendInt(Integer.BYTES, out);
        appendInt(value, out);
    }

    private static void appendEight(long value, Utf8Buffer out) {
        appendInt(Long.BYTES, out);
        appendLong(value, out);
    }

    /** Appends two bytes. */
    static void appendShort(int value, Utf8Buffer out) {
        SHORT.set(out.reserve(Short.BYTES), out.length(), (short) value);
        out.advance(Short.BYTES);
    }

    /** Appends four bytes. */
    static void appendInt(int value, Utf8Buffer out) {
        INT.set(out.reserve(Integer.BYTES), out.length(), value);
        out.advance(Integer.BYTES);
    }

    private static void appendLong(long value, Utf8Buffer out) {
        LONG.set(out.reserve(Long.BYTES), out.length(), value);
        out.advance(Long.BYTES);
    }
}
