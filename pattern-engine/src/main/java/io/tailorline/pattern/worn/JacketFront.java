package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.check.fit.HalfGarment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One front of a jacket: what lies below the roll line, its seams and marks, and the lapel turned over the roll line.
 */
final class JacketFront {

    private static final String FRONT = "jacket.front";

    private final HalfGarment jacket;
    private final TrunkSurface surface;
    private final SuitPieces pieces;
    private final boolean isOnTop;

    JacketFront(TrunkSurface surface, SuitPieces pieces, boolean isOnTop) {
        this.surface = surface;
        this.jacket = surface.panels().half();
        this.pieces = pieces;
        this.isOnTop = isOnTop;
    }

    void drawOn(Half half) {
        half.shape("jacket.front", Tone.CLOTH, outline(), panels());
        seams(half);
        new TrunkPockets(surface, pieces).drawOn(half);
        buttons(half);
        new Lapel(surface, pieces).drawOn(half);
    }

    private List<Point> outline() {
        List<Point> outline = new ArrayList<>();
        Polyline roll = jacket.line(FRONT, "roll line").orElseThrow();
        Lines.straight(roll.first(), roll.last()).forEach(at -> outline.add(surface.frontView(FRONT, at)));
        add(outline, FRONT, Lines.reversed(jacket.edge(FRONT, "edge")));
        List<String> kinds = new ArrayList<>(surface.panels().fronts());
        kinds.add("jacket.side");
        for (String kind : kinds) {
            for (Polyline hem : jacket.edges(kind, "hem")) {
                add(outline, kind, Lines.reversed(hem));
            }
        }
        outline.addAll(Lines.reversed(surface.outline(surface.panels().bottom())));
        armhole().forEach(outline::add);
        outline.add(surface.tip());
        outline.add(surface.neck());
        add(outline, FRONT, Lines.reversed(jacket.edge(FRONT, "neck")));
        return outline;
    }

    /** From under the arm to the shoulder's tip. */
    private List<Point> armhole() {
        if (isShapedOverBust()) {
            return shutArmhole();
        }
        List<Point> armhole = new ArrayList<>();
        for (String kind : surface.panels().fronts()) {
            for (Polyline line : jacket.edges(kind, "armhole", "underarm")) {
                line.points().forEach(at -> armhole.add(surface.place(kind, at)));
            }
        }
        return Lines.mapped(surface.aboveUnderArm(armhole), surface::front);
    }

    /** A woman's front is cut with its dart open above the bust. */
    private boolean isShapedOverBust() {
        return surface.panels().fronts().size() > 1
                || !jacket.lines(FRONT, "bust dart").isEmpty();
    }

    /**
     * Sewn, its armhole runs from the side to the shoulder's tip as one curve; only its ends are the pattern's, how it
     * bends is estimated by eye.
     */
    private List<Point> shutArmhole() {
        double scye = surface.panels().scye();
        Point low = Point.of(surface.at(scye).a(), surface.height(scye));
        double high = surface.tip().y() - low.y();
        return Lines.curve(low, Point.of(-8, high * .42), Point.of(10, high * .42), surface.tip());
    }

    private void add(List<Point> outline, String kind, List<Point> points) {
        points.forEach(at -> outline.add(surface.frontView(kind, at)));
    }

    private Panel[] panels() {
        List<Panel> panels = new ArrayList<>();
        StripePhases phases = surface.panels().phases();
        for (String kind : surface.panels().kinds()) {
            if (!kind.equals("jacket.back")) {
                List<Point> ring =
                        kind.equals(FRONT) ? belowRoll() : jacket.ring(kind).points();
                panels.add(new Panel(ring, phases.of(kind), at -> seen(kind, at)));
            }
        }
        return panels.toArray(Panel[]::new);
    }

    /** Above the armhole's foot a side front lies turned, and its stripes are not drawn. */
    private Optional<Point> seen(String kind, Point at) {
        boolean isTurned = !kind.equals(FRONT) && at.x() < surface.panels().scye();
        return isTurned ? Optional.empty() : surface.seenInFront(kind, at);
    }

    /** The front without what is turned over. */
    private List<Point> belowRoll() {
        List<Point> ring = new ArrayList<>();
        Polyline roll = jacket.line(FRONT, "roll line").orElseThrow();
        Point along = roll.last().minus(roll.first());
        for (Point at : jacket.ring(FRONT).points()) {
            boolean isBeyond = along.cross(at.minus(roll.first())) > 0.5
                    && at.x() < roll.last().x();
            if (!isBeyond) {
                ring.add(at);
            }
        }
        return ring;
    }

    private void seams(Half half) {
        for (String kind : surface.panels().fronts()) {
            for (Polyline seam : jacket.edges(kind, "side", "sideUpper", "princess")) {
                boolean isTwice = kind.endsWith("sideFront")
                        && jacket.findEdge(FRONT, "princess").isPresent()
                        && seam.equals(jacket.edge(kind, "princess"));
                if (!isTwice) {
                    half.seen("jacket.seam", seam.points(), at -> surface.seenInFront(kind, at));
                }
            }
            List<Polyline> darts = jacket.lines(kind, "dart");
            if (!darts.isEmpty()) {
                half.seen("jacket.dart", darts.get(0).points(), at -> surface.seenInFront(kind, at));
            }
            for (Polyline dart :
                    jacket.lines(kind, "bust dart").stream().limit(1).toList()) {
                half.seen("jacket.dart.bust", dart.points(), at -> surface.seenInFront(kind, at));
            }
        }
    }

    private void buttons(Half half) {
        Tone tone = pieces.has("jacket.contrast.frontButtonRound") ? Tone.CONTRAST : Tone.INSIDE;
        if (isOnTop) {
            jacket.marks(FRONT).stream()
                    .filter(mark -> mark.what().startsWith("buttonhole"))
                    .forEach(mark -> round(half, tone, mark.line().first()));
        }
        jacket.holes(FRONT).stream()
                .filter(hole -> hole.what().startsWith("button"))
                .forEach(hole -> round(half, tone, hole.at()));
    }

    private void round(Half half, Tone tone, Point at) {
        half.round("jacket.buttons", tone, surface.frontView(FRONT, at), SuitPieces.FRONT_BUTTON);
    }
}
