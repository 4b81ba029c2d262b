package dev.dmb.internal.excel;

import org.apache.logging.log4j.simple.SimpleLoggerContextFactory;
import org.apache.logging.log4j.spi.Provider;

/**
 * Lets Log4j, through which Apache POI logs, use its own simple logger where an application has no other. Log4j would do
 * so anyway, but complain about it on {@code System.err}. Any other provider goes first.
 */
public final class QuietLogging extends Provider {

    /** Called by Log4j, which finds it as a service. */
    public QuietLogging() {
        super(Integer.MIN_VALUE, CURRENT_VERSION, SimpleLoggerContextFactory.class);
    }
}
