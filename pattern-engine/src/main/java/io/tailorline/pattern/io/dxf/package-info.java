/**
 * Pattern DXF in the two dialects that every pattern CAD reads and writes: ANSI/AAMA-292 and ASTM D6673-10 (withdrawn
 * in 2019, without a successor). {@link io.tailorline.pattern.io.dxf.PatternDxf} writes a pattern,
 * {@link io.tailorline.pattern.io.dxf.PatternDxfReader} reads files of others into pieces that can be nested and cut,
 * and reports whatever it assumed or did not understand.
 *
 * <p>Both are AutoCAD R12 text: layers are numbers, one block a piece and size, texts of the form {@code Key: value}.
 * The dialects do not say which pieces are sewn together; our JSON does.
 */
@NullMarked
package io.tailorline.pattern.io.dxf;

import org.jspecify.annotations.NullMarked;
