package io.tailorline.cutter.file;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.pattern.piece.PieceRef;
import java.util.Optional;

/**
 * One HPGL file.
 *
 * @param origin where its (0, 0) lies in the table frame, mm: the plotter's origin must lie there
 * @param goesOnWith a piece whose beginning lies in the file before; its parts meet as exactly as the origins are set
 */
public record HpglFile(TablePoint origin, Optional<PieceRef> goesOnWith, String text) {}
