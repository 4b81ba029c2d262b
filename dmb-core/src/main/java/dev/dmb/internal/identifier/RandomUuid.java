package dev.dmb.internal.identifier;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Random UUIDs of version 4. All 64 bits of a cell's first draw, which differ between rows, are in them. Immutable.
 */
public record RandomUuid() implements FieldGenerator<UUID>, DistinctByRow {

    static final int BYTES = 16;
    static final int HEX_DIGITS = 32;
    static final int CHARS = 36;

    @Override
    public UUID generate(long row, RandomGenerator random) {
        return of(random.nextLong(), random.nextLong());
    }

    /** Spreads 64 + 58 bits around the six fixed ones. */
    static UUID of(long first, long second) {
        long high = first & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        long low = (first & 0xF000L) << 46 | second >>> 6 | 0x8000000000000000L;
        return new UUID(high, low);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return switch (context.type().kind()) {
            case UUID -> new UuidObjects();
            case CHAR, VARCHAR, TEXT, JSON, ENUM -> text(context);
            case BINARY -> bytes(context);
            case SMALLINT,
                    INTEGER,
                    BIGINT,
                    DECIMAL,
                    REAL,
                    DOUBLE,
                    BOOLEAN,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE -> throw Fit.wrongType(context, this, "UUIDs");
        };
    }

    private FieldGenerator<?> text(ColumnContext context) {
        int maxChars = Fit.maxChars(context.type());
        if (maxChars < HEX_DIGITS) {
            throw tooShort(context, CHARS + " characters, or " + HEX_DIGITS + " without hyphens");
        }
        return new UuidText(maxChars >= CHARS);
    }

    private FieldGenerator<?> bytes(ColumnContext context) {
        if (context.type().length() < BYTES) {
            throw tooShort(context, BYTES + " bytes");
        }
        return (UuidBytes) (row, random) -> {
            UUID uuid = generate(row, random);
            ByteBuffer bytes = ByteBuffer.allocate(BYTES);
            return bytes.putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array();
        };
    }

    private RuntimeException tooShort(ColumnContext context, String needed) {
        return Fit.misfit(context, context.type() + " is too short for " + this, "give it " + needed);
    }

    /** UUIDs as bytes. */
    private interface UuidBytes extends FieldGenerator<byte[]>, DistinctByRow {}

    @Override
    public String toString() {
        return "uuid()";
    }
}
