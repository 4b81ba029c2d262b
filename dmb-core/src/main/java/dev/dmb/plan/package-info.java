/**
 * How much, which seed, and the run itself: plans, batches, sinks, reports. The engine lives here, package-private.
 *
 * <p>A {@link dev.dmb.plan.Plan} checks a schema, then a table filler computes whatever rows are asked for, column by
 * column; parents are not remembered but computed again at the rows that children picked.
 */
@NullMarked
package dev.dmb.plan;

import org.jspecify.annotations.NullMarked;
