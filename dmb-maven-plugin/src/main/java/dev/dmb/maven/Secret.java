package dev.dmb.maven;

/** A parameter that Maven must not print: its text form, which {@code mvn -X} logs, is three asterisks. Immutable. */
final class Secret {

    private final String value;

    Secret(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
