package dev.dmb.junit5;

import java.lang.System.Logger;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The line that repeats the data of a failed test; rides on the failure, where every report shows it. */
final class Replay extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = System.getLogger("dev.dmb.junit5");

    private Replay(String line) {
        super(line, null, false, false);
    }

    /** Tells the seed of a failed test: on the failure, as a report entry, and in the log. */
    static void tell(ExtensionContext test, TestSeed seed, Throwable failure) {
        failure.addSuppressed(new Replay(seed.replay()));
        test.publishReportEntry(TestSeed.KEY, Long.toString(seed.value()));
        LOGGER.log(Logger.Level.ERROR, "{0}: {1}", Level.methodName(test), seed.replay());
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
