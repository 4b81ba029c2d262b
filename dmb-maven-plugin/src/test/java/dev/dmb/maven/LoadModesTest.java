package dev.dmb.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.jdbc.LoadMode;
import org.junit.jupiter.api.Test;

class LoadModesTest {

    @Test
    void knowsAllModesByName() {
        assertThat(LoadModes.named("insert")).isEqualTo(LoadMode.INSERT);
        assertThat(LoadModes.named("truncate")).isEqualTo(LoadMode.TRUNCATE);
        assertThat(LoadModes.named("failIfNotEmpty")).isEqualTo(LoadMode.FAIL_IF_NOT_EMPTY);
    }

    @Test
    void namesTheNearestMode() {
        assertThatThrownBy(() -> LoadModes.named("trunkate"))
                .hasMessage(
                        "dmb.mode: no mode 'trunkate'. To fix: write 'truncate', or use one of [insert, truncate, failIfNotEmpty].");
    }
}
