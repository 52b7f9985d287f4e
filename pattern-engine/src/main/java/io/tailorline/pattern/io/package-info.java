/**
 * The files of the pattern engine: bodies, styles and patterns as JSON, whole populations as CSV, patterns as AAMA DXF.
 *
 * <p>Reading is strict and reports the place of an error: a broken file is a {@link io.tailorline.json.FormatFault},
 * never a half-read value. Whether a value can be drafted is not checked here. Writing gives the same bytes for the
 * same value: fields in one fixed order, coordinates on the 0.01 mm grid, angles to 0.0001 degree, line feeds
 * everywhere; {@link io.tailorline.pattern.io.AtomicFiles} never leaves a partly written file.
 *
 * <p>Published. JSON is read and written by {@link io.tailorline.json}; this package alone sees commons-csv.
 */
@NullMarked
package io.tailorline.pattern.io;

import org.jspecify.annotations.NullMarked;
