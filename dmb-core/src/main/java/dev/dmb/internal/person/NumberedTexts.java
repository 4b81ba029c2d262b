package dev.dmb.internal.person;

import dev.dmb.internal.text.Utf8Buffer;
import dev.dmb.internal.vector.CyclicDomain;
import dev.dmb.internal.vector.TextDomain;

/**
 * Different texts of a combination. Immutable.
 *
 * @param combination whose texts differ
 * @param domainSize how many can be asked for
 */
record NumberedTexts(Combination combination, long domainSize) implements TextDomain, CyclicDomain {

    @Override
    public long cycleSize() {
        return combination.size();
    }

    @Override
    public void append(long index, Utf8Buffer out) {
        combination.append(index, out);
    }

    @Override
    public void draw(long bits, Utf8Buffer out) {
        combination.draw(bits, out);
    }

    @Override
    public boolean isPlain() {
        return true;
    }
}
