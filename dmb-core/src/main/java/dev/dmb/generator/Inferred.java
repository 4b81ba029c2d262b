package dev.dmb.generator;

import dev.dmb.schema.FieldGenerator;

/**
 * A generator found for a column, and why. Immutable.
 *
 * @param generator the generator
 * @param confidence how sure the choice is, 0 to 1
 * @param reason what spoke for it, such as {@code name 'email'} or {@code type boolean}
 * @since 0.1
 */
public record Inferred(FieldGenerator<?> generator, double confidence, String reason) {}
