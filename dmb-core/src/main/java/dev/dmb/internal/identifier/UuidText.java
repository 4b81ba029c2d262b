package dev.dmb.internal.identifier;

import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.internal.vector.TextVector;
import dev.dmb.internal.vector.Vector;
import dev.dmb.internal.vector.VectorGenerator;
import dev.dmb.schema.FieldGenerator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * UUIDs in a column of texts, in lower case. Immutable.
 *
 * @param hasHyphens whether the groups are separated
 */
record UuidText(boolean hasHyphens) implements FieldGenerator<String>, VectorGenerator, DistinctByRow {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    /** The digits before which a hyphen stands. */
    private static final long HYPHENS = 1L << 8 | 1L << 12 | 1L << 16 | 1L << 20;

    @Override
    public String generate(long row, RandomGenerator random) {
        Utf8Buffer out = new Utf8Buffer(RandomUuid.CHARS);
        append(RandomUuid.of(random.nextLong(), random.nextLong()), out);
        return out.text();
    }

    @Override
    public void fill(Cells cells, Vector out) {
        TextVector texts = (TextVector) out;
        Utf8Buffer buffer = texts.useBytes(true);
        CellStream stream = cells.stream();
        for (int i = 0; i < cells.size(); i++) {
            long row = cells.rows()[i];
            append(RandomUuid.of(stream.bits(row), stream.bits(row, 1)), buffer);
            texts.endValue(i);
        }
    }

    private void append(UUID uuid, Utf8Buffer out) {
        byte[] target = out.reserve(RandomUuid.CHARS);
        int end = out.length();
        for (int digit = 0; digit < RandomUuid.HEX_DIGITS; digit++) {
            if (hasHyphens && (HYPHENS >>> digit & 1) == 1) {
                target[end++] = '-';
            }
            long half = digit < 16 ? uuid.getMostSignificantBits() : uuid.getLeastSignificantBits();
            target[end++] = HEX[(int) (half >>> (15 - digit % 16) * 4) & 0xF];
        }
        out.advance(end - out.length());
    }
}
