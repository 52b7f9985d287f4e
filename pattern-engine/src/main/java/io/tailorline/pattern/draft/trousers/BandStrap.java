package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import java.util.ArrayList;
import java.util.List;

/**
 * How a half of a Gurkha band runs on beyond centre front: in its full width, then narrowed to a strap that reaches the
 * buckle on the other side. The strap of the half below comes out through a slit of the half above. Amounts:
 * docs/drafting/trousers.md, 7.
 *
 * @param paper of this half
 * @param waist length of the waist seam of one half, mm
 * @param front the front's share of it, mm
 * @param width of the band, mm
 */
record BandStrap(BandPaper paper, double waist, double front, double width) {

    static final String SLIT = "strap slit";

    /** Finished width of the strap: a buckle of 30. */
    static final double STRAP = 30;

    /** The halves lie over each other in their full width for this far beyond centre front, then narrow (*trade*). */
    private static final double LAP = 60;

    private static final double NARROWING = 70;
    /** The buckle lies this far before the side seam, and the strap reaches as far beyond it as it may be let out. */
    private static final double BUCKLE_BEFORE_SIDE = 20;

    private static final double BEYOND_BUCKLE = 60;
    /** The slit lies where the strap below has its own width, and is longer than that by this. */
    private static final double SLIT_BEYOND = 10;

    private static final double SLIT_EASE = 4;
    private static final double HANDLE = 0.5;
    private static final double SEAM = 10;

    /** From centre front to the buckle along the band, mm. */
    static double buckle(double front) {
        return front - BUCKLE_BEFORE_SIDE;
    }

    /** @param from where the lower edge of the strap begins: at centre front, or behind the fly shield */
    List<NetEdge> edges(double from) {
        double end = waist + buckle(front) + BEYOND_BUCKLE;
        double low = (width - STRAP) / 2;
        double high = (width + STRAP) / 2;
        List<NetEdge> edges = new ArrayList<>();
        Polyline below = narrowed(from, end, 0, low);
        Polyline above = narrowed(waist, end, width, high).reversed();
        edges.add(NetEdge.of("strap.low", below, SEAM));
        edges.add(NetEdge.of("strap.end", paper.across(end, low, high), SEAM));
        edges.add(NetEdge.of("strap.top", above, SEAM));
        return edges;
    }

    /** Across the half above, where the strap of the half below comes out. */
    Polyline slit() {
        double half = (STRAP + SLIT_EASE) / 2;
        return paper.across(waist - LAP - NARROWING - SLIT_BEYOND, width / 2 - half, width / 2 + half);
    }

    private Polyline narrowed(double from, double end, double wide, double narrow) {
        Point lap = paper.at(waist + LAP, wide);
        Point strap = paper.at(waist + LAP + NARROWING, narrow);
        Point handle = Point.of(HANDLE * (strap.x() - lap.x()), 0);
        return Polyline.joined(
                Polyline.through(paper.at(from, wide), lap),
                Curve.line(lap, handle, handle, strap),
                Polyline.through(strap, paper.at(end, narrow)));
    }
}
