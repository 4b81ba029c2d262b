package dev.dmb.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.dmb.DmbException;
import dev.dmb.junit5.Settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EventType;

/** Which seed counts, and how a failed test tells it. */
class SeedTest {

    @SyntheticSchema(provider = Shop.class)
    @SyntheticTable("customer")
    static class Unstated {
        static long seed;

        @Test
        void isKept(SyntheticData data) {
            seed = data.seed();
        }
    }

    @Test
    void withoutAnySeedItIsOne() {
        Engine.runsWell(1, Unstated.class);
        assertThat(Unstated.seed).isEqualTo(1);
    }

    @Test
    void theConfigurationParameterGoesBeforeTheDefault() {
        Engine.assertWell(1, Engine.run(Map.of("dmb.seed", "-12"), Unstated.class));
        assertThat(Unstated.seed).isEqualTo(-12);
    }

    @Test
    void aSystemPropertyIsAConfigurationParameter() {
        System.setProperty("dmb.seed", "13");
        try {
            Engine.runsWell(1, Unstated.class);
        } finally {
            System.clearProperty("dmb.seed");
        }
        assertThat(Unstated.seed).isEqualTo(13);
    }

    @Test
    void anEnvironmentVariableIsASettingToo() {
        Map<String, String> environment = Map.of("DMB_SEED", "14", "DMB_URL", " ");
        Settings settings = new Settings(key -> Optional.empty(), environment::get);
        assertThat(settings.find("dmb.seed")).contains(new Setting("14", "environment variable DMB_SEED"));
        assertThat(settings.find("dmb.url")).isEmpty();
        assertThat(settings.find("dmb.user")).isEmpty();
    }

    @SyntheticTable("author")
    static class OfTheFile {
        static long seed;

        @Test
        void isKept(SyntheticData data) {
            seed = data.seed();
        }
    }

    @Test
    void theConfigurationParameterGoesBeforeTheFile() {
        Engine.runsWell(1, OfTheFile.class);
        assertThat(OfTheFile.seed).isEqualTo(7);
        Engine.assertWell(1, Engine.run(Map.of("dmb.seed", "8"), OfTheFile.class));
        assertThat(OfTheFile.seed).isEqualTo(8);
    }

    @SyntheticSchema(provider = Shop.class)
    @SyntheticTable("customer")
    @DmbSeed(10)
    static class Stated {
        @Test
        void ofTheClass(SyntheticData data) {
            assertThat(data.seed()).isEqualTo(10);
        }

        @Test
        @DmbSeed(11)
        void ofTheMethod(SyntheticData data) {
            assertThat(data.seed()).isEqualTo(11);
        }

        @Nested
        class Inner {
            @Test
            void ofTheOuterClass(SyntheticData data) {
                assertThat(data.seed()).isEqualTo(10);
            }
        }

        @Nested
        @DmbSeed(12)
        class InnerWithSeed {
            @Test
            void ofTheInnerClass(SyntheticData data) {
                assertThat(data.seed()).isEqualTo(12);
            }
        }
    }

    @Test
    void theInnermostAnnotationGoesBeforeAllElse() {
        Engine.assertWell(4, Engine.run(Map.of("dmb.seed", "8"), Stated.class));
    }

    @SyntheticSchema(provider = Shop.class)
    @SyntheticTable("customer")
    static class Failing {
        @Test
        @DmbSeed(42)
        void test() {
            fail("the total is wrong");
        }
    }

    @Test
    void aFailureTellsItsSeed() {
        EngineExecutionResults results = Engine.run(Failing.class);
        Throwable failure = Engine.failure(results);
        assertThat(failure).isInstanceOf(AssertionError.class).hasMessage("the total is wrong");
        assertThat(failure.getSuppressed())
                .singleElement()
                .hasToString(
                        "replay with @DmbSeed(42) or -Ddmb.seed=42; seed from @DmbSeed on method SeedTest.Failing.test");
        assertThat(entries(results)).containsExactly(Map.of("dmb.seed", "42"));
    }

