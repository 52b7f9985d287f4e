package io.tailorline.cutter.plan.writer;

import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.plan.contour.ContourBuilder;
import io.tailorline.cutter.plan.contour.MarkerContours;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which corners are rounded when only some may be: {@link CutRules#mostRounded} of those in which the knife would be
 * lifted, or all when they are fewer. The priority of corners:
 *
 * <ol>
 *   <li>Corners of pieces without anchors before those of pieces that must match: jets, pocket parts, what lies inside
 *       or below.
 *   <li>Corners of smaller pieces first: belt loops and facings before fronts and backs.
 *   <li>Pieces by name, then each piece's corners along its outline.
 * </ol>
 *
 * All are rounded by the same tolerance, so none is preferred because it changes less. Where the knife enters, it needs
 * no arc and none is counted.
 */
public final class CornerSelection {

    /**
     * Pieces are as large as each other when their areas round to the same, mm2: mirrored pieces differ by rounding.
     */
    private static final double SAME_AREA = 100;

    /** @param part of a piece that is cut in parts; 0 of any other */
    private record Corner(Placement placement, long area, int contour, int part, int point)
            implements Comparable<Corner> {

        private static final Comparator<Corner> SEEN_LEAST_FIRST = Comparator.comparing(
                        (Corner corner) -> !corner.placement.anchors().isEmpty())
                .thenComparingLong(Corner::area)
                .thenComparing(corner -> corner.placement.piece())
                .thenComparingInt(Corner::contour)
                .thenComparingInt(Corner::part)
                .thenComparingInt(Corner::point);

        @Override
        public int compareTo(Corner other) {
            return SEEN_LEAST_FIRST.compare(this, other);
        }
    }

    private final MarkerContours lines;
    private final Marker marker;
    private final TableProfile table;
    private final CutRules rules;
    private final Set<Corner> corners = new TreeSet<>();

    private CornerSelection(MarkerContours lines, Marker marker, TableProfile table, CutRules rules) {
        this.lines = lines;
        this.marker = marker;
        this.table = table;
        this.rules = rules;
    }

    /**
     * The contours with those corners rounded.
     *
     * @param lines pieces as drawn, each with the one entry option by which it is cut
     */
    public static MarkerContours round(MarkerContours lines, Marker marker, TableProfile table, CutRules rules) {
        return new CornerSelection(lines, marker, table, rules).round();
    }

    private MarkerContours round() {
        List<List<Contour>> pieces = new ArrayList<>();
        for (int i = 0; i < lines.contours().size(); i++) {
            pieces.add(allRound(i));
        }
        Set<Corner> chosen = new TreeSet<>();
        corners.stream().limit(rules.mostRounded().orElse(corners.size())).forEach(chosen::add);
        for (Corner corner : corners) {
            if (!chosen.contains(corner)) {
                pieces.get(corner.contour)
                        .set(corner.part, drawn(pieces.get(corner.contour).get(corner.part), corner));
            }
        }
        return lines.with(pieces.stream()
                .map(parts -> parts.get(0).withLater(parts.subList(1, parts.size())))
                .toList());
    }

    /** The parts of a piece with every corner rounded; the corners are collected. */
    private List<Contour> allRound(int contour) {
        Placement placement = marker.placements().get(contour);
        CutRules own = MarkerContours.ofPiece(placement, marker, rules);
        ContourBuilder line = new ContourBuilder(placement, table, own, lines.shared(), lines.waste());
        long area = Math.round(placement.area() / SAME_AREA);
        List<Contour> parts = new ArrayList<>();
        for (Contour part : lines.contours().get(contour).parts()) {
            Contour round = part.withArcs(line.arcs(part.outline()));
            for (int i = 0; i < round.outline().size(); i++) {
                if (!round.arc(i).isEmpty() && isPassed(round, i)) {
                    corners.add(new Corner(placement, area, contour, parts.size(), i));
                }
            }
            parts.add(round);
        }
        return parts;
    }

    /** Whether the knife passes the point rather than enters or leaves there. */
    private static boolean isPassed(Contour contour, int point) {
        return contour.isWhole()
                ? point != contour.entryOptions().get(0).start()
                : !contour.isCutBefore(point - 1) && !contour.isCutBefore(point);
    }

    private static Contour drawn(Contour contour, Corner corner) {
        List<List<TablePoint>> arcs = new ArrayList<>(contour.arcs());
        arcs.set(corner.point, List.of());
        return contour.withArcs(arcs);
    }
}
