package io.tailorline.cutter.plan;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.LightMark;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import java.util.ArrayList;
import java.util.List;

/** The holes of a marker that a table leaves to the projector: all or none. */
final class LightMarks {

    private LightMarks() {}

    /** In cutting order; none on a table that makes them. */
    static List<LightMark> of(Marker marker, TableProfile table, List<PieceRange> pieces) {
        List<LightMark> marks = new ArrayList<>();
        if (table.tools().marking().isByTable()) {
            return marks;
        }
        for (PieceRange piece : pieces) {
            for (Placement placement : marker.placements()) {
                if (placement.piece().equals(piece.piece())) {
                    placement.drillHoles().forEach(hole -> marks.add(mark(placement, hole)));
                }
            }
        }
        return marks;
    }

    private static LightMark mark(Placement placement, DrillHole hole) {
        TablePoint at =
                new TablePoint(Mm.onGrid(hole.at().x()), Mm.onGrid(hole.at().y()));
        return new LightMark(placement.piece(), at, hole.what());
    }
}
