package dev.dmb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of the house: plan reads generator reads schema, sinks read plan, and nothing points back. */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.dmb");

    @Test
    void theHouseWasReallyRead() {
        assertThat(HOUSE.size()).isGreaterThan(60);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.dmb.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void schemaReadsNothingAboveIt() {
        noClasses()
                .that()
                .resideInAPackage("dev.dmb.schema..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.dmb.generator..", "dev.dmb.plan..", "dev.dmb.file..")
                .check(HOUSE);
    }

    @Test
    void generatorsDoNotKnowPlans() {
        noClasses()
                .that()
                .resideInAPackage("dev.dmb.generator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.dmb.plan..", "dev.dmb.file..")
                .check(HOUSE);
    }

    @Test
    void plansDoNotKnowSinks() {
        noClasses()
                .that()
                .resideInAPackage("dev.dmb.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.dmb.file..", "dev.dmb.internal.output..", "dev.dmb.internal.encode..")
                .check(HOUSE);
    }

    @Test
    void publicSignaturesShowOnlyTheJdkAndOurOwnPublicTypes() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("dev.dmb.internal..")
                .and()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(canBeSeen())
                .should(showOnlyKnownTypes())
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> canBeSeen() {
        return DescribedPredicate.describe(
                "can be seen from outside",
                type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        && type.getEnclosingClass()
                                .map(outer -> outer.getModifiers().contains(JavaModifier.PUBLIC))
                                .orElse(true));
    }

    private static ArchCondition<JavaMethod> showOnlyKnownTypes() {
        return new ArchCondition<>("show only types of the JDK and of DMB's exported packages") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> !isKnown(type))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + type.getName())));
            }
        };
    }

    private static boolean isKnown(JavaClass type) {
        return type.isPrimitive()
                || type.getName().startsWith("java.")
                || type.getName().startsWith("dev.dmb.")
                        && !type.getPackageName().startsWith("dev.dmb.internal")
                        && type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    @Test
    void nothingIsPrintedPastTheCaller() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    /** The only clock is the one that measures how long a run took. */
    @Test
    void noValueCanReadAClockOrAGlobalRandomSource() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.dmb.plan.Stopwatch")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.concurrent.ThreadLocalRandom.class)
                .check(HOUSE);
    }

    @Test
    void classesThatPromiseNothingArePackagePrivateOrInternal() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .resideInAnyPackage(
                        "dev.dmb",
                        "dev.dmb.schema",
                        "dev.dmb.generator",
                        "dev.dmb.plan",
                        "dev.dmb.file",
                        "dev.dmb.internal..")
                .check(HOUSE);
    }
}
