package dev.dmb.generator;

import dev.dmb.schema.FieldGenerator;

/** Patterns of codes that fill a column as well as they fit. */
final class CodeForms {

    private static final int LONGEST_EXACT = 1000;

    private CodeForms() {}

    /** Codes such as {@code KTB-402817}, of at most some characters. */
    static FieldGenerator<String> upTo(int maxChars) {
        if (maxChars >= 10) {
            return Generators.pattern("[A-Z]{3}-[0-9]{6}");
        }
        return maxChars >= 6 ? Generators.pattern("[A-Z]{2}-[0-9]{" + (maxChars - 3) + "}") : exactly(maxChars);
    }

    /** Codes of which there are as many as fit. */
    static FieldGenerator<String> manyUpTo(int maxChars) {
        return maxChars >= 10 ? upTo(maxChars) : exactly(maxChars);
    }

    /** Codes of some characters, no fewer. */
    static FieldGenerator<String> exactly(int chars) {
        return chars <= LONGEST_EXACT ? Generators.pattern("[A-Z0-9]{" + chars + "}") : Generators.text(chars, chars);
    }

    /** Hexadecimal digits, as many as a hash has: 64, 40 or 32, or fewer. */
    static FieldGenerator<String> hash(int maxChars) {
        int digits = maxChars >= 64 ? 64 : maxChars >= 40 ? 40 : Math.min(maxChars, 32);
        return Generators.pattern("[0-9a-f]{" + digits + "}");
    }
}
