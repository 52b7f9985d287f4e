package io.tailorline.workflow.workshop.genealogy;

import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.PieceRef;
import java.time.Instant;
import java.util.List;

/**
 * What one job has cut from one roll for one order.
 *
 * @param job its number in the cutter room: one marker, laid once
 * @param order number of the order that the pieces belong to
 * @param roll that was scanned at the table
 * @param article id of the cloth in the catalogue; empty of a job that an earlier release sent
 * @param pieces that are cut all round; none where only the table knows
 * @param counts false where it was written off: the suit has others
 * @param cutAt when the last of them was cut
 */
public record CutCloth(
        String job,
        String order,
        Material material,
        String roll,
        String article,
        List<PieceRef> pieces,
        boolean counts,
        Instant cutAt) {

    public CutCloth {
        pieces = List.copyOf(pieces);
    }
}
