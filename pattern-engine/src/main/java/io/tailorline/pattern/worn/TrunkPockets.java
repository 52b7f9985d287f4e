package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.check.fit.HalfGarment;
import io.tailorline.pattern.piece.InternalLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pockets of a jacket's front where their mouths are marked, with flap, jets, welt or patch as their pieces are cut.
 */
final class TrunkPockets {

    /** Finished width of a jet, mm: docs/drafting/jacket.md. */
    /** Breadth of a jet, mm. */
    static final double JET = 5;

    private static final String FRONT = "jacket.front";

    private final TrunkSurface surface;
    private final HalfGarment jacket;
    private final SuitPieces pieces;

    TrunkPockets(TrunkSurface surface, SuitPieces pieces) {
        this.surface = surface;
        this.jacket = surface.panels().half();
        this.pieces = pieces;
    }

    void drawOn(Half half) {
        mouth("hip pocket", half)
                .ifPresent(mouth -> slit(half, "jacket.pocket.hip", mouth, "jacket.flap", "jacket.jet"));
        mouth("ticket pocket", half)
                .ifPresent(mouth -> slit(half, "jacket.pocket.ticket", mouth, "jacket.ticketFlap", "jacket.ticketJet"));
        mouth("patch pocket", half).ifPresent(patch -> half.edge("jacket.pocket.hip", seen(patch)));
        mouth("breast patch", half).ifPresent(patch -> half.edge("jacket.pocket.breast", seen(patch)));
        mouth("breast welt", half).ifPresent(mouth -> welt(half, mouth));
    }

    /** Marks of that name on the panels of this side, as one line of (arc, level) from the centre outwards. */
    private Optional<List<Point>> mouth(String name, Half half) {
        List<Point> mouth = new ArrayList<>();
        List<String> kinds = new ArrayList<>(surface.panels().fronts());
        kinds.add("jacket.side");
        for (String kind : kinds) {
            for (InternalLine mark : jacket.marks(kind)) {
                if (mark.what().startsWith(name) && isOf(mark.what(), half)) {
                    List<Point> line = mark.line().points().stream()
                            .map(at -> surface.place(kind, at))
                            .toList();
                    boolean isClosed = line.get(0).equals(line.get(line.size() - 1));
                    mouth.addAll(isClosed ? line : outwards(line));
                }
            }
        }
        return mouth.isEmpty() ? Optional.empty() : Optional.of(mouth);
    }

    static boolean isOf(String what, Half half) {
        return switch (half.side()) {
            case LEFT -> !what.contains("right ");
            case RIGHT -> !what.contains("left ");
            case BOTH -> true;
        };
    }

    private static List<Point> outwards(List<Point> line) {
        return line.get(0).x() <= line.get(line.size() - 1).x() ? line : Lines.reversed(line);
    }

    private List<Point> seen(List<Point> places) {
        return Lines.mapped(places, surface::front);
    }

    private void slit(Half half, String name, List<Point> mouth, String flap, String jet) {
        List<Point> above = moved(mouth, -JET);
        Optional<Polyline> outer = pieces.edge(flap, "outer");
        Tone tone = pieces.tone(jet);
        if (outer.isPresent()) {
            Point end = mouth.get(mouth.size() - 1);
            List<Point> ring = new ArrayList<>(mouth);
            outer.get().points().forEach(at -> ring.add(end.plus(Point.of(-at.y(), at.x()))));
            half.seam(name + ".jet", seen(above));
            half.edge(name + ".flap", seen(ring));
            return;
        }
        List<Point> ring = Lines.joined(above, Lines.reversed(moved(mouth, JET)));
        half.shape(name + ".jet", tone, seen(ring));
        half.seam(name + ".mouth", seen(mouth));
    }

    private static List<Point> moved(List<Point> places, double down) {
        return Lines.mapped(places, at -> at.plus(Point.of(0, down)));
    }

    /** From the seam on the front up to the fold of its piece, which is straight. */
    private void welt(Half half, List<Point> mouth) {
        Optional<Polyline> inner = pieces.edge("jacket.breastWelt", "inner");
        Optional<Polyline> fold = pieces.line("jacket.breastWelt", "fold");
        if (inner.isEmpty() || fold.isEmpty()) {
            return;
        }
        double depth = inner.get().points().stream()
                .mapToDouble(at -> at.distanceTo(fold.get().first()))
                .min()
                .orElseThrow();
        List<Point> ends = List.of(mouth.get(0), mouth.get(mouth.size() - 1));
        List<Point> ring = Lines.joined(mouth, Lines.reversed(moved(ends, -depth)), mouth.subList(0, 1));
        if (pieces.tone("jacket.breastWelt") == Tone.CONTRAST) {
            half.shape("jacket.pocket.breast", Tone.CONTRAST, seen(ring));
        } else {
            half.edge("jacket.pocket.breast", seen(ring));
        }
    }
}
