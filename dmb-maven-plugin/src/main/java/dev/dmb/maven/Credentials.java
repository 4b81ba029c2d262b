package dev.dmb.maven;

import org.jspecify.annotations.Nullable;

/**
 * A database user. Immutable; its text form shows no password.
 *
 * @param user null for none
 * @param password null for none
 */
record Credentials(@Nullable String user, @Nullable Secret password) {

    /** Neither user nor password. */
    static final Credentials NONE = new Credentials(null, null);

    static Credentials of(@Nullable String user, @Nullable String password) {
        return new Credentials(user, password == null ? null : new Secret(password));
    }

    /** These, and where they are silent, the other ones. */
    Credentials or(Credentials other) {
        return new Credentials(user == null ? other.user : user, password == null ? other.password : password);
    }
}
