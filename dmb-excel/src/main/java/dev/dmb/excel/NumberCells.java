package dev.dmb.excel;

import com.fasterxml.jackson.core.io.NumberOutput;
import dev.dmb.internal.text.Digits;
import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.plan.Batch;
import dev.dmb.schema.FieldType;
import java.math.BigDecimal;
import java.util.Objects;

/** Writes numbers as numbers where Excel keeps all their digits, else as text. Used by one thread. */
final class NumberCells {

    static final byte[] END = CellPlace.utf8("</v></c>");

    /** Excel shows and keeps so many digits. */
    private static final int MAX_DIGITS = 15;

    private static final long MAX_OF_DIGITS = 999_999_999_999_999L;

    /** From here on, not every whole number has a {@code double}. */
    private static final long MAX_WHOLE = 1L << 53;

    private static final BigDecimal MAX = BigDecimal.valueOf(MAX_WHOLE);

    private final int column;
    private final int scale;
    private final CellPlace place;
    private final byte[] number;
    private final byte[] truth;
    private final Losses losses;
    private final TextCells texts;

    NumberCells(FieldType type, int column, CellLook look, CellPlace place, Losses losses, TextCells texts) {
        this.column = column;
        this.scale = type.scale();
        this.place = place;
        this.number = CellLook.number(look.value());
        this.truth = CellLook.truth(look.value());
        this.losses = losses;
        this.texts = texts;
    }

    void writeTruth(Batch batch, int row, Utf8Buffer out) {
        place.open(truth, out);
        out.append((byte) (batch.longs(column)[row] == 0 ? '0' : '1'));
        end(out);
    }

    void writeWhole(Batch batch, int row, Utf8Buffer out) {
        long value = batch.longs(column)[row];
        if (isExact(value) || isExact(BigDecimal.valueOf(value))) {
            place.open(number, out);
            out.append(value);
            end(out);
        } else {
            putText(Losses.Kind.DIGITS, batch, row, out);
        }
    }

    /** Writes an unscaled number. */
    void writeDecimal(Batch batch, int row, Utf8Buffer out) {
        long unscaled = batch.longs(column)[row];
        if (scale == 0) {
            writeWhole(batch, row, out);
        } else if (isExact(unscaled)) {
            place.open(number, out);
            byte[] target = out.reserve(Digits.LONGEST);
            out.advance(Digits.writeDecimal(unscaled, scale, target, out.length()) - out.length());
            end(out);
        } else {
            put(BigDecimal.valueOf(unscaled, scale), batch, row, out);
        }
    }

    void writeBigDecimal(Batch batch, int row, Utf8Buffer out) {
        put((BigDecimal) Objects.requireNonNull(batch.value(column, row)), batch, row, out);
    }

    private void put(BigDecimal value, Batch batch, int row, Utf8Buffer out) {
        if (isExact(value)) {
            put(value.toPlainString(), out);
        } else {
            putText(Losses.Kind.DIGITS, batch, row, out);
        }
    }

    private static boolean isExact(long value) {
        return value <= MAX_OF_DIGITS && value >= -MAX_OF_DIGITS;
    }

    private static boolean isExact(BigDecimal value) {
        return value.abs().compareTo(MAX) <= 0 && value.stripTrailingZeros().precision() <= MAX_DIGITS;
    }

    /** Writes the number that has the fewest digits among those with the same {@code float}: 0.1, not 0.10000000149. */
    void writeReal(Batch batch, int row, Utf8Buffer out) {
        float value = (float) batch.doubles(column)[row];
        if (Float.isFinite(value)) {
            put(NumberOutput.toString(value, true), out);
        } else {
            putText(Losses.Kind.NOT_FINITE, batch, row, out);
        }
    }

    void writeDouble(Batch batch, int row, Utf8Buffer out) {
        double value = batch.doubles(column)[row];
        if (Double.isFinite(value)) {
            put(NumberOutput.toString(value, true), out);
        } else {
            putText(Losses.Kind.NOT_FINITE, batch, row, out);
        }
    }

    private void put(String digits, Utf8Buffer out) {
        place.open(number, out);
        out.append(digits);
        end(out);
    }

    private static void end(Utf8Buffer out) {
        out.append(END, 0, END.length);
    }

    private void putText(Losses.Kind loss, Batch batch, int row, Utf8Buffer out) {
        losses.count(loss);
        texts.writeEncoded(batch, row, out);
    }
}
