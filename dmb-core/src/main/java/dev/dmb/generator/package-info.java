/**
 * The built-in generators, their names in schema files, and the inference of a generator from a column's name and type.
 *
 * <p>Every generator here is an immutable value: two that are made alike are equal.
 */
@NullMarked
package dev.dmb.generator;

import org.jspecify.annotations.NullMarked;
