/**
 * What one kind of cutting table can do: its field, speeds, knife and conveyor.
 *
 * <p>A profile is a plain value in mm, mm/s, mm/s2, mm/s3, degrees and seconds; each figure has a {@code Range} outside
 * which it is refused. Three are built in, as files of the same form as a user's, and a {@code ProfileReader}, found as
 * a service, reads both (see {@code io}). Plans, time estimates, the simulated table and the driver all read the same
 * profile, so that a predicted time always names the table it was predicted for. Published: every package of the module
 * and other modules may import it. It depends on nothing of ours.
 */
@NullMarked
package io.tailorline.cutter.profile;

import org.jspecify.annotations.NullMarked;
