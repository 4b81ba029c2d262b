package dev.dmb.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CredentialsTest {

    @Test
    void eachPartComesFromTheFirstThatHasIt() {
        Credentials found = Credentials.of("given", null)
                .or(Credentials.of("server", "of-server"))
                .or(Credentials.of("environment", "of-environment"));

        assertThat(found.user()).isEqualTo("given");
        assertThat(found.password()).isNotNull().extracting(Secret::value).isEqualTo("of-server");
    }

    @Test
    void mayBeNone() {
        assertThat(Credentials.NONE.or(Credentials.of(null, null))).isEqualTo(Credentials.NONE);
    }
}
