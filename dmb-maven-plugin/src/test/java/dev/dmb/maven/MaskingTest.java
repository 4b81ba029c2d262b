package dev.dmb.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTest {

    private final Masking masking = new Masking();

    @Test
    void hidesEverySecret() {
        masking.hide("canary$1");
        masking.hide("other");

        assertThat(masking.masked("refused: user=sa;password=canary$1, then other"))
                .isEqualTo("refused: user=sa;password=***, then ***");
    }

    @Test
    void leavesWordsAloneThatHappenToContainAShortPassword() {
        masking.hide("a");

        assertThat(masking.masked("table 'a' was refused")).isEqualTo("table '***' was refused");
    }

    @Test
    void hidesNothingWithoutSecrets() {
        masking.hide(null);
        masking.hide(" ");

        assertThat(masking.masked("as it is")).isEqualTo("as it is");
    }

    @Test
    void keepsACauseThatTellsNoSecret() {
        Exception cause = new Exception("Connection refused");
        masking.hide("canary");

        assertThat(masking.told(cause)).contains(cause);
    }

    @Test
    void dropsACauseThatTellsASecretHoweverDeep() {
        Exception cause = new Exception("outside", new Exception("inside", new Exception("url=x;password=canary")));
        masking.hide("canary");

        assertThat(masking.told(cause)).isEmpty();
    }
}
