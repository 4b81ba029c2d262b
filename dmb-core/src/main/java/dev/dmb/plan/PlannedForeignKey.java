package dev.dmb.plan;

import dev.dmb.schema.ForeignKey;
import java.util.Optional;

/**
 * A foreign key of a plan. Immutable.
 *
 * @param foreignKey what was declared
 * @param parent number of the parent table in the schema
 * @param index which parent row each row refers to
 * @param children where each parent's children lie, if they lie in the order of parents
 */
record PlannedForeignKey(ForeignKey foreignKey, int parent, RowIndex index, Optional<ChildRows> children) {}
