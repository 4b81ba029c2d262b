package dev.dmb.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleTagTest {

    @Test
    void readsTagsOfBothFashions() {
        assertThat(LocaleTag.read("de-CH")).isEqualTo(new Locale("de", "CH"));
        assertThat(LocaleTag.read("de_CH")).isEqualTo(new Locale("de", "CH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "German-Switzerland", "x"})
    void refusesWhatIsNoLanguage(String tag) {
        assertThatThrownBy(() -> LocaleTag.read(tag))
                .hasMessage("dmb.locale: '" + tag + "' is no language. To fix: use a language tag such as 'en-US'.");
    }
}
