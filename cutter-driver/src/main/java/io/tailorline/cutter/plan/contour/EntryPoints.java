package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.plan.outline.ClosedPath;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where an outline can be entered: in its sharp outward corners, whose lift is saved and whose seam, with the overcut,
 * lies in waste; in other outward corners; and on long straight stretches. Curves are not entered, since the knife
 * would show there, and inward corners are not, since the overcut would run into the piece. A round piece is entered
 * where it turns outward most.
 */
final class EntryPoints {

    /** A seam in a corner that needs no lift, s: it may show a little. */
    static final double IN_BLUNT_CORNER = 0.02;

    /** A seam on a straight stretch, s: any mismatch of start and end lies in the allowance. */
    static final double ON_STRAIGHT = 0.05;

    /** A turn above this is a corner and not the bend of a curve, degrees; as in {@code motion}. */
    private static final double SHARPEST_BEND = 20;

    /** A chord this long is straight, mm: within 0.05 mm a curve would have a radius of 9 m. */
    private static final double LONG_CHORD = 60;

    /**
     * Distance kept from corners and notches on a straight stretch, mm: the blade must be steady and at speed there.
     */
    private static final double FROM_ENDS = 20;

    /** Approximate spacing of entries on a straight stretch, mm. */
    private static final double SPACING = 30;

    /** Number of entries of a round piece; more hardly shorten the air moves. */
    private static final int ENTRIES_OF_ROUND_PIECE = 8;

    private EntryPoints() {}

    static List<Entry> of(Contour contour, TableProfile table) {
        ClosedPath outline = contour.outline();
        return contour.isWhole() ? ofClosed(outline, table) : ofStrokes(contour);
    }

    /** Where the line is partly cut before, each stroke may be the first. */
    private static List<Entry> ofStrokes(Contour contour) {
        return IntStream.range(0, contour.outline().size())
                .filter(contour::beginsStroke)
                .mapToObj(i -> new Entry(i, contour.outline().point(i), 0))
                .toList();
    }

    private static List<Entry> ofClosed(ClosedPath outline, TableProfile table) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < outline.size(); i++) {
            double turn = outline.turn(i);
            if (turn >= Math.min(SHARPEST_BEND, table.liftAngleDeg())) {
                entries.add(new Entry(i, outline.point(i), turn >= table.liftAngleDeg() ? 0 : IN_BLUNT_CORNER));
            }
        }
        if (entries.isEmpty()) {
            entries.addAll(ofRoundPiece(outline));
        }
        for (int i = 0; i < outline.size(); i++) {
            entries.addAll(onStraight(outline, i));
        }
        return entries;
    }

    private static List<Entry> ofRoundPiece(ClosedPath outline) {
        return IntStream.range(0, outline.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -outline.turn(i)))
                .limit(ENTRIES_OF_ROUND_PIECE)
                .sorted()
                .map(i -> new Entry(i, outline.point(i), IN_BLUNT_CORNER))
                .toList();
    }

    private static List<Entry> onStraight(ClosedPath outline, int chord) {
        TablePoint from = outline.point(chord);
        TablePoint to = outline.point(chord + 1);
        double length = from.distanceTo(to);
        if (length < LONG_CHORD) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        double room = length - 2 * FROM_ENDS;
        int gaps = (int) Math.floor(room / SPACING);
        for (int i = 0; i <= gaps; i++) {
            double share = (FROM_ENDS + (gaps == 0 ? room / 2 : room * i / gaps)) / length;
            TablePoint at = new TablePoint(
                    Mm.onGrid(from.x() + (to.x() - from.x()) * share),
                    Mm.onGrid(from.y() + (to.y() - from.y()) * share));
            entries.add(new Entry(chord, at, ON_STRAIGHT));
        }
        return entries;
    }
}