    @SyntheticSchema(provider = Shop.class)
    @SyntheticTable("customer")
    static class FailingAround {
        @BeforeEach
        void prepare(SyntheticData data) {
            assertThat(data.seed()).isEqualTo(1);
            throw new IllegalStateException("before");
        }

        @Test
        void test() {}

        @AfterEach
        void cleanUp() {
            throw new IllegalStateException("after");
        }
    }

    @Test
    void failuresOfMethodsAroundATestTellItToo() {
        Throwable failure = Engine.failure(FailingAround.class);
        assertThat(failure).hasMessage("before");
        assertThat(failure.getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("after", "replay with @DmbSeed(1) or -Ddmb.seed=1; seed from the default");
    }

    @Test
    void everySourceIsNamed() {
        assertThat(Engine.failure(Engine.run(Map.of("dmb.seed", "9000000000"), FailingAround.class))
                        .getSuppressed()[1])
                .hasMessage(
                        "replay with @DmbSeed(9000000000L) or -Ddmb.seed=9000000000; seed from configuration parameter dmb.seed");
        assertThat(Engine.failure(FailingOfTheFile.class).getSuppressed()[0])
                .hasMessage("replay with @DmbSeed(7) or -Ddmb.seed=7; seed from schema file dmb.yml");
    }

    @SyntheticTable("author")
    static class FailingOfTheFile {
        @Test
        void test() {
            fail("no");
        }
    }

    @SyntheticSchema(provider = Shop.class)
    @SyntheticTable("customer")
    static class NotFailing {
        @Test
        void passes() {}

        @Test
        void stops() {
            Assumptions.abort("not today");
        }
    }

    @Test
    void whatDoesNotFailTellsNothing() {
        EngineExecutionResults results = Engine.run(NotFailing.class);
        results.testEvents()
                .assertStatistics(
                        statistics -> statistics.succeeded(1).aborted(1).failed(0));
        assertThat(entries(results)).isEmpty();
    }

    private static List<Map<String, String>> entries(EngineExecutionResults results) {
        return results.allEvents().stream()
                .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .toList();
    }

    @Test
    void aSeedThatIsNoNumberIsRefused() {
        assertThat(Engine.failure(Engine.run(Map.of("dmb.seed", "lucky"), Unstated.class)))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "configuration parameter dmb.seed: 'lucky' is no seed. To fix: write a whole number, such as 42.");
    }

    @SyntheticTable(value = "none", provider = Shop.class)
    static class NothingLoaded {
        @Test
        void test() {}
    }

    @Test
    void aFailureThatNoSeedCanChangeTellsNothing() {
        EngineExecutionResults results = Engine.run(NothingLoaded.class);
        assertThat(Engine.failure(results).getSuppressed()).isEmpty();
        assertThat(entries(results)).isEmpty();
    }

    @SyntheticSchema(provider = Shop.class)
    @SyntheticTable("customer")
    static class Drawing {
        static final List<Long> NUMBERS = new ArrayList<>();

        @BeforeEach
        void draws(RandomGenerator random) {
            NUMBERS.add(random.nextLong());
        }

        @Test
        void one(RandomGenerator random) {
            NUMBERS.add(random.nextLong());
        }

        @Test
        void another(RandomGenerator random) {
            NUMBERS.add(random.nextLong());
        }
    }

    @Test
    void randomNumbersFollowFromSeedAndTest() {
        Engine.runsWell(2, Drawing.class);
        List<Long> first = List.copyOf(Drawing.NUMBERS);
        assertThat(first).hasSize(4).doesNotHaveDuplicates();
        Drawing.NUMBERS.clear();
        Engine.runsWell(2, Drawing.class);
        assertThat(Drawing.NUMBERS).isEqualTo(first);
        Drawing.NUMBERS.clear();
        Engine.assertWell(2, Engine.run(Map.of("dmb.seed", "2"), Drawing.class));
        assertThat(Drawing.NUMBERS).doesNotContainAnyElementsOf(first);
    }
}
