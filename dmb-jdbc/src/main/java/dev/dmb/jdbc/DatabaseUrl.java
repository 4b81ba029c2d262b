package dev.dmb.jdbc;

import java.util.regex.Pattern;

/** JDBC URLs fit for the eyes of others. */
final class DatabaseUrl {

    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("(?i)([?&;][^=?&;]*(?:password|passwd|pwd|secret|token|key)[^=?&;]*=)[^?&;]*");
    private static final Pattern CREDENTIALS = Pattern.compile("(//[^/@:]*):[^/@]*@");
    private static final Pattern ORACLE_CREDENTIALS = Pattern.compile("(:thin:[^/@:]*)/[^@]*@");

    private DatabaseUrl() {}

    /** The URL with every password in it replaced by three asterisks. */
    static String masked(String url) {
        String masked = SECRET_PARAMETER.matcher(url).replaceAll("$1***");
        masked = CREDENTIALS.matcher(masked).replaceAll("$1:***@");
        return ORACLE_CREDENTIALS.matcher(masked).replaceAll("$1/***@");
    }
}
