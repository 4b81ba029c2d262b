package dev.dmb.maven;

import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;

/**
 * Maven's own way of setting parameters, with types of ours made in one step.
 *
 * <p>{@code mvn -X} logs each text that Maven hands to an object, thus also the password that it would hand to a
 * {@link Secret}; here it learns of the finished secret only. Listed in {@code META-INF/plexus/components.xml}.
 */
final class DmbConfigurator extends BasicComponentConfigurator {

    /** Said by each goal. */
    static final String NAME = "dmb";

    DmbConfigurator() {
        converterLookup.registerConverter(ParameterConverter.of(Secret.class, Secret::new));
        converterLookup.registerConverter(ParameterConverter.of(JdbcUrl.class, JdbcUrl::new));
        converterLookup.registerConverter(ParameterConverter.of(TableRows.class, TableRows::parse, TableRows::new));
    }
}
