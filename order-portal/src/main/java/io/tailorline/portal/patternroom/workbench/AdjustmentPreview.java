package io.tailorline.portal.patternroom.workbench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A pattern as the bench shows it, in the reader's language. Lengths of the paper in tenths of a millimetre.
 *
 * @param pieces on the paper, in their order
 * @param numbers girths and lengths
 * @param lastOrders of the same customer, one for each garment that was cut or approved before
 * @param invariants how many the certificate has; all hold, or there would be a refusal
 * @param notes what the draft decided by itself
 */
record AdjustmentPreview(
        long width,
        long height,
        List<Piece> pieces,
        List<BenchNumbers.Row> numbers,
        List<LastOrder> lastOrders,
        int invariants,
        List<String> notes) {

    AdjustmentPreview {
        pieces = List.copyOf(pieces);
        numbers = List.copyOf(numbers);
        lastOrders = List.copyOf(lastOrders);
        notes = List.copyOf(notes);
    }

    /**
     * A piece and its place. What the page holds already is left out.
     *
     * @param print of the drawing: the same for the same drawing
     * @param moved the greatest move of an edge, signed, mm; 0 where nothing moved
     * @param zeroX where the drawing has the origin of the piece frame, of which +x is down and +y to the right
     * @param isPair whether a right and a left copy are cut of it
     * @param isFlipped whether it is drawn as the mirror image of its draft
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
            long zeroX,
            long zeroY,
            boolean isPair,
            boolean isFlipped,
            double moved,
            String svg,
            String marks,
            List<Edge> edges,
            List<Notch> notches) {

        Piece {
            edges = List.copyOf(edges);
            notches = List.copyOf(notches);
        }
    }

    /**
     * The last order with a garment.
     *
     * @param placed the day on which it was ordered, ISO 8601
     */
    record LastOrder(String garment, String orderId, String placed) {}

    /**
     * @param length mm
     * @param moved mm, positive where the piece has grown
     */
    record Edge(String edge, String name, double length, double moved) {}

    /**
     * @param seam that it names, as drafted: without a side
     * @param number among the notches of that seam on the piece, from 1
     */
    record Notch(String seam, int number, String name, long x, long y) {}
}
