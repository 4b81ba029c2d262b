package dev.dmb.generator;

import static dev.dmb.generator.Generators.bytes;
import static dev.dmb.generator.Generators.company;
import static dev.dmb.generator.Generators.distinct;
import static dev.dmb.generator.Generators.iban;
import static dev.dmb.generator.Generators.ipAddress;
import static dev.dmb.generator.Generators.template;
import static dev.dmb.generator.Generators.uuid;
import static dev.dmb.generator.Generators.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.schema.FieldGenerator.OfDomain;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

    @Test
    void uuidsAreOfVersion4() {
        assertThat(Drawn.values(uuid(), "uuid", 100))
                .allMatch(value -> ((UUID) value).version() == 4 && ((UUID) value).variant() == 2)
                .doesNotHaveDuplicates();
    }

    @Test
    void uuidsAreTheSameInEveryType() {
        Object uuid = Drawn.values(uuid(), "uuid", 1).get(0);
        assertThat(Drawn.values(uuid(), "char(36)", 1)).containsExactly(uuid.toString());
        assertThat(Drawn.values(uuid(), "varchar(35)", 1))
                .containsExactly(uuid.toString().replace("-", ""));
        ByteBuffer bytes =
                ByteBuffer.wrap((byte[]) Drawn.values(uuid(), "binary(16)", 1).get(0));
        assertThat(new UUID(bytes.getLong(), bytes.getLong())).isEqualTo(uuid);
        assertThat(uuid().generate(0, Drawn.random(0))).isEqualTo(uuid);
    }

    @Test
    void uuidsAreDistinctInEveryForm() {
        assertThat(List.of("uuid", "char(36)", "varchar(32)", "binary(16)"))
                .allSatisfy(
                        type -> assertThat(uuid().specialize(Drawn.in(type, 1))).isInstanceOf(DistinctByRow.class));
    }

    @Test
    void refusesAColumnTooShortForUuids() {
        assertThatThrownBy(() -> uuid().specialize(Drawn.in("varchar(31)", 1)))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "table 't', column 'c': varchar(31) is too short for uuid(). To fix: give it 36 characters, or 32 without hyphens.");
        assertThatThrownBy(() -> uuid().specialize(Drawn.in("binary(15)", 1)))
                .hasMessage("table 't', column 'c': binary(15) is too short for uuid(). To fix: give it 16 bytes.");
    }

    @Test
    void bytesHaveTheirLength() {
        assertThat(Drawn.values(bytes(5), "binary(8)", 50)).allMatch(value -> ((byte[]) value).length == 5);
    }

    @ParameterizedTest
    @CsvSource({"1, 256", "2, 65536", "7, 72057594037927936", "8, 9223372036854775807", "20, 9223372036854775807"})
    void bytesCanBeCounted(int length, long size) {
        OfDomain<?> domain = (OfDomain<?>) bytes(length);
        assertThat(domain.domainSize()).isEqualTo(size);
        Set<ByteBuffer> values = new HashSet<>();
        for (long index = 0; index < 256; index++) {
            values.add(ByteBuffer.wrap((byte[]) domain.valueAt(index)));
        }
        assertThat(values).hasSize(256);
    }

    @Test
    void refusesMoreBytesThanTheColumnHolds() {
        assertThatThrownBy(() -> bytes(9).specialize(Drawn.in("binary(8)", 1)))
                .hasMessage(
                        "table 't', column 'c': bytes(9) makes more bytes than binary(8) holds. To fix: make the column longer or use fewer bytes.");
        assertThatThrownBy(() -> bytes(0))
                .hasMessage("bytes has a length of 0. To fix: use a whole number of at least 1.");
    }

    @Test
    void ipAddressesAreOfAPrivateNetwork() {
        assertThat(Drawn.texts(ipAddress(), "varchar(15)", 100))
                .allMatch(text -> text.matches("10(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}"));
        assertThat(((OfDomain<?>) ipAddress()).valueAt((1 << 24) - 1)).isEqualTo("10.255.255.255");
    }

    @ParameterizedTest
    @CsvSource({"en, GB, 22", "de, DE, 22", "es, ES, 24", "de-AT, AT, 20", "fr, FR, 27", "nl, NL, 18", "ja, DE, 22"})
    void ibansHaveRightCheckDigits(String locale, String country, int length) {
        assertThat(Drawn.texts(iban(), "varchar(34)", 200, Locale.forLanguageTag(locale)))
                .allMatch(text -> text.startsWith(country) && text.length() == length)
                .allMatch(text -> remainder(text) == 1);
    }

    private static int remainder(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    }

    @Test
    void distinctTextsEndWithTheirRow() {
        assertThat(Drawn.texts(distinct(words(1, 1)), "varchar(40)", 12))
                .allMatch(text -> text.matches("[a-z]+ \\d+"))
                .doesNotHaveDuplicates()
                .last()
                .asString()
                .endsWith(" 12");
    }

    @Test
    void distinctTextsAreCutToTheColumn() {
        assertThat(Drawn.texts(distinct(company()), "varchar(8)", 2_000))
                .allMatch(text -> text.length() <= 8)
                .doesNotHaveDuplicates();
        assertThat(Drawn.texts(distinct(company()), "varchar(4)", 1_000))
                .allMatch(text -> text.length() <= 4)
                .doesNotHaveDuplicates();
    }

    @Test
    void distinctTextsDoNotDependOnTheNumberOfRows() {
        assertThat(Drawn.texts(distinct(company()), "varchar(10)", 50))
                .isEqualTo(
                        Drawn.texts(distinct(company()), "varchar(10)", 5_000).subList(0, 50));
    }

    @Test
    void refusesAColumnTooShortForItsRows() {
        assertThatThrownBy(() -> distinct(company()).specialize(Drawn.in("varchar(3)", 1_000)))
                .hasMessage(
                        "table 't', column 'c': varchar(3) is too short to number 1000 rows. To fix: make the column longer or use fewer rows.");
    }

    @Test
    void refusesTextsThatReadOtherColumns() {
        assertThatThrownBy(() -> distinct(template("{a}")))
                .hasMessage(
                        "distinct(template({a})) reads other columns. To fix: use a generator of texts of their own.");
    }

    @Test
    void readsLikeItsCall() {
        assertThat(distinct(words(1, 2))).hasToString("distinct(words(1, 2))");
        assertThat(uuid()).hasToString("uuid()").isEqualTo(uuid());
        assertThat(iban()).hasToString("iban()").isEqualTo(iban());
    }
}
