package dev.dmb.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JdbcUrlTest {

    @Test
    void showsNoPassword() {
        assertThat(new JdbcUrl("jdbc:postgresql://u:geheim@host/shop?password=canary&ssl=true"))
                .hasToString("jdbc:postgresql://u:***@host/shop?password=***&ssl=true");
    }

    @Test
    void knowsWhatItHides() {
        assertThat(new JdbcUrl("jdbc:postgresql://u:geheim@host/shop?password=canary&ssl=true").secrets())
                .containsExactly("geheim", "canary");
    }

    @Test
    void hidesNothingWhereNothingIsToHide() {
        assertThat(new JdbcUrl("jdbc:h2:./shop").secrets()).isEmpty();
    }
}
