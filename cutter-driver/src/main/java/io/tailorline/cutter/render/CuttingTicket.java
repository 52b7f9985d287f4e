package io.tailorline.cutter.render;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.drawing.PdfDocument;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.PieceRef;
import java.util.function.Function;

/**
 * The paper that goes with a job to the table: whose suit, which cloth and roll, the marker with the pieces numbered in
 * cutting order, the list of pieces to tick off, and the predicted time by part. A4 upright, one page for a suit, more
 * when the list is long.
 */
public final class CuttingTicket {

    private CuttingTicket() {}

    /**
     * The PDF. Characters that no font of this machine has become question marks.
     *
     * @param program as it is cut: the digits at the foot are those of its geometry
     * @param pieceName what the reader calls a piece of the program
     */
    public static byte[] draw(
            CutProgram program, Marker marker, TicketJob job, TicketWords words, Function<PieceRef, String> pieceName) {
        return PdfDocument.drawn(sheet -> new TicketSheet(sheet, words, pieceName).draw(program, marker, job));
    }
}
