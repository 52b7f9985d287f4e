/**
 * Grading by drafting: one style drafted for every body of a size table, and the sizes of each piece laid on one
 * reference point and grain line. What a grader writes as rules is read off the drafts: how far each corner, notch and
 * drill hole moves from the sample size to every other size.
 *
 * <p>Nothing is graded by shares; a set of sizes of which a piece differs in its turn points is refused with the piece,
 * the sizes and what differs.
 */
@NullMarked
package io.tailorline.pattern.grade;

import org.jspecify.annotations.NullMarked;
