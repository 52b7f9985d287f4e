package io.tailorline.portal.workbench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A pattern as the bench shows it, in the reader's language. Lengths of the paper in tenths of a millimetre.
 *
 * @param pieces on the paper, in their order
 * @param numbers girths and lengths
 * @param invariants how many the certificate has; all hold, or there would be a refusal
 * @param notes what the draft decided by itself
 */
record BenchAnswer(
        long width,
        long height,
        List<Piece> pieces,
        List<BenchNumbers.Row> numbers,
        int invariants,
        List<String> notes) {

    BenchAnswer {
        pieces = List.copyOf(pieces);
        numbers = List.copyOf(numbers);
        notes = List.copyOf(notes);
    }

    /**
     * A piece and its place. What the page holds already is left out.
     *
     * @param print of the drawing: the same for the same drawing
     * @param moved the greatest move of an edge, signed, mm; 0 where nothing moved
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Piece(
            String id,
            String name,
            String print,
            long x,
            long y,
            long nameX,
            long nameY,
            double moved,
            String svg,
            String marks,
            List<Edge> edges) {

        Piece {
            edges = List.copyOf(edges);
        }
    }

    /**
     * @param length mm
     * @param moved mm, positive where the piece has grown
     */
    record Edge(String edge, String name, double length, double moved) {}
}
