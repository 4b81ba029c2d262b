package dev.dmb.internal.identifier;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.random.CellStream;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType.Kind;
import java.util.random.RandomGenerator;

/**
 * Random bytes. Immutable.
 *
 * @param length how many, at least 1
 */
public record Bytes(int length) implements FieldGenerator.OfDomain<byte[]> {

    @Override
    public long domainSize() {
        return length < Long.BYTES ? 1L << length * Byte.SIZE : Long.MAX_VALUE;
    }

    @Override
    public byte[] valueAt(long index) {
        byte[] bytes = new byte[length];
        long bits = length < Long.BYTES ? index : CellStream.mix(index);
        for (int i = 0; i < length; i++) {
            if (i > 0 && i % Long.BYTES == 0) {
                bits = CellStream.mix(index + i);
            }
            bytes[i] = (byte) (bits >>> i % Long.BYTES * Byte.SIZE);
        }
        return bytes;
    }

    @Override
    public byte[] generate(long row, RandomGenerator random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        if (context.type().kind() != Kind.BINARY) {
            throw Fit.wrongType(context, this, "bytes");
        }
        if (context.type().length() < length) {
            throw Fit.misfit(
                    context,
                    this + " makes more bytes than " + context.type() + " holds",
                    "make the column longer or use fewer bytes");
        }
        return this;
    }

    @Override
    public String toString() {
        return "bytes(" + length + ")";
    }
}
