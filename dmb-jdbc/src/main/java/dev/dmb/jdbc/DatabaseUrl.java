package dev.dmb.jdbc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JDBC URLs fit for the eyes of others. */
final class DatabaseUrl {

    private static final String SECRET = "(?:password|passwd|passphrase|pwd|secret|token|credential|(?<!foreign_)key)";

    /** As in {@code ;password=x;}, where a backslash or braces may protect a semicolon. */
    private static final Pattern AFTER_SEMICOLON =
            Pattern.compile("(?i)(;[^=;]*" + SECRET + "[^=;]*=)(?:\\{[^}]*}|(?:\\\\.|[^;\\\\])*)");

    /** As in {@code ?password=x&}. */
    private static final Pattern AFTER_QUESTION_MARK = Pattern.compile("(?i)([?&][^=&]*" + SECRET + "[^=&]*=)[^&]*");

    /** As in {@code (password=x)} or {@code (host=y,password=x)}. */
    private static final Pattern IN_PARENTHESES = Pattern.compile("(?i)([(,][^=(),]*" + SECRET + "[^=(),]*=)[^(),]*");

    /** As in {@code //user:x@host}, but not {@code //host:5432/}. */
    private static final Pattern BEFORE_HOST = Pattern.compile("(//[^/@:?;,\\[]*:)(?!\\d+(?:[/?;,]|$))(.*)@");

    /** As in {@code jdbc:oracle:thin:user/x@host}. */
    private static final Pattern OF_ORACLE = Pattern.compile("(:thin:[^/@:]*/)(.*)@");

    private DatabaseUrl() {}

    /** The URL with every password in it replaced by three asterisks. */
    static String masked(String url) {
        String masked = BEFORE_HOST.matcher(url).replaceAll("$1***@");
        masked = OF_ORACLE.matcher(masked).replaceAll("$1***@");
        masked = AFTER_SEMICOLON.matcher(masked).replaceAll("$1***");
        masked = AFTER_QUESTION_MARK.matcher(masked).replaceAll("$1***");
        return IN_PARENTHESES.matcher(masked).replaceAll("$1***");
    }

    /** What a driver says about a URL, which it may repeat as a whole or from the password to the host. */
    static String masked(String message, String url) {
        String masked = message.replace(url, masked(url));
        for (Pattern pattern : new Pattern[] {BEFORE_HOST, OF_ORACLE}) {
            Matcher credentials = pattern.matcher(url);
            if (credentials.find()) {
                masked = masked.replace(credentials.group(2) + "@", "***@");
            }
        }
        return masked;
    }
}
