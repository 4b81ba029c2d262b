package dev.dmb.plan;

import dev.dmb.internal.vector.DoubleVector;
import dev.dmb.internal.vector.LongVector;
import dev.dmb.internal.vector.ObjectVector;
import dev.dmb.internal.vector.TextVector;
import dev.dmb.internal.vector.Vector;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** Digests the columns of one table by three slices of it. Used by one thread. */
final class Fingerprints {

    private static final int SLICE = 256;
    private static final int DIGEST_BYTES = 8;

    private final TableFiller filler;
    private final MessageDigest[] digests;

    Fingerprints(List<PlannedTable> tables, PlannedTable planned, long seed) {
        this.filler = new TableFiller(tables, planned, seed);
        this.digests = new MessageDigest[planned.table().columns().size()];
        for (int column = 0; column < digests.length; column++) {
            digests[column] = sha256();
        }
        long[] rows = sampled(planned.rows());
        filler.moveTo(rows, rows.length);
        for (int column = 0; column < digests.length && rows.length > 0; column++) {
            update(digests[column], filler.vector(column), rows.length);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** The first, the middle and the last rows, each once. */
    private static long[] sampled(long rows) {
        if (rows <= 3 * SLICE) {
            return LongStream.range(0, rows).toArray();
        }
        return LongStream.of(0, rows / 2, rows - SLICE)
                .flatMap(first -> LongStream.range(first, first + SLICE))
                .toArray();
    }

    /**
     * The fingerprint of a column.
     *
     * @param column its number; asked once each
     * @return 16 hexadecimal digits
     */
    String of(int column) {
        return HexFormat.of().formatHex(digests[column].digest(), 0, DIGEST_BYTES);
    }

    private static void update(MessageDigest digest, Vector vector, int size) {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES);
        for (int i = 0; i < size; i++) {
            digest.update((byte) (vector.isNull(i) ? 0 : 1));
            if (!vector.isNull(i)) {
                byte[] value = bytes(vector, i, buffer);
                digest.update(buffer.clear().putLong(value.length).array());
                digest.update(value);
            }
        }
    }

    /** A value in a form that no Java version prints differently. */
    private static byte[] bytes(Vector vector, int place, ByteBuffer buffer) {
        if (vector instanceof LongVector longs) {
            return buffer.clear().putLong(longs.values[place]).array().clone();
        } else if (vector instanceof DoubleVector doubles) {
            return buffer.clear()
                    .putLong(Double.doubleToLongBits(doubles.values[place]))
                    .array()
                    .clone();
        } else if (vector instanceof TextVector texts) {
            return texts.text(place).getBytes(StandardCharsets.UTF_8);
        }
        return bytes(((ObjectVector) vector).values[place]);
    }

    private static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        } else if (value instanceof UUID uuid) {
            return ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array();
        }
        return ((BigDecimal) value).toPlainString().getBytes(StandardCharsets.US_ASCII);
    }
}
