/**
 * The measurements of one person, named after ISO 8559-1, in millimetres (weight in kilograms, slopes in degrees).
 *
 * <p>Knows what each measurement is, how the tape runs and what no body can have; knows nothing of ease or drafting.
 * Published: every module may import it.
 */
package io.tailorline.pattern.measure;
