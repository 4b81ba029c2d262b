package dev.dmb.junit5;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Settings of the test run: configuration parameters of JUnit, then system properties, then environment variables.
 *
 * @param parameters JUnit's configuration parameters by key
 * @param environment environment variables by name, null for none
 */
record Settings(Function<String, Optional<String>> parameters, Function<String, @Nullable String> environment) {

    /**
     * A setting.
     *
     * @param value as written, not blank
     * @param source where it was found, for messages
     */
    record Setting(String value, String source) {}

    static Settings of(ExtensionContext context) {
        return new Settings(
                key -> context.getConfigurationParameter(key).or(() -> Optional.ofNullable(System.getProperty(key))),
                System::getenv);
    }

    Optional<Setting> find(String key) {
        String variable = key.toUpperCase(Locale.ROOT).replace('.', '_');
        return parameters
                .apply(key)
                .map(value -> new Setting(value, "configuration parameter " + key))
                .or(() -> Optional.ofNullable(environment.apply(variable))
                        .map(value -> new Setting(value, "environment variable " + variable)))
                .filter(setting -> !setting.value().isBlank());
    }
}
