package dev.dmb.generator;

import static dev.dmb.schema.Column.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.internal.vector.CyclicDomain;
import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldGenerator.OfDomain;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

    private static final int ROWS = 500;
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Test
    void emailsAreOfExampleDomains() {
        assertThat(Drawn.texts(Generators.email(), "varchar(254)", ROWS))
                .allMatch(text -> text.matches("[a-z]+\\.[a-z]+@example\\.(com|org|net)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "ja", "fr", "ru", "pl", "zh-CN", "pt-BR", "nl"})
    void emailsAreAsciiInEveryLocale(String locale) {
        assertThat(Drawn.texts(Generators.email(), "varchar(254)", ROWS, Locale.forLanguageTag(locale)))
                .allMatch(text -> text.matches("[a-z]+\\.[a-z]+@example\\.(com|org|net)"));
    }

    @Test
    void uniqueEmailsDiffer() {
        assertThat(Drawn.unique(Generators.email(), Drawn.in("varchar(254)", 20_000)))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.toString().matches("[a-z]+\\.[a-z]+@example\\.(com|org|net)"));
    }

    @Test
    void uniqueEmailsGetNumbersWhenNamesRunOut() {
        OfDomain<?> domain = (OfDomain<?>) Generators.email().specialize(Drawn.in("varchar(254)", 10));
        long cycle = ((CyclicDomain) domain).cycleSize();
        assertThat(cycle).isGreaterThan(1_000_000);
        assertThat(domain.domainSize()).isEqualTo(cycle * 1_000_000_000);
        assertThat(domain.valueAt(5 + 17 * cycle))
                .isEqualTo(domain.valueAt(5).toString().replace("@", "17@"));
    }

    @Test
    void allEmailsOfAShortColumnDiffer() {
        OfDomain<?> domain = (OfDomain<?>) Generators.email().specialize(Drawn.in("varchar(19)", 10));
        Set<Object> texts = new HashSet<>();
        for (long index = 0; index < domain.domainSize(); index++) {
            texts.add(domain.valueAt(index));
        }
        assertThat(texts)
                .hasSize((int) domain.domainSize())
                .allMatch(text -> text.toString().length() <= 19);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 24, 30, 40})
    void emailsFitTheColumn(int length) {
        ColumnContext context = Drawn.in("varchar(" + length + ")", 5_000);
        assertThat(Drawn.values(Generators.email(), context))
                .allMatch(text -> text.toString().length() <= length);
        OfDomain<?> domain = (OfDomain<?>) Generators.email().specialize(context);
        assertThat(domain.valueAt(domain.domainSize() - 1).toString().length()).isLessThanOrEqualTo(length);
    }

    @Test
    void refusesAColumnTooShortForEmails() {
        assertThatThrownBy(() -> Generators.email().specialize(Drawn.in("varchar(12)", 1)))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "table 't', column 'c': varchar(12) is too short for email(). To fix: make the column longer.");
    }

    @Test
    void emailsEqualWithOrWithoutPlan() {
        assertThat(Generators.email().generate(3, Drawn.random(3)))
                .isEqualTo(Drawn.values(Generators.email(), "text", 4).get(3));
    }

    @Test
    void usernamesAreOfNames() {
        assertThat(Drawn.texts(Generators.username(), "varchar(40)", ROWS))
                .allMatch(text -> text.matches("[a-z]+\\.[a-z]+"));
        assertThat(Drawn.unique(Generators.username(), Drawn.in("varchar(12)", 5_000)))
                .doesNotHaveDuplicates();
    }

    @Test
    void emailOfBelongsToThePerson() {
        assertThat(Drawn.derived(Generators.emailOf("first", "last"), "varchar(120)", 4, "Ánna-Maria", "O'Größe"))
                .isEqualTo("annamaria.ogrosse@example.com");
    }

    @Test
    void emailOfFoldsLettersWithoutDecomposition() {
        assertThat(Drawn.derived(Generators.emailOf("first", "last"), "text", 4, "Łukasz", "Sørensen-Þór"))
                .isEqualTo("lukasz.sorensenthor@example.com");
    }

    @Test
    void emailOfNobodyIsAUsers() {
        assertThat(Drawn.derived(Generators.emailOf("first", "last"), "text", 4, null, "山田"))
                .isEqualTo("user@example.com");
        assertThat(Drawn.derived(Generators.emailOf("first", "last"), "text", 4, "Anna", null))
                .isEqualTo("anna@example.com");
    }

    @Test
    void emailOfIsCutToTheColumn() {
        assertThat(Drawn.derived(Generators.emailOf("first", "last"), "varchar(17)", 4, "Anna", "Smith"))
                .isEqualTo("anna@example.com");
        assertThat(Drawn.derived(Generators.emailOf("first", "last"), "varchar(20)", 4, "Anna", "Smith"))
                .isEqualTo("anna.smi@example.com");
    }

    @Test
    void uniqueEmailOfHasTheNumberOfTheRow() {
        assertThat(Drawn.derived(Generators.uniqueEmailOf("first", "last"), "varchar(120)", 16, "Anna", "Smith"))
                .isEqualTo("anna.smith17@example.com");
        assertThat(Generators.uniqueEmailOf("first", "last")).isInstanceOf(DistinctByRow.class);
    }

    @Test
    void emailOfIsNumberedInAUniqueColumn() {
        ColumnContext context = Drawn.in(varchar("c", 120).unique(), 100, Locale.ENGLISH);
        assertThat(Generators.emailOf("first", "last").specialize(context)).isInstanceOf(DistinctByRow.class);
        assertThat(Drawn.derived(Generators.emailOf("first", "last"), context, 16, "Anna", "Smith"))
                .isEqualTo("anna.smith17@example.com");
    }

    @Test
    void refusesAColumnTooShortForNumberedEmails() {
        assertThatThrownBy(() -> Generators.uniqueEmailOf("a", "b").specialize(Drawn.in("varchar(14)", 100)))
                .hasMessage(
                        "table 't', column 'c': varchar(14) is too short for e-mail addresses of 100 rows. To fix: make the column longer.");
    }

    @Test
    void fullNamesFollowTheOrderOfTheLocale() {
        List<String> last = Drawn.texts(Generators.lastName(), "text", 20_000, Locale.JAPANESE);
        assertThat(Drawn.texts(Generators.fullName(), "text", ROWS, Locale.JAPANESE))
                .allMatch(text -> last.contains(text.split(" ")[0]));
        assertThat(Drawn.texts(Generators.fullName(), "text", ROWS, Locale.GERMAN))
                .allMatch(text -> text.contains(" "));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 20})
    void fullNamesFitTheColumn(int length) {
        assertThat(Drawn.texts(Generators.fullName(), "varchar(" + length + ")", ROWS))
                .allMatch(text -> !text.isEmpty()
                        && text.length() <= length
                        && text.strip().equals(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "en-US # \\([2-9][02-8][0-9]\\) 555-01[0-9]{2}",
                "en # \\([2-9][02-8][0-9]\\) 555-01[0-9]{2}",
                "de-DE # 0(30 23125|69 90009|40 66969|221 4710|89 99998)[0-9]{3}",
                "en-GB # (020 7946 0|011[3-8] 496 0|01[2-6]1 496 0|01632 960|07700 900)[0-9]{3}",
                "fr # 0[1-6] [0-9]{2} [0-9]{2} [0-9]{2} [0-9]{2}",
                "es # [0-9 ]+"
            })
    void phonesAreReservedForFiction(String locale, String form) {
        assertThat(Drawn.texts(Generators.phone(), "varchar(30)", ROWS, Locale.forLanguageTag(locale)))
                .allMatch(text -> text.matches(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "ja"})
    void uniquePhonesDiffer(String locale) {
        ColumnContext context = Drawn.in(varchar("c", 20).unique(), 70_000, Locale.forLanguageTag(locale));
        assertThat(new HashSet<>(Drawn.unique(Generators.phone(), context))).hasSize(70_000);
    }

    @Test
    void phonesAreCompactInAShortColumn() {
        assertThat(Drawn.texts(Generators.phone(), "varchar(10)", ROWS)).allMatch(text -> text.matches("[0-9]{10}"));
        assertThat(Drawn.texts(Generators.phone(), "varchar(3)", ROWS)).allMatch(text -> text.matches("[0-9]{3}"));
    }

    @Test
    void urlsAreOfExampleDomains() {
        assertThat(Drawn.texts(Generators.url(), "varchar(2048)", ROWS))
                .allMatch(text -> text.matches("https://example\\.(com|org|net)/[a-z]+/[a-z]+"));
        assertThat(Drawn.unique(Generators.url(), Drawn.in("varchar(30)", 3_000)))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.toString().length() <= 30);
    }

    @Test
    void wordsThatDoNotFitAreNotUsed() {
        assertThat(Drawn.texts(Generators.country(), "varchar(6)", ROWS))
                .contains("France", "Spain")
                .allMatch(text -> text.length() <= 6);
    }

    @Test
    void wordsAreCutWhereNoneFits() {
        assertThat(Drawn.texts(Generators.productName(), "varchar(3)", ROWS))
                .allMatch(text -> !text.isBlank() && text.length() <= 3);
    }

    @Test
    void everyWordGeneratorSpeaksEveryLocale() {
        List<FieldGenerator<String>> generators = List.of(
                Generators.firstName(),
                Generators.lastName(),
                Generators.fullName(),
                Generators.email(),
                Generators.username(),
                Generators.url(),
                Generators.phone(),
                Generators.street(),
                Generators.city(),
                Generators.state(),
                Generators.postcode(),
                Generators.country(),
                Generators.countryCode(),
                Generators.company(),
                Generators.jobTitle(),
                Generators.productName(),
                Generators.category(),
                Generators.color(),
                Generators.iban(),
                Generators.currencyCode(),
                Generators.languageCode());
        for (Locale locale : List.of(Locale.GERMAN, SPANISH, Locale.JAPANESE, Locale.JAPAN, Locale.GERMANY)) {
            assertThat(generators).allSatisfy(generator -> assertThat(Drawn.texts(generator, "varchar(60)", 50, locale))
                    .noneMatch(String::isBlank));
        }
    }
}
