/**
 * Cut programs in the languages of other people's tables: ISO (RS-274-D as textile cutters read it), HPGL, G-code, DXF.
 *
 * <p>Each writer gives the text of a whole file in 7-bit ASCII; geometry is the program's own, in the unit and on the
 * grid of the format, and nothing is added to the path. What a format cannot say (notches and holes in G-code) is said
 * in comments and subprogram calls. There are no readers. The packages above decide where the text goes.
 */
@NullMarked
package io.tailorline.cutter.file;

import org.jspecify.annotations.NullMarked;
