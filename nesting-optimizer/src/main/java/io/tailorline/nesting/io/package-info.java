/**
 * Files: cloth, markers, and the packing instances and solutions of the literature, as JSON.
 *
 * <p>Reading checks every field and reports which one is wrong, where, and what was expected
 * ({@link io.tailorline.json.FormatFault}). Writing gives the same bytes for the same value: keys in a fixed order,
 * {@code \n} line ends, whole numbers without a fraction. Markers are in mm on the 0.01 mm grid; instances keep their
 * own unit. Published: other modules read and write markers and cloth through here.
 */
@NullMarked
package io.tailorline.nesting.io;

import org.jspecify.annotations.NullMarked;
