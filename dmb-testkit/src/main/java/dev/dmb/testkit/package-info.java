/** Contracts to extend in tests: a generator or a sink that inherits one keeps what DMB promises. */
@NullMarked
package dev.dmb.testkit;

import org.jspecify.annotations.NullMarked;
