package dev.dmb.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.ConfigurationListener;
import org.codehaus.plexus.component.configurator.converters.AbstractConfigurationConverter;
import org.codehaus.plexus.component.configurator.converters.lookup.ConverterLookup;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/** Makes a parameter of a type of ours out of its text, or out of elements with texts. Immutable. */
final class ParameterConverter<T> extends AbstractConfigurationConverter {

    private final Class<T> type;
    private final Function<String, T> fromText;
    private final @Nullable Function<Map<String, String>, T> fromElements;

    private ParameterConverter(
            Class<T> type, Function<String, T> fromText, @Nullable Function<Map<String, String>, T> fromElements) {
        this.type = type;
        this.fromText = fromText;
        this.fromElements = fromElements;
    }

    /** For a type written as text. */
    static <T> ParameterConverter<T> of(Class<T> type, Function<String, T> fromText) {
        return new ParameterConverter<>(type, fromText, null);
    }

    /** For a type written as text or as elements. */
    static <T> ParameterConverter<T> of(
            Class<T> type, Function<String, T> fromText, Function<Map<String, String>, T> fromElements) {
        return new ParameterConverter<>(type, fromText, fromElements);
    }

    @Override
    public boolean canConvert(Class<?> candidate) {
        return candidate == type;
    }

    @Override
    public @Nullable Object fromConfiguration(
            ConverterLookup lookup,
            PlexusConfiguration configuration,
            Class<?> wanted,
            @Nullable Class<?> enclosing,
            @Nullable ClassLoader loader,
            ExpressionEvaluator evaluator,
            @Nullable ConfigurationListener listener)
            throws ComponentConfigurationException {
        if (fromElements != null && configuration.getChildCount() > 0) {
            return fromElements.apply(elements(configuration, evaluator));
        }
        Object value = fromExpression(configuration, evaluator, String.class);
        return value == null ? null : fromText.apply(value.toString());
    }

    private Map<String, String> elements(PlexusConfiguration configuration, ExpressionEvaluator evaluator)
            throws ComponentConfigurationException {
        Map<String, String> elements = new LinkedHashMap<>();
        for (PlexusConfiguration child : configuration.getChildren()) {
            Object value = fromExpression(child, evaluator, String.class);
            elements.put(child.getName(), value == null ? "" : value.toString());
        }
        return elements;
    }
}
