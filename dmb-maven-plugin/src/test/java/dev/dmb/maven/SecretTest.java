package dev.dmb.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void textFormShowsNothing() {
        assertThat(new Secret("canary")).hasToString("***");
        assertThat(Credentials.of("sa", "canary")).hasToString("Credentials[user=sa, password=***]");
    }
}
