package dev.dmb.parquet;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.schema.FieldType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** Turns one column of batches into pages. Used by one thread. */
final class PageEncoder {

    private final int column;
    private final FieldType type;
    private final PageCodec codec;
    private final Distinct distinct = new Distinct();
    private final Utf8Buffer values = new Utf8Buffer();

    PageEncoder(int column, FieldType type, PageCodec codec) {
        this.column = column;
        this.type = type;
        this.codec = codec;
    }

    Page encode(Batch batch) {
        int nulls = 0;
        for (int row = 0; row < batch.size(); row++) {
            nulls += batch.isNull(column, row) ? 1 : 0;
        }
        byte[] levels = levels(batch, nulls);
        if (type.storage() == FieldType.Storage.TEXT && distinct.read(batch, column)) {
            return new Page(batch.size(), nulls, levels, 0, new byte[0], distinct.values(), distinct.places());
        }
        values.clear();
        append(batch);
        byte[] plain = Arrays.copyOf(values.bytes(), values.length());
        byte[] compressed = codec.compress(plain);
        return new Page(
                batch.size(),
                nulls,
                levels,
                plain.length,
                compressed.length < plain.length ? compressed : plain,
                new byte[0][],
                new short[0]);
    }

    /** One run when nothing is NULL, else a bit a row. */
    private byte[] levels(Batch batch, int nulls) {
        Utf8Buffer out = new Utf8Buffer(batch.size() / Byte.SIZE + 8);
        if (nulls == 0) {
            Bits.appendVarint(batch.size() << 1, out);
            out.append((byte) 1);
        } else {
            int[] present = new int[batch.size()];
            for (int row = 0; row < present.length; row++) {
                present[row] = batch.isNull(column, row) ? 0 : 1;
            }
            Bits.appendPacked(present, present.length, 1, out);
        }
        return Arrays.copyOf(out.bytes(), out.length());
    }

    private void append(Batch batch) {
        switch (ParquetTypes.physical(type)) {
            case INT32 -> longs(batch, Integer.BYTES);
            case INT64 -> longs(batch, Long.BYTES);
            case FLOAT -> doubles(batch, false);
            case DOUBLE -> doubles(batch, true);
            case BOOLEAN -> booleans(batch);
            case BYTE_ARRAY -> texts(batch);
            case FIXED_LEN_BYTE_ARRAY -> objects(batch);
            case INT96 -> throw new IllegalStateException("no field type is INT96");
        }
    }

    private void longs(Batch batch, int bytes) {
        long[] longs = batch.longs(column);
        for (int row = 0; row < batch.size(); row++) {
            if (!batch.isNull(column, row)) {
                Bits.appendLittleEndian(longs[row], bytes, values);
            }
        }
    }

    private void doubles(Batch batch, boolean isDouble) {
        double[] doubles = batch.doubles(column);
        for (int row = 0; row < batch.size(); row++) {
            if (batch.isNull(column, row)) {
                continue;
            }
            if (isDouble) {
                Bits.appendLittleEndian(Double.doubleToLongBits(doubles[row]), Long.BYTES, values);
            } else {
                Bits.appendLittleEndian(Float.floatToIntBits((float) doubles[row]), Integer.BYTES, values);
            }
        }
    }

    private void booleans(Batch batch) {
        long[] longs = batch.longs(column);
        int[] bits = new int[batch.size()];
        int count = 0;
        for (int row = 0; row < batch.size(); row++) {
            if (!batch.isNull(column, row)) {
                bits[count++] = (int) longs[row];
            }
        }
        Bits.pack(bits, count, 1, values);
    }

    private void texts(Batch batch) {
        for (int row = 0; row < batch.size(); row++) {
            if (batch.isNull(column, row)) {
                continue;
            }
            if (type.kind() == FieldType.Kind.BINARY) {
                byte[] bytes = (byte[]) Objects.requireNonNull(batch.value(column, row));
                text(bytes, 0, bytes.length);
            } else {
                int start = batch.utf8Start(column, row);
                text(batch.utf8(column), start, batch.utf8End(column, row));
            }
        }
    }

    private void text(byte[] bytes, int start, int end) {
        Bits.appendLittleEndian(end - start, Integer.BYTES, values);
        values.append(bytes, start, end - start);
    }

    private void objects(Batch batch) {
        int length = ParquetTypes.bytes(type);
        for (int row = 0; row < batch.size(); row++) {
            Object value = batch.value(column, row);
            if (value instanceof UUID uuid) {
                Bits.appendBigEndian(uuid.getMostSignificantBits(), values);
                Bits.appendBigEndian(uuid.getLeastSignificantBits(), values);
            } else if (value instanceof BigDecimal decimal) {
                byte[] bytes = decimal.unscaledValue().toByteArray();
                byte sign = (byte) (decimal.signum() < 0 ? -1 : 0);
                for (int i = bytes.length; i < length; i++) {
                    values.append(sign);
                }
                values.append(bytes, 0, bytes.length);
            }
        }
    }
}
