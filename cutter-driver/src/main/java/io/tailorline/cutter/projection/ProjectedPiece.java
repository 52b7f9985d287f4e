package io.tailorline.cutter.projection;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;

/**
 * A piece as it is drawn on the cloth, table frame, mm.
 *
 * @param no in cutting order, from 1
 * @param bundle pieces that are picked together
 * @param outline its cut line, closed
 * @param cuts its internal cuts
 * @param marks what the table does not mark, and a person marks by this picture
 * @param grain from and to
 * @param label where its label lies, inside the piece
 */
public record ProjectedPiece(
        int no,
        PieceRef piece,
        BundleRef bundle,
        PieceState state,
        List<TablePoint> outline,
        List<List<TablePoint>> cuts,
        List<TablePoint> marks,
        List<TablePoint> grain,
        TablePoint label) {

    public ProjectedPiece {
        outline = List.copyOf(outline);
        cuts = cuts.stream().map(List::copyOf).toList();
        marks = List.copyOf(marks);
        grain = List.copyOf(grain);
    }
}
