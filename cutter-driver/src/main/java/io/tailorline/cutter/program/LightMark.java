package io.tailorline.cutter.program;

import io.tailorline.pattern.piece.PieceRef;

/**
 * A place inside a piece that the table does not mark: the projector shows it, and a person marks it.
 *
 * @param what its purpose, as the pattern has it
 */
public record LightMark(PieceRef piece, TablePoint at, String what) {}
