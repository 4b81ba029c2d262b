/**
 * What exists: schemas, tables, columns, field types, foreign keys, and the generator contract.
 *
 * <p>Everything here is immutable. {@link dev.dmb.schema.SchemaFile} reads the same from YAML or JSON.
 */
@NullMarked
package dev.dmb.schema;

import org.jspecify.annotations.NullMarked;
