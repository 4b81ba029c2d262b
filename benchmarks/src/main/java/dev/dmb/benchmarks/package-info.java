/** What DMB costs, beside what others cost, measured in the same run. */
@NullMarked
package dev.dmb.benchmarks;

import org.jspecify.annotations.NullMarked;
