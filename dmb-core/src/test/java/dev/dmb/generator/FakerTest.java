package dev.dmb.generator;

import static dev.dmb.generator.Generators.faker;
import static dev.dmb.schema.Column.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakerTest {

    @Test
    void takesACall() {
        assertThat(Drawn.texts(faker("Name.firstName"), "text", 100))
                .allMatch(text -> text.matches("\\p{L}+"))
                .doesNotContain("");
    }

    @Test
    void takesACallInSnakeCase() {
        assertThat(Drawn.texts(faker("name.first_name"), "text", 100)).allMatch(text -> text.matches("\\p{L}+"));
    }

    @Test
    void takesATextWithCalls() {
        assertThat(Drawn.texts(faker("#{Name.firstName} of #{Address.country}"), "text", 100))
                .allMatch(text -> text.contains(" of "));
    }

    @Test
    void takesArguments() {
        assertThat(Drawn.texts(faker("numerify 'A-###'"), "text", 100)).allMatch(text -> text.matches("A-\\d{3}"));
    }

    @Test
    void isCutToTheColumn() {
        assertThat(Drawn.texts(faker("Address.fullAddress"), "varchar(10)", 100))
                .allMatch(text -> text.length() <= 10 && !text.endsWith(" "))
                .anyMatch(text -> text.length() == 10);
    }

    @Test
    void speaksTheLocale() {
        assertThat(Drawn.texts(faker("Address.country"), "text", 500, Locale.GERMAN))
                .contains("Frankreich");
        assertThat(Drawn.texts(faker("Address.country"), "text", 500, Locale.forLanguageTag("es")))
                .contains("Francia");
        assertThat(Drawn.texts(faker("Name.lastName"), "text", 100, Locale.JAPANESE))
                .allMatch(text -> text.chars().noneMatch(character -> character < 0x80));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name.fullName",
                "Address.fullAddress",
                "Company.name",
                "Commerce.department",
                "PhoneNumber.phoneNumber",
                "Internet.emailAddress",
                "Finance.iban",
                "Lorem.paragraph",
                "#{Name.suffix} #{Company.suffix} #{Address.streetSuffix}",
                "Book.title",
                "Color.hex",
                "Text.text '5','9'",
                "Number.digits '8'",
                "Options.option 'a','b','c'",
                "regexify '[a-z]{4}'"
            })
    void orderOfRowsChangesNothing(String expression) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("es"))) {
            ColumnContext context = Drawn.in("text", 200, locale);
            List<Long> rows = new ArrayList<>(LongStream.range(0, 200).boxed().toList());
            List<Object> inOrder = Drawn.values(faker(expression), context);
            Collections.shuffle(rows, new Random(1));
            FieldGenerator<?> other = faker(expression).specialize(context);
            List<Object> shuffled = Drawn.values(
                    other,
                    context.type(),
                    rows.stream().mapToLong(Long::longValue).toArray());
            assertThat(shuffled)
                    .isEqualTo(rows.stream()
                            .map(row -> inOrder.get(row.intValue()))
                            .toList());
        }
    }

    @Test
    void worksWithoutAPlan() {
        assertThat(faker("Name.firstName").generate(5, Drawn.random(5)))
                .isEqualTo(Drawn.values(faker("Name.firstName"), "text", 6).get(5));
    }

    @Test
    void twoInstancesAtOnceDoNotDisturbEachOther() {
        ColumnContext context = Drawn.in("text", 300, Locale.GERMAN);
        List<Object> alone = Drawn.values(faker("Name.fullName"), context);
        assertThat(IntStream.range(0, 4)
                        .parallel()
                        .mapToObj(i -> Drawn.values(faker("Name.fullName"), context))
                        .toList())
                .allMatch(alone::equals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TimeAndDate.past | TimeAndDate.past | reads the clock | use past, future or between",
                "date.birthday | date.birthday | reads the clock | use past, future or between",
                "#{Name.firstName} #{time_and_date.birthday} | time_and_date.birthday | reads the clock | use past, future or between",
                "Business.creditCardExpiry | Business.creditCardExpiry | reads the clock | use another expression, or oneOf with values of your own",
                "id_number.valid | id_number.valid | reads the clock | use another expression, or oneOf with values of your own",
                "Twitter.userId | Twitter.userId | reads the clock and another random source | use another expression, or oneOf with values of your own",
                "Money.currency | Money.currency | reads locale data of the Java version | use another expression, or oneOf with values of your own",
                "Country.currencyCode | Country.currencyCode | reads locale data of the Java version | use another expression, or oneOf with values of your own",
                "Commerce.price | Commerce.price | reads locale data of the Java version | use another expression, or oneOf with values of your own",
                "address.lat_lon | address.lat_lon | reads locale data of the Java version | use another expression, or oneOf with values of your own",
                "Tea.variety | Tea.variety | depends on the machine's locale | use another expression, or oneOf with values of your own",
                "Nation.isoCountry | Nation.isoCountry | reads locale data of the Java version | use another expression, or oneOf with values of your own",
                "Locality.localeStringWithoutReplacement | Locality.localeStringWithoutReplacement | depends on what was drawn before | use another expression, or oneOf with values of your own"
            })
    void refusesWhatIsNotRepeatable(String expression, String call, String reason, String remedy) {
        assertThatThrownBy(() -> faker(expression))
                .isInstanceOf(DmbException.class)
                .hasMessage("faker(" + expression + "): '" + call + "' " + reason
                        + ", so that it would not give the same data twice. To fix: " + remedy + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Name.firstName", "name.first_name", "NAME.FIRST-NAME", "#{name.firstName}", " name.firstname "})
    void takesAnySpelling(String expression) {
        assertThat(Drawn.values(faker(expression), "text", 20))
                .isEqualTo(Drawn.values(faker("Name.firstName"), "text", 20));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Name.fristName | write 'Name.firstName', or use one of [Name.femaleFirstName, Name.firstName, Name.fullName,",
                "nmae.first_name | write 'Name', or use one of [",
                "#{Name.firstName} at #{Company.nmae} | write 'Company.name', or use one of [",
                "nonsense | write it as in 'Name.firstName' or '#{Name.firstName} #{Address.city}'."
            })
    void refusesWhatDoesNotResolve(String expression, String remedy) {
        assertThatThrownBy(() -> faker(expression).specialize(Drawn.in("text", 1)))
                .isInstanceOf(DmbException.class)
                .hasMessageStartingWith(
                        "faker(" + expression + ") does not resolve in Datafaker for locale 'en'. To fix: " + remedy)
                .hasCauseInstanceOf(RuntimeException.class);
    }

    @Test
    void saysWhatIsEnglish() {
        assertThat(warnings(faker("Job.title"), Locale.GERMAN))
                .containsExactly("table 't', column 'c': faker(Job.title) is English, in whole or in part:"
                        + " locale 'de' has no job.field, job.position, job.seniority");
        assertThat(warnings(faker("Internet.emailAddress"), Locale.forLanguageTag("xx")))
                .hasSize(1);
        assertThat(warnings(faker("Address.country"), Locale.GERMAN)).isEmpty();
        assertThat(warnings(faker("Job.title"), Locale.UK)).isEmpty();
    }

    private static List<String> warnings(FieldGenerator<?> generator, Locale locale) {
        List<String> warnings = new ArrayList<>();
        ColumnContext context = Drawn.in("text", 1, locale);
        generator.specialize(new ColumnContext(context.table(), context.column(), 1, locale, Drawn.NOW, warnings::add));
        return warnings;
    }

    @Test
    void aWordCanBeUniqueAsOftenAsThereAreSome() {
        ColumnContext context =
                Drawn.in(column("c", FieldType.parse("varchar(100)")).unique(), 16, Locale.GERMAN);
        assertThat(Drawn.unique(faker("Address.state"), context))
                .doesNotHaveDuplicates()
                .hasSize(16);
        ColumnContext many =
                Drawn.in(column("c", FieldType.parse("varchar(100)")).unique(), 30_000, Locale.GERMAN);
        assertThat(Drawn.unique(faker("Company.name"), many))
                .doesNotHaveDuplicates()
                .hasSize(30_000);
    }

    @Test
    void equalsByExpression() {
        assertThat(faker("Name.firstName")).isEqualTo(faker("Name.firstName")).hasToString("faker(Name.firstName)");
    }
}
