package io.tailorline.cutter.plan;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.marker.Marker;
import java.util.List;

/** What the plain order costs, for benches: nearest neighbour with free entry, against which the planner's order is held. */
public final class PlainAir {

    private PlainAir() {}

    /** Air moves of the nearest-neighbour order, mm. */
    public static double length(Marker marker, TableProfile table) {
        MarkerLines lines = MarkerLines.of(marker, table, CutRules.usual());
        List<Contour> contours = lines.contours();
        Bites bites = new Bites(contours, table);
        CutSequence plain =
                NearestNeighbour.of(contours, new LegTable(contours, table), new OrderRules(bites, Precedence.none()));
        double[][] advances = bites.advances(plain.order()).orElseThrow();
        return new ProgramWriter(lines, table, CutRules.usual())
                .write(plain.visits(), advances)
                .estimate()
                .airLength();
    }
}
