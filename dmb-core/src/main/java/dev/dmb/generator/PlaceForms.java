package dev.dmb.generator;

import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType.Kind;
import java.util.EnumSet;
import java.util.Set;

/** Places in the forms that a column's length allows. */
final class PlaceForms {

    private static final int LONGEST_POSTCODE = 10;
    private static final int LONGEST_CODE = 3;
    private static final Set<TextMeaning> ADDRESS = EnumSet.of(
            TextMeaning.STREET, TextMeaning.CITY, TextMeaning.POSTCODE, TextMeaning.COUNTRY, TextMeaning.COUNTRY_CODE);

    private PlaceForms() {}

    /** Whether other columns of the table belong to an address. */
    static boolean isInAddress(Subject subject) {
        return subject.siblings().stream()
                .anyMatch(sibling ->
                        TextMeaning.of(sibling).filter(ADDRESS::contains).isPresent());
    }

    static FieldGenerator<?> province(Subject subject) {
        return subject.maxChars() <= LONGEST_CODE
                ? Generators.pattern("[A-Z]{" + Math.min(2, subject.maxChars()) + "}")
                : Generators.state();
    }

    static FieldGenerator<?> postcode(Subject subject) {
        boolean isFixed = subject.kind() == Kind.CHAR || subject.maxChars() < LONGEST_POSTCODE;
        return isFixed
                ? Generators.pattern("[1-9][0-9]{" + (Math.min(subject.maxChars(), LONGEST_POSTCODE) - 1) + "}")
                : Generators.postcode();
    }

    static FieldGenerator<?> country(Subject subject) {
        boolean isCode = subject.maxChars() <= LONGEST_CODE
                || subject.has("code")
                || subject.has("iso")
                || subject.has("codigo");
        if (!isCode) {
            return Generators.country();
        }
        return subject.kind() == Kind.CHAR && subject.maxChars() == LONGEST_CODE
                ? Generators.pattern("[A-Z]{3}")
                : Generators.countryCode();
    }
}
