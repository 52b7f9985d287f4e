/** Commands that talk to a table, or are one: drive, operate, status, simulate. */
package io.tailorline.cutter.cli.table;
