/**
 * Databases: the tables of a schema created, and their rows loaded.
 *
 * <p>{@link dev.dmb.jdbc.JdbcSink} is where a plan's rows go; {@link dev.dmb.jdbc.SchemaApplier} creates tables alone;
 * what differs between databases is a {@link dev.dmb.jdbc.Dialect}.
 */
@NullMarked
package dev.dmb.jdbc;

import org.jspecify.annotations.NullMarked;
