package dev.dmb.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NothingIsRandomTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.dmb");

    /** Methods that read the clock, the machine, or a random source that is not the cell's. */
    private static final Map<String, Set<String>> UNREPEATABLE = Map.ofEntries(
            Map.entry("java.time.Instant", Set.of("now")),
            Map.entry("java.time.LocalDate", Set.of("now")),
            Map.entry("java.time.LocalTime", Set.of("now")),
            Map.entry("java.time.LocalDateTime", Set.of("now")),
            Map.entry("java.time.OffsetDateTime", Set.of("now")),
            Map.entry("java.time.ZonedDateTime", Set.of("now")),
            Map.entry("java.time.Year", Set.of("now")),
            Map.entry("java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.lang.System", Set.of("currentTimeMillis", "nanoTime", "identityHashCode")),
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.util.Locale", Set.of("getDefault", "getISOCountries", "getISOLanguages")),
            Map.entry("java.util.Random", Set.of("<init>")),
            Map.entry("java.util.SplittableRandom", Set.of("<init>")),
            Map.entry("java.security.SecureRandom", Set.of("<init>")),
            Map.entry("java.util.Date", Set.of("<init>")),
            Map.entry("java.util.concurrent.ThreadLocalRandom", Set.of("current")),
            Map.entry("java.util.random.RandomGenerator", Set.of("getDefault", "of")),
            Map.entry("java.util.Collections", Set.of("shuffle")));

    @Test
    void noValueDependsOnClockMachineOrChance() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage("dev.dmb.schema..", "dev.dmb.generator..", "dev.dmb.internal..")
                .should()
                .accessTargetWhere(isUnrepeatable());
        rule.check(CLASSES);
    }

    private static DescribedPredicate<JavaAccess<?>> isUnrepeatable() {
        return DescribedPredicate.describe(
                "it reads the clock, the machine or another random source", call -> UNREPEATABLE
                        .getOrDefault(call.getTargetOwner().getName(), Set.of())
                        .contains(call.getTarget().getName()));
    }
}
