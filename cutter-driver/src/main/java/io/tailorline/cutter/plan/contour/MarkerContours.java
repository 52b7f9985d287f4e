package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.plan.outline.ClosedPath;
import io.tailorline.cutter.plan.outline.Precedence;
import io.tailorline.cutter.plan.outline.Region;
import io.tailorline.cutter.plan.outline.SharedEdges;
import io.tailorline.cutter.plan.outline.Waste;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contours of a marker, the edges they share, and the waste between them. Made in two steps, because what one piece
 * leaves out depends on its neighbours.
 */
public record MarkerContours(List<Contour> contours, SharedEdges shared, Waste waste) {

    /**
     * Why no edge of a marker is cut once, a sentence; empty when some are.
     *
     * @param rules that ask for it
     */
    public static Optional<String> whyNoneShared(Marker marker, TableProfile table, CutRules rules) {
        if (isMatched(marker)) {
            return Optional.of("no edges are cut once: on cloth with a repeat each piece is cut separately.");
        }
        return of(marker, table, rules).shared().lines().isEmpty()
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "no edges are cut once: no two pieces share one, with a piece gap of %.1f mm. A marker with a gap of 0 can have shared edges.",
                        marker.fabric().pieceGap()))
                : Optional.empty();
    }

    public static MarkerContours of(Marker marker, TableProfile table, CutRules rules) {
        return of(marker, List.of(), table, rules);
    }

    /**
     * Of a marker on cloth in which other pieces are cut already: no overcut runs into them, and an edge along one of
     * them is not cut again.
     *
     * @param marker of what is still to be cut
     */
    public static MarkerContours of(Marker marker, List<Placement> cut, TableProfile table, CutRules rules) {
        List<Placement> placements = marker.placements();
        Waste waste = new Waste(
                Stream.concat(placements.stream(), cut.stream())
                        .map(Placement::cutLine)
                        .map(Region::new)
                        .toList(),
                table.fieldY());
        List<ClosedPath> outlines = outlines(placements, table);
        SharedEdges shared = rules.sharedEdges() && !isMatched(marker)
                ? SharedEdges.of(outlines, outlines(cut, table))
                : SharedEdges.withCut(outlines, outlines(cut, table));
        List<Contour> contours = new ArrayList<>();
        for (int i = 0; i < placements.size(); i++) {
            Placement placement = placements.get(i);
            contours.add(new ContourBuilder(placement, table, ofPiece(placement, marker, rules), shared, waste)
                    .contour(outlines.get(i), shared.stretches().get(i)));
        }
        return new MarkerContours(contours, shared, waste);
    }

    private static List<ClosedPath> outlines(List<Placement> placements, TableProfile table) {
        return placements.stream()
                .map(placement -> ClosedPath.of(placement.cutLine(), table))
                .toList();
    }

    /** Which pieces wait for others. */
    public Precedence precedence() {
        return shared.precedence();
    }

    /** The rules for one piece: pieces matched on patterned cloth keep their corners. */
    public static CutRules ofPiece(Placement placement, Marker marker, CutRules rules) {
        boolean rounds = !isMatched(marker) || placement.anchors().isEmpty();
        return rounds ? rules : rules.withCornerRounding(0);
    }

    /** The same with other contours. */
    public MarkerContours with(List<Contour> others) {
        return new MarkerContours(others, shared, waste);
    }

    /** On cloth with a repeat pieces lie where they match, and no edge is shared. */
    private static boolean isMatched(Marker marker) {
        return marker.fabric().stripe().filter(stripe -> stripe.repeats()).isPresent();
    }
}
