package dev.dmb.generator;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.column;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.primaryKey;
import static dev.dmb.schema.Table.table;
import static dev.dmb.schema.Table.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.internal.vector.Values;
import dev.dmb.schema.Column;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.Table;
import java.time.Period;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InferenceTest {

    private static final int ROWS = 5_000;

    @ParameterizedTest(name = "{0}.{1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "customer | email | varchar(120) | email()",
                "customer | eMail | text | email()",
                "customer | contactEmail | varchar(120) | email()",
                "customer | email_address | varchar(120) | email()",
                "customer | email_status | varchar(10) | oneOf(NEW, ACTIVE, PENDING, CLOSED)",
                "customer | first_name | varchar(50) | firstName()",
                "customer | firstName | varchar(50) | firstName()",
                "customer | FIRSTNAME | varchar(50) | firstName()",
                "customer | lastName | varchar(50) | lastName()",
                "customer | surname | varchar(50) | lastName()",
                "customer | name | varchar(80) | fullName()",
                "employees | name | varchar(80) | fullName()",
                "users | full_name | varchar(80) | fullName()",
                "company | name | varchar(80) | company()",
                "suppliers | name | varchar(80) | company()",
                "product | name | varchar(80) | productName()",
                "order_item | product_name | varchar(80) | productName()",
                "category | name | varchar(80) | category()",
                "city | name | varchar(80) | city()",
                "countries | name | varchar(80) | country()",
                "project | name | varchar(80) | words(1, 2)",
                "invoice | customer_name | varchar(80) | fullName()",
                "invoice | company_name | varchar(80) | company()",
                "account | user_name | varchar(40) | username()",
                "account | login | varchar(40) | username()",
                "contact | phone | varchar(30) | phone()",
                "contact | mobile_number | varchar(30) | phone()",
                "address | street | varchar(80) | street()",
                "address | address_line_1 | varchar(80) | street()",
                "address | house_no | varchar(10) | pattern([1-9][0-9]{0,2})",
                "address | city | varchar(60) | city()",
                "address | zip | varchar(10) | postcode()",
                "address | zip | char(5) | pattern([1-9][0-9]{4})",
                "address | postal_code | varchar(12) | postcode()",
                "address | zip_code | integer | between(10000, 99999)",
                "address | country | varchar(60) | country()",
                "address | country | char(2) | countryCode()",
                "address | country_code | varchar(3) | countryCode()",
                "address | province | varchar(40) | state()",
                "person | job_title | varchar(80) | jobTitle()",
                "person | website | varchar(200) | url()",
                "access_log | ip_address | varchar(45) | ipAddress()",
                "account | iban | varchar(34) | iban()",
                "product | price | decimal(10,2) | between(1, 500)",
                "product | unitPrice | double | between(1, 500)",
                "product | price | decimal(3,2) | between(1, 9.99)",
                "order | total_amount | decimal(12,2) | between(10, 10000)",
                "order | balance | decimal(4,2) | between(10, 99.99)",
                "order_line | quantity | integer | between(1, 100)",
                "person | age | smallint | between(18, 90)",
                "car | model_year | integer | between(1990, 2025)",
                "order | tax_rate | decimal(5,2) | between(0, 100)",
                "order | tax_rate | decimal(4,4) | between(0, 0.9999)",
                "review | rating | smallint | between(1, 5)",
                "parcel | weight | decimal(8,3) | between(1, 100)",
                "place | latitude | double | between(-90, 90)",
                "place | lng | decimal(9,6) | between(-180, 180)",
                "place | longitude | decimal(4,2) | between(-99.99, 99.99)",
                "book | title | varchar(200) | words(2, 5)",
                "book | description | text | paragraph()",
                "book | description | varchar(255) | sentence()",
                "order | comments | varchar(255) | sentence()",
                "order | status | varchar(10) | oneOf(NEW, ACTIVE, PENDING, CLOSED)",
                "order | status | char(1) | oneOf(A, I)",
                "order | state | varchar(10) | oneOf(NEW, ACTIVE, PENDING, CLOSED)",
                "car | color | varchar(20) | color()",
                "car | color | char(7) | pattern(#[0-9a-f]{6})",
                "invoice | currency | char(3) | currencyCode()",
                "product | sku | varchar(20) | pattern([A-Z]{3}-[0-9]{6})",
                "product | code | varchar(6) | pattern([A-Z]{2}-[0-9]{3})",
                "invoice | invoice_number | varchar(20) | pattern([A-Z]{3}-[0-9]{6})",
                "person | gender | char(1) | oneOf(F, M, X)",
                "person | gender | varchar(10) | oneOf(female, male, other)",
                "user | password_hash | varchar(100) | pattern(\\$2a\\$10\\$[./A-Za-z0-9]{53})",
                "user | password | varchar(40) | pattern([0-9a-f]{40})",
                "user | token | varchar(255) | pattern([A-Za-z0-9]{32})",
                "user | locale | varchar(5) | oneOf(en_US, de_DE, es_ES, fr_FR)",
                "user | language_code | char(2) | languageCode()",
                "user | time_zone | varchar(40) | oneOf(UTC, Europe/Berlin, Europe/Madrid, America/New_York, Asia/Tokyo)",
                "order | created_at | timestamp | past(P2Y)",
                "order | order_date | date | past(P2Y)",
                "order | shipped_on | date | past(P2Y)",
                "person | birth_date | date | past(P18Y, P90Y)",
                "person | dateOfBirth | date | past(P18Y, P90Y)",
                "invoice | due_date | date | future(P1Y)",
                "user | updated_at | timestamp | past(P1Y)",
                "user | active | boolean | oneOf(true, false)",
                "user | id | uuid | uuid()",
                "user | external_id | char(36) | pattern([A-Z0-9]{36})",
                "user | uuid | char(36) | uuid()",
                "user | avatar | binary(500) | bytes(32)",
                "kunde | vorname | varchar(50) | firstName()",
                "kunde | nachname | varchar(50) | lastName()",
                "kunde | name | varchar(50) | fullName()",
                "kunde | telefonnummer | varchar(50) | phone()",
                "kunde | straße | varchar(50) | street()",
                "kunde | plz | varchar(10) | postcode()",
                "kunde | ort | varchar(50) | city()",
                "kunde | land | varchar(50) | country()",
                "kunde | geburtsdatum | date | past(P18Y, P90Y)",
                "kunde | kundennummer | varchar(20) | pattern([A-Z]{3}-[0-9]{6})",
                "kunde | benutzername | varchar(40) | username()",
                "kunde | firma | varchar(40) | company()",
                "artikel | bezeichnung | varchar(40) | productName()",
                "artikel | einzelpreis | decimal(10,2) | between(1, 500)",
                "artikel | lagerbestand | integer | between(1, 100)",
                "artikel | farbe | varchar(20) | color()",
                "artikel | beschreibung | varchar(100) | sentence()",
                "rechnung | gesamtbetrag | decimal(10,2) | between(10, 10000)",
                "rechnung | erstellt_am | timestamp | past(P2Y)",
                "rechnung | fälligkeitsdatum | date | future(P1Y)",
                "rechnung | währung | char(3) | currencyCode()",
                "mitarbeiter | gehalt | decimal(10,2) | between(25000, 150000)",
                "mitarbeiter | alter | integer | between(18, 90)",
                "cliente | nombre | varchar(50) | fullName()",
                "cliente | apellidos | varchar(50) | lastName()",
                "cliente | correo_electronico | varchar(120) | email()",
                "cliente | teléfono | varchar(30) | phone()",
                "cliente | dirección | varchar(80) | street()",
                "cliente | código_postal | varchar(10) | postcode()",
                "cliente | ciudad | varchar(50) | city()",
                "cliente | país | varchar(50) | country()",
                "cliente | fecha_nacimiento | date | past(P18Y, P90Y)",
                "cliente | edad | integer | between(18, 90)",
                "producto | nombre | varchar(50) | productName()",
                "producto | nombre_empresa | varchar(50) | company()",
                "producto | precio_unitario | decimal(10,2) | between(1, 500)",
                "producto | cantidad | integer | between(1, 100)",
                "producto | año | integer | between(1990, 2025)",
                "pedido | estado | varchar(10) | oneOf(NEW, ACTIVE, PENDING, CLOSED)",
                "pedido | fecha_creacion | timestamp | past(P2Y)",
                "pedido | fecha_vencimiento | date | future(P1Y)",
                "pedido | importe | decimal(10,2) | between(10, 10000)",
                "pedido | observaciones | varchar(200) | sentence()",
                "usuario | usuario | varchar(30) | username()",
                "usuario | contraseña | varchar(64) | pattern(\\$2a\\$10\\$[./A-Za-z0-9]{53})",
            })
    void readsNames(String table, String column, String type, String generator) {
        Inferred inferred =
                infer(table(table, column(column, FieldType.parse(type)).notNull()), column);
        assertThat(inferred.generator()).hasToString(generator);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "x | char(4) | pattern([A-Z0-9]{4})",
                "x | varchar(2) | pattern([A-Z0-9]{2})",
                "x | varchar(15) | words(1, 1)",
                "x | varchar(50) | words(1, 3)",
                "x | varchar(255) | sentence()",
                "x | text | paragraph()",
                "x | smallint | between(1, 1000)",
                "x | decimal(3,1) | between(0, 99.9)",
                "x | real | between(0, 1000)",
                "x | boolean | oneOf(true, false)",
                "x | date | past(P2Y)",
                "x | time | between(00:00, 23:59:59)",
                "start_time | time | between(06:00, 12:00)",
                "x | enum(A,B) | oneOf(A, B)",
                "x | binary(8) | bytes(8)"
            })
    void readsTypesWhereNamesSayNothing(String column, String type, String generator) {
        assertThat(infer(table("t", column(column, FieldType.parse(type))), column)
                        .generator())
                .hasToString(generator);
    }

    @Test
    void saysWhy() {
        assertThat(infer(table("t", varchar("email", 120)), "email"))
                .isEqualTo(new Inferred(Generators.email(), 0.9, "name 'email'"));
        assertThat(infer(table("customer", varchar("name", 120)), "name"))
                .isEqualTo(new Inferred(Generators.fullName(), 0.6, "name 'name' in table 'customer'"));
        assertThat(infer(table("t", column("x", FieldType.of(Kind.BOOLEAN))), "x"))
                .isEqualTo(new Inferred(Generators.oneOf(true, false), 1, "type boolean"));
        assertThat(infer(table("t", varchar("x", 50)), "x"))
                .isEqualTo(new Inferred(Generators.words(1, 3), 0.3, "type varchar(50)"));
        assertThat(infer(table("t", bigint("id").primaryKey()), "id"))
                .isEqualTo(new Inferred(Generators.sequence(), 1, "primary key"));
        assertThat(infer(table("t", integer("nr").unique()), "nr"))
                .isEqualTo(new Inferred(Generators.sequence(), 1, "unique whole number"));
    }

    @Test
    void countsWithinTheParentOfACompositeKey() {
        Table line = table(
                "line", bigint("order_id").references("order"), integer("line_no"), primaryKey("order_id", "line_no"));
        assertThat(infer(line, "line_no"))
                .isEqualTo(new Inferred(Generators.position("order_id"), 0.9, "key together with 'order_id'"));
    }

    @Test
    void countsWithinTheParentOfAUniqueKey() {
        Table line = table(
                "line",
                bigint("id").primaryKey(),
                bigint("order_id").references("order"),
                integer("position"),
                unique("order_id", "position"));
        assertThat(infer(line, "position").generator()).isEqualTo(Generators.position("order_id"));
    }

    @Test
    void membersOfCompositeKeysCanBeCounted() {
        Table table = table(
                "t", varchar("street", 80), date("day"), varchar("note", 80), primaryKey("street", "day", "note"));
        assertThat(table.columns())
                .allSatisfy(member -> assertThat(infer(table, member.name()).generator())
                        .isInstanceOf(FieldGenerator.OfDomain.class));
    }

    @Test
    void emailsBelongToTheirPerson() {
        Table table = table("t", varchar("first_name", 50), varchar("last_name", 50), varchar("email", 120));
        assertThat(infer(table, "email").generator()).isEqualTo(Generators.emailOf("first_name", "last_name"));
    }

    @Test
    void uniqueEmailsBelongToTheirPerson() {
        Table table = table(
                "t",
                varchar("vorname", 50),
                varchar("nachname", 50),
                varchar("email", 120).unique());
        assertThat(infer(table, "email").generator()).isEqualTo(Generators.uniqueEmailOf("vorname", "nachname"));
    }

    @Test
    void emailsDoNotBelongToPersonsWhoseNameMayBeNull() {
        Table table =
                table("t", varchar("first_name", 50).nullRate(0.1), varchar("last_name", 50), varchar("email", 120));
        assertThat(infer(table, "email").generator()).isEqualTo(Generators.email());
    }

    @Test
    void updatesFollowCreation() {
        Table table = table("t", timestamp("created_at"), timestamp("updated_at"));
        assertThat(infer(table, "updated_at").generator()).hasToString("after(created_at, PT1H to P30D)");
    }

    @ParameterizedTest
    @CsvSource({
        "valid_from, valid_until",
        "valid_from, valid_to",
        "start_date, end_date",
        "gueltig_von, gueltig_bis",
        "startDatum, endeDatum",
        "fecha_inicio, fecha_fin",
        "started_at, ended_at"
    })
    void endsFollowStarts(String start, String end) {
        Table table = table("t", date(start), date(end));
        assertThat(infer(table, end).generator()).hasToString("after(" + start + ", P1D to P90D)");
    }

    @Test
    void endsThatMustNotBeNullDoNotFollowStartsThatMay() {
        Table table =
                table("t", date("valid_from").nullRate(0.5), date("valid_to").notNull());
        assertThat(infer(table, "valid_to").generator()).isEqualTo(Generators.future(Period.ofYears(1)));
    }

    @Test
    void statesOfAddressesAreProvinces() {
        Table table = table("t", varchar("city", 50), varchar("state", 50), varchar("zip", 10));
        assertThat(infer(table, "state").generator()).isEqualTo(Generators.state());
    }

    @Test
    void titlesOfPersonsAreJobs() {
        assertThat(infer(table("employee", varchar("title", 50)), "title").generator())
                .isEqualTo(Generators.jobTitle());
    }

    static Stream<String> types() {
        return Stream.of(
                "char(1)",
                "char(2)",
                "char(3)",
                "char(5)",
                "char(10)",
                "char(36)",
                "char(255)",
                "char(1500)",
                "varchar(1)",
                "varchar(2)",
                "varchar(5)",
                "varchar(8)",
                "varchar(10)",
                "varchar(12)",
                "varchar(20)",
                "varchar(23)",
                "varchar(40)",
                "varchar(255)",
                "text",
                "smallint",
                "integer",
                "bigint",
                "decimal(1,0)",
                "decimal(1,1)",
                "decimal(4,4)",
                "decimal(5,2)",
                "decimal(18,4)",
                "decimal(38,10)",
                "decimal(5,0)",
                "real",
                "double",
                "boolean",
                "date",
                "time",
                "timestamp",
                "timestamptz",
                "uuid",
                "json",
                "binary(1)",
                "binary(16)",
                "binary(4000)",
                "enum(NEW,PAID)");
    }

    @Test
    void knowsEveryKind() {
        assertThat(types().map(type -> FieldType.parse(type).kind())).contains(Kind.values());
    }

    @ParameterizedTest
    @MethodSource("types")
    void valuesFitTheType(String type) {
        Column column = column("x", FieldType.parse(type));
        assertThatAllFit(column, values(column, Locale.ENGLISH));
    }

    /** Every word of every meaning, whatever the type: the name alone must never make a value that does not fit. */
    @ParameterizedTest
    @MethodSource("types")
    void valuesFitTheTypeWhateverTheName(String type) {
        List<String> phrases = Stream.of(TextMeaning.values(), NumberMeaning.values(), TimeMeaning.values())
                .flatMap(Arrays::stream)
                .flatMap(meaning -> meaning.phrases().stream().limit(2))
                .distinct()
                .toList();
        for (String phrase : phrases) {
            Column column =
                    column(phrase.replace(' ', '_'), FieldType.parse(type)).notNull();
            Table table = table("t", column);
            FieldGenerator<?> generator = infer(table, column.name()).generator();
            ColumnContext context = new ColumnContext(table, column, 20, Locale.GERMAN, Drawn.NOW, warning -> {});
            assertThatAllFit(column, Drawn.values(generator, context));
        }
    }

    private static void assertThatAllFit(Column column, List<Object> values) {
        assertThat(values).allSatisfy(value -> assertThat(Values.toStored(column.type(), value))
                .isNotNull());
        if (column.type().kind() == Kind.CHAR) {
            assertThat(values).allSatisfy(value -> assertThat(value.toString())
                    .hasSize(column.type().length()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x varchar(8)",
                "x varchar(12)",
                "x varchar(255)",
                "x text",
                "x char(5)",
                "x char(1500)",
                "email varchar(40)",
                "email varchar(254)",
                "name varchar(50)",
                "name varchar(20)",
                "username varchar(30)",
                "phone varchar(20)",
                "code varchar(10)",
                "sku varchar(12)",
                "url varchar(200)",
                "iban varchar(34)",
                "title varchar(100)",
                "country_code char(3)",
                "city varchar(30)",
                "token varchar(64)",
                "password varchar(60)",
                "slug varchar(50)",
                "x smallint",
                "x integer",
                "x bigint",
                "x decimal(12,2)",
                "price decimal(12,2)",
                "x decimal(38,4)",
                "x real",
                "x double",
                "x date",
                "birth_date date",
                "x time",
                "x timestamp",
                "created_at timestamp",
                "x timestamptz",
                "x uuid",
                "x json",
                "x binary(4)",
                "x binary(20)",
                "ip varchar(15)",
                "description varchar(300)",
                "isbn varchar(13)",
                "version varchar(20)",
                "status varchar(20)"
            })
    void valuesOfUniqueColumnsDiffer(String nameAndType) {
        String name = nameAndType.substring(0, nameAndType.indexOf(' '));
        Column column = column(name, FieldType.parse(nameAndType.substring(name.length())))
                .unique();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            Table table = table("t", column);
            FieldGenerator<?> generator = infer(table, name).generator();
            assertThat(generator).isInstanceOfAny(DistinctByRow.class, FieldGenerator.OfDomain.class);
            Set<Object> values = new HashSet<>();
            Drawn.unique(
                            generator,
                            new ColumnContext(table, table.columns().get(0), ROWS, locale, Drawn.NOW, warning -> {}))
                    .forEach(value -> values.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : value));
            assertThat(values).hasSize(ROWS);
        }
    }

    @Test
    void uniqueColumnsStayReadable() {
        assertThat(uniqueOf("company", "name varchar(80)")).hasToString("distinct(company())");
        assertThat(uniqueOf("category", "name varchar(80)")).hasToString("distinct(category())");
        assertThat(uniqueOf("user", "username varchar(40)")).hasToString("username()");
        assertThat(uniqueOf("product", "sku varchar(40)")).hasToString("pattern([A-Z]{3}-[0-9]{6})");
        assertThat(uniqueOf("country", "code char(2)")).hasToString("pattern([A-Z0-9]{2})");
    }

    private static FieldGenerator<?> uniqueOf(String tableName, String nameAndType) {
        String name = nameAndType.substring(0, nameAndType.indexOf(' '));
        Table table = table(
                tableName,
                column(name, FieldType.parse(nameAndType.substring(name.length())))
                        .unique());
        return infer(table, name).generator();
    }

    private static List<Object> values(Column column, Locale locale) {
        FieldGenerator<?> generator = infer(table("t", column), column.name()).generator();
        return Drawn.values(generator, Drawn.in(column, 200, locale));
    }

    private static Inferred infer(Table table, String column) {
        return Inference.infer(schema("s", table), table, table.column(column).orElseThrow());
    }
}
