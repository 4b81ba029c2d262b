package dev.dmb.internal.identifier;

import dev.dmb.internal.column.Fit;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.TextDomain;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;

/** IPv4 addresses of the private network 10.0.0.0/8, which reach nobody from outside. Immutable. */
public record IpAddress() implements TextDomain {

    private static final int LONGEST = "10.255.255.255".length();

    @Override
    public long domainSize() {
        return 1 << 24;
    }

    @Override
    public void append(long index, Utf8Buffer out) {
        out.append(10);
        for (int shift = 16; shift >= 0; shift -= Byte.SIZE) {
            out.append((byte) '.');
            out.append(index >>> shift & 0xFF);
        }
    }

    @Override
    public boolean isPlain() {
        return true;
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireLength(context, this, LONGEST);
        return this;
    }

    @Override
    public String toString() {
        return "ipAddress()";
    }
}
