package dev.dmb.internal.lorem;

import dev.dmb.internal.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/**
 * Writes one text of ASCII words, never beyond a length. Used by one thread.
 *
 * <p>What does not fit is left out; only a first word that does not fit is cut.
 */
final class LoremWriter {

    private static final byte[][] WORDS = Latin.words().stream()
            .map(word -> word.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private final RandomGenerator random;
    private final Utf8Buffer out;
    private final int start;
    private final int end;

    LoremWriter(RandomGenerator random, Utf8Buffer out, int maxLength) {
        this.random = random;
        this.out = out;
        this.start = out.length();
        this.end = (int) Math.min(Integer.MAX_VALUE, (long) start + maxLength);
    }

    private int length() {
        return out.length() - start;
    }

    /** Writes words with spaces between. */
    void words(int min, int max) {
        int count = random.nextInt(min, max + 1);
        for (int i = 0; i < count; i++) {
            word(0);
        }
    }

    /** Writes a capital letter, words and a full stop. */
    void sentence(int min, int max) {
        int first = length() == 0 ? 0 : 1;
        int begin = out.length() + first;
        int count = random.nextInt(min, max + 1);
        for (int i = 0; i < count; i++) {
            word(1);
        }
        if (out.length() > begin) {
            out.bytes()[begin] -= 'a' - 'A';
            append((byte) '.');
        }
    }

    /** Writes sentences with spaces between. */
    void paragraph(int min, int max) {
        int count = random.nextInt(min, max + 1);
        for (int i = 0; i < count; i++) {
            sentence(Lorem.FEWEST_WORDS, Lorem.MOST_WORDS);
        }
    }

    /** Writes words up to an exact length; a last letter takes the place of a last space. */
    void fill(int length) {
        int target = start + length;
        while (out.length() < target) {
            byte[] word = nextWord();
            if (out.length() > start) {
                out.append((byte) ' ');
            }
            out.append(word, 0, Math.min(word.length, target - out.length()));
        }
        if (length > 0 && out.bytes()[target - 1] == ' ') {
            out.bytes()[target - 1] = 'a';
        }
    }

    private void word(int reserved) {
        byte[] word = nextWord();
        int space = length() == 0 ? 0 : 1;
        int room = end - out.length() - reserved;
        if (space + word.length <= room) {
            if (space == 1) {
                out.append((byte) ' ');
            }
            out.append(word, 0, word.length);
        } else if (length() == 0) {
            out.append(word, 0, Math.max(Math.min(1, end - start), room));
        }
    }

    private void append(byte sign) {
        if (out.length() < end) {
            out.append(sign);
        }
    }

    private byte[] nextWord() {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
