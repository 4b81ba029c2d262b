/** The contract of dialects: a database that inherits it is loaded as ours are. */
@NullMarked
package dev.dmb.testkit.jdbc;

import org.jspecify.annotations.NullMarked;
