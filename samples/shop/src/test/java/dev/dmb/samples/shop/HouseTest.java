package dev.dmb.samples.shop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between modules; those inside the core are checked there. */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.dmb");

    @Test
    void allModulesWereRead() {
        assertThat(HOUSE.size()).isGreaterThan(250);
        assertThat(HOUSE.stream().map(type -> type.getPackageName())).contains("dev.dmb.schema", "dev.dmb.jdbc", "dev.dmb.excel", "dev.dmb.junit5");
    }

    @Test
    void theCoreKnowsNobodyAboveIt() {
        noClasses().that().resideOutsideOfPackages("dev.dmb.jdbc..", "dev.dmb.excel..", "dev.dmb.internal.excel..", "dev.dmb.junit5..", "dev.dmb.samples..")
                .should().dependOnClassesThat().resideInAnyPackage("dev.dmb.jdbc..", "dev.dmb.excel..", "dev.dmb.junit5..", "java.sql..", "org.apache.poi..", "org.junit..")
                .check(HOUSE);
    }

    @Test
    void sinksDoNotKnowEachOther() {
        noClasses().that().resideInAPackage("dev.dmb.jdbc..").should().dependOnClassesThat().resideInAnyPackage("dev.dmb.excel..", "dev.dmb.file..", "dev.dmb.junit5..").check(HOUSE);
        noClasses().that().resideInAPackage("dev.dmb.excel..").should().dependOnClassesThat().resideInAnyPackage("dev.dmb.jdbc..", "dev.dmb.file..", "dev.dmb.junit5..").check(HOUSE);
    }

    @Test
    void onlyJdbcSpeaksSql() {
        noClasses().that().resideOutsideOfPackages("dev.dmb.jdbc..", "dev.dmb.junit5..", "dev.dmb.samples..")
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..")
                .check(HOUSE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.dmb.(**)").should().beFreeOfCycles().check(HOUSE);
    }
}
