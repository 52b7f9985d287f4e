/**
 * What a host knows of a job whatever happens to it: which job, which program, and how many records the table has
 * confirmed, forced to disk before anybody is shown it.
 *
 * <p>One file, started again when the job before is finished, lines appended only, each with its own checksum. A torn
 * last line, as a crash leaves it, is cut off on opening; any other broken line is a
 * {@link io.tailorline.cutter.journal.JournalFault}. The file is locked while open, so two hosts cannot drive from the
 * same journal. It may be one poll behind the table, never ahead of it.
 *
 * <p>Knows nothing of tables or wires; {@code run} uses it. Published.
 */
@NullMarked
package io.tailorline.cutter.journal;

import org.jspecify.annotations.NullMarked;
