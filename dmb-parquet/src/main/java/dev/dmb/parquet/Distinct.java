package dev.dmb.parquet;

import dev.dmb.plan.Batch;
import java.util.Arrays;

/** The different texts of one column of one batch, if they are few. Reused; used by one thread. */
final class Distinct {

    /** More different texts than this are cheaper without a dictionary. */
    private static final int MOST = 256;

    private static final int SLOTS = 1 << 10;

    private final short[] slots = new short[SLOTS];
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private short[] places = new short[0];
    private byte[] utf8 = new byte[0];
    private int size;
    private int count;

    /**
     * Reads a column.
     *
     * @return whether its different texts are few; nothing else may be asked when not
     */
    boolean read(Batch batch, int column) {
        Arrays.fill(slots, (short) 0);
        size = 0;
        count = 0;
        utf8 = batch.utf8(column);
        places = new short[batch.size()];
        int most = Math.min(MOST, batch.size() / 2);
        for (int row = 0; row < batch.size(); row++) {
            if (batch.isNull(column, row)) {
                continue;
            }
            int place = place(batch.utf8Start(column, row), batch.utf8End(column, row), most);
            if (place < 0) {
                return false;
            }
            places[count++] = (short) place;
        }
        return size > 0;
    }

    private int place(int start, int end, int most) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + utf8[i];
        }
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (Arrays.equals(utf8, starts[known], ends[known], utf8, start, end)) {
                return known;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (size == most) {
            return -1;
        }
        starts[size] = start;
        ends[size] = end;
        slots[slot] = (short) ++size;
        return size - 1;
    }

    byte[][] values() {
        byte[][] values = new byte[size][];
        for (int i = 0; i < size; i++) {
            values[i] = Arrays.copyOfRange(utf8, starts[i], ends[i]);
        }
        return values;
    }

    short[] places() {
        return Arrays.copyOf(places, count);
    }
}
