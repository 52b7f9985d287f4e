/**
 * The measurements of one person, named after ISO 8559-1, in millimetres (weight in kilograms, slopes in degrees).
 *
 * <p>Defines each measurement, how the tape runs and its physical limits; knows nothing of ease or drafting. Published:
 * every module may import it.
 */
@NullMarked
package io.tailorline.pattern.measure;

import org.jspecify.annotations.NullMarked;
