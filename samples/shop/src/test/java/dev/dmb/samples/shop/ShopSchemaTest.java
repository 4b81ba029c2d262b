package dev.dmb.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.plan.Plan;
import dev.dmb.schema.SchemaFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShopSchemaTest {

    private static final SchemaFile FILE = SchemaFile.read(Path.of("src/main/dmb/shop.yml"));

    @Test
    void theFileAndTheJavaSchemaAreEqual() {
        assertThat(FILE.schema()).isEqualTo(ShopSchema.shop());
    }

    @Test
    void bothMakeTheSamePlan() {
        assertThat(Plan.of(FILE)).isEqualTo(Plan.of(ShopSchema.shop())
                .withSeed(42).withRows("customer", 10_000).withRows("category", 60).withRows("product", 800));
    }
}
