/** Commands that talk to a table, or are one: drive, operate, status, simulate. */
@NullMarked
package io.tailorline.cutter.cli.table;

import org.jspecify.annotations.NullMarked;
