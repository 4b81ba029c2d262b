package dev.dmb.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnknownPropertiesTest {

    private static final List<String> KNOWN = List.of("dmb.mode", "dmb.seed");

    @Test
    void namesTheNearestParameterAndNoValue() {
        assertThat(UnknownProperties.warnings(Set.of("dmb.mdoe", "dmb.seed", "skipTests"), KNOWN))
                .containsExactly("unknown property 'dmb.mdoe', which has no effect. "
                        + "To fix: write 'dmb.mode', or use one of [dmb.mode, dmb.seed].");
    }

    @Test
    void saysNothingWhenAllAreKnown() {
        assertThat(UnknownProperties.warnings(Set.of("dmb.mode", "dmbx"), KNOWN))
                .isEmpty();
    }
}
