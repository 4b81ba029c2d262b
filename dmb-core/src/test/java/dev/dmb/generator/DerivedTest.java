package dev.dmb.generator;

import static dev.dmb.generator.Generators.derivedFrom;
import static dev.dmb.generator.Generators.parent;
import static dev.dmb.generator.Generators.position;
import static dev.dmb.generator.Generators.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.internal.vector.PositionInParent;
import dev.dmb.schema.FieldGenerator.Derived;
import dev.dmb.schema.FieldGenerator.Read;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedTest {

    @Test
    void appliesAFunctionOfOneColumn() {
        assertThat(Drawn.derived(derivedFrom("name", (String name) -> name.length()), "integer", 0, "Anna"))
                .isEqualTo(4);
    }

    @Test
    void appliesAFunctionOfTwoColumns() {
        assertThat(Drawn.derived(
                        derivedFrom(
                                "price",
                                "quantity",
                                (BigDecimal price, Integer quantity) -> price.multiply(BigDecimal.valueOf(quantity))),
                        "decimal(10,2)",
                        0,
                        new BigDecimal("1.50"),
                        3))
                .isEqualTo(new BigDecimal("4.50"));
    }

    @Test
    void appliesAFunctionOfManyColumns() {
        assertThat(Drawn.derived(
                        derivedFrom(List.of("a", "b", "c"), values -> values.toString()), "text", 0, 1, null, 2))
                .isEqualTo("[1, null, 2]");
    }

    @Test
    void nullGivesNullWithoutACall() {
        assertThat(Drawn.derived(derivedFrom("name", (String name) -> name.length()), "integer", 0, (Object) null))
                .isNull();
        assertThat(Drawn.derived(derivedFrom("a", "b", (String a, String b) -> a + b), "text", 0, "x", null))
                .isNull();
    }

    @Test
    void saysWhatItReads() {
        assertThat(((Derived<?>) derivedFrom("a", "customer_id.b", (String a, String b) -> a + b)).reads())
                .isEqualTo(List.of(Read.sibling("a"), Read.parent("customer_id", "b")));
        assertThat(derivedFrom("a", "customer_id.b", (String a, String b) -> a + b))
                .hasToString("derivedFrom(a, customer_id.b)");
    }

    @Test
    void refusesNoColumns() {
        assertThatThrownBy(() -> derivedFrom(List.of(), values -> 1))
                .isInstanceOf(DmbException.class)
                .hasMessage("derivedFrom names no column. To fix: name at least one.");
    }

    @Test
    void cannotBeCalledWithoutValues() {
        assertThatThrownBy(() -> template("{a}").generate(0, Drawn.random(0)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void parentIsTheParentsValue() {
        assertThat(Drawn.derived(parent("customer_id", "email"), "text", 0, "a@example.com"))
                .isEqualTo("a@example.com");
        assertThat(((Derived<?>) parent("customer_id", "email")).reads())
                .isEqualTo(List.of(Read.parent("customer_id", "email")));
        assertThat(parent("customer_id", "email")).hasToString("parent(customer_id, email)");
    }

    @Test
    void positionIsForThePlanToFillIn() {
        assertThat(position("order_id")).isInstanceOfSatisfying(PositionInParent.class, position -> {
            assertThat(position.foreignKeyColumn()).isEqualTo("order_id");
            assertThat(position.first()).isOne();
        });
        assertThatThrownBy(() -> position("order_id").generate(0, Drawn.random(0)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("position(order_id) is known to a plan only");
    }

    @Test
    void templateTakesInValues() {
        assertThat(Drawn.derived(template("{first} {last}, {born}"), "text", 0, "Anna", "Smith", LocalDate.EPOCH))
                .isEqualTo("Anna Smith, 1970-01-01");
    }

    @Test
    void templateWritesNumbersPlainly() {
        assertThat(Drawn.derived(template("{price} EUR"), "text", 0, new BigDecimal("1E+3")))
                .isEqualTo("1000 EUR");
    }

    @Test
    void templateReadsParents() {
        assertThat(((Derived<?>) template("{customer_id.name}-{id}")).reads())
                .isEqualTo(List.of(Read.parent("customer_id", "name"), Read.sibling("id")));
    }

    @Test
    void templateIsNullWhereAValueIs() {
        assertThat(Drawn.derived(template("{a}{b}"), "text", 0, "x", null)).isNull();
    }

    @Test
    void doubledBracesStandForOne() {
        assertThat(Drawn.derived(template("{{{a}}} }}{{"), "text", 0, "x")).isEqualTo("{x} }{");
    }

    @Test
    void templatesAreEqualByText() {
        assertThat(template("{a}!")).isEqualTo(template("{a}!")).hasToString("template({a}!)");
    }

    @Test
    void refusesBracesWithoutPartner() {
        assertThatThrownBy(() -> template("{a} {b"))
                .hasMessage(
                        "template '{a} {b' has a '{' without its partner at character 5. To fix: close it, or write '{{' for one brace.");
        assertThatThrownBy(() -> template("a}"))
                .hasMessage(
                        "template 'a}' has a '}' without its partner at character 2. To fix: close it, or write '}}' for one brace.");
    }

    @Test
    void refusesATemplateWithoutColumns() {
        assertThatThrownBy(() -> template("hello"))
                .hasMessage(
                        "template 'hello' names no column. To fix: write one as in '{first_name}', or use constant.");
        assertThatThrownBy(() -> template("{}"))
                .hasMessage("'' names no column. To fix: write 'column' or 'foreign_key_column.column'.");
    }
}
