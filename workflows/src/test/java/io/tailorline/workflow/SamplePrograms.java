package io.tailorline.workflow;

import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.List;

/** Markers and programs for tests, small enough to read. */
public final class SamplePrograms {

    private SamplePrograms() {}

    /** Squares of 400 mm side by side along the warp. */
    public static Marker squares(int count) {
        List<Placement> placements = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            double x = n * 420.0;
            placements.add(new Placement(
                    PieceRef.parse("TL-1/jacket.square/" + (n + 1)),
                    Garment.JACKET,
                    new PieceToFabric(false, 0, new Point(x, 0)),
                    new PieceGeometry(
                            new Ring(List.of(
                                    new Point(x, 10),
                                    new Point(x + 400, 10),
                                    new Point(x + 400, 410),
                                    new Point(x, 410))),
                            new GrainLine(new Point(x + 50, 200), new Point(x + 350, 200)),
                            List.of(),
                            List.of(),
                            List.of()),
                    new Placement.Label(new Point(x + 200, 200), 0, "square " + (n + 1))));
        }
        return new Marker(SampleOrders.wool(), count * 420.0, 0.25, placements);
    }

    public static CutProgram cuttingSquares(int count) {
        return ((PlanResult.Planned) CutPlanner.plan(squares(count), BuiltInProfile.REFERENCE.profile())).program();
    }

    public static String json(int count) {
        return ProgramJson.text(cuttingSquares(count));
    }
}
