package dev.dmb.junit5;

import dev.dmb.DmbException;
import java.util.Optional;

/**
 * Which schema an annotation means: a file's, or one that a class makes. Immutable.
 *
 * @param file path of a schema file; empty for none
 * @param provider class that makes a schema; {@code None} for none
 * @param place annotation and class that say so, for messages
 */
record SchemaReference(String file, Class<? extends SchemaProvider> provider, String place) {

    static final String DEFAULT_FILE = "dmb.yml";

    /** What an annotation states, if it states anything. */
    static Optional<SchemaReference> stated(String file, Class<? extends SchemaProvider> provider, String place) {
        boolean isProvided = provider != SchemaProvider.None.class;
        if (!file.isEmpty() && isProvided) {
            throw new DmbException(
                    place + ": both schema = \"" + file + "\" and provider = " + ClassNames.shortName(provider)
                            + ".class",
                    "keep one of them");
        }
        return file.isEmpty() && !isProvided
                ? Optional.empty()
                : Optional.of(new SchemaReference(file, provider, place));
    }

    /** What an annotation means that states nothing. */
    static SchemaReference unstated(String place) {
        return new SchemaReference("", SchemaProvider.None.class, place);
    }

    boolean isStated() {
        return !file.isEmpty() || isProvided();
    }

    boolean isProvided() {
        return provider != SchemaProvider.None.class;
    }

    /** What two references to the same schema have in common. */
    String id() {
        if (isProvided()) {
            return provider.getName();
        }
        return file.isEmpty() ? DEFAULT_FILE : file;
    }

    /** The attribute as written, behind its place. */
    @Override
    public String toString() {
        return (isProvided() ? "provider = " + ClassNames.shortName(provider) + ".class" : "schema = \"" + id() + "\"")
                + " of " + place;
    }
}
