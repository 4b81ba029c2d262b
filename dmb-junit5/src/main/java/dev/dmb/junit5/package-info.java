/**
 * Synthetic rows for JUnit tests.
 *
 * <p>{@link dev.dmb.junit5.SyntheticTable} names the tables that a test class or method needs; they are in the database
 * before the test runs, with their parents. Works with JUnit 5.11 and later.
 */
@NullMarked
package dev.dmb.junit5;

import org.jspecify.annotations.NullMarked;
