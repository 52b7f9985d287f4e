package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.check.fit.HalfGarment;
import io.tailorline.pattern.piece.InternalLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One leg of trousers, seen from the front or from behind: creases, pleats, darts, pockets, fly, turn-up and braid. */
final class Trousers {

    /** A braid is drawn this wide, mm; as it is seen it would be a hair. */
    private static final double BRAID = 5;

    private final TrouserSurface surface;
    private final HalfGarment half;
    private final SuitPieces pieces;
    private final boolean isOnTop;

    Trousers(TrouserSurface surface, SuitPieces pieces, boolean isOnTop) {
        this.surface = surface;
        this.half = surface.half();
        this.pieces = pieces;
        this.isOnTop = isOnTop;
    }

    void drawFront(Half view) {
        view.shape("trousers.leg", Tone.CLOTH, surface.outline(), panel(TrouserSurface.FRONT, surface::seenInFront));
        below(view, TrouserSurface.FRONT, surface::front);
        for (InternalLine mark : half.marks(TrouserSurface.FRONT)) {
            String what = mark.what();
            if (what.endsWith(" fold") && what.startsWith("pleat")) {
                view.seam("trousers.pleat", Lines.mapped(mark.line().points(), surface::front));
            } else if (what.startsWith("side pocket") || what.startsWith("side zip")) {
                if (TrunkPockets.isOf(what, view)) {
                    view.seam(
                            what.startsWith("side zip") ? "trousers.zip" : "trousers.pocket.side",
                            Lines.mapped(mark.line().points(), surface::front));
                }
            } else if (what.startsWith("coin pocket") && TrunkPockets.isOf(what, view)) {
                view.seam("trousers.pocket.coin", Lines.mapped(mark.line().points(), surface::front));
            } else if (what.equals("dart")) {
                dart(view, mark.line(), surface::front);
            }
        }
        half.findEdge(TrouserSurface.FRONT, "mouth")
                .ifPresent(mouth -> view.edge("trousers.pocket.side", Lines.mapped(mouth.points(), surface::front)));
        fly(view);
        new Waistband(surface, pieces).drawFront(view, isOnTop);
    }

    void drawBack(Half view) {
        view.shape("trousers.leg", Tone.CLOTH, surface.outline(), panel(TrouserSurface.BACK, surface::seenBehind));
        below(view, TrouserSurface.BACK, surface::back);
        for (InternalLine mark : half.marks(TrouserSurface.BACK)) {
            if (mark.what().startsWith("hip pocket") && TrunkPockets.isOf(mark.what(), view)) {
                hipPocket(view, mark.line());
            } else if (mark.what().equals("dart")) {
                dart(view, mark.line(), surface::back);
            }
        }
        new Waistband(surface, pieces).drawBack(view);
    }

    private Panel panel(String piece, Function<Point, Optional<Point>> seen) {
        Point phase = StripePhases.of(half, "trousers.fly").of(piece);
        return new Panel(half.ring(piece).points(), phase, seen);
    }

    /** Crease, turn-up and braid, which both sides have. */
    private void below(Half view, String piece, UnaryOperator<Point> seen) {
        if (pieces.has("trousers.contrast.braid")) {
            braid(view);
        }
        half.line(piece, "crease").ifPresent(crease -> {
            Point end = Point.of(surface.hem(), crease.last().y());
            view.seam("trousers.crease", Lines.mapped(Lines.straight(crease.first(), end), seen));
        });
        half.line(piece, "turn-up, upper fold").ifPresent(upper -> {
            double level = 2 * surface.hem() - upper.first().x();
            view.edge(
                    "trousers.turnUp",
                    List.of(
                            Point.of(surface.inside(level), surface.height(level)),
                            Point.of(surface.outside(level), surface.height(level))));
        });
    }

    private void braid(Half view) {
        List<Point> outside = new ArrayList<>();
        for (double level = surface.waist(); level < surface.hem(); level += 24) {
            outside.add(Point.of(surface.outside(level), surface.height(level)));
        }
        outside.add(Point.of(surface.outside(surface.hem()), surface.height(surface.hem())));
        view.shape(
                "trousers.braid",
                Tone.CONTRAST,
                Lines.joined(outside, Lines.reversed(Lines.mapped(outside, at -> at.plus(Point.of(-BRAID, 0))))));
    }

    /** From its mouth to its tip. */
    private static void dart(Half view, Polyline dart, UnaryOperator<Point> seen) {
        Point tip = dart.points().stream()
                .reduce((one, other) -> one.x() >= other.x() ? one : other)
                .orElseThrow();
        view.seam("trousers.dart", Lines.mapped(List.of(dart.first(), tip), seen));
    }

    private void hipPocket(Half view, Polyline mouth) {
        List<Point> seen = Lines.mapped(Lines.straight(mouth.first(), mouth.last()), surface::back);
        List<Point> above = Lines.mapped(seen, at -> at.plus(Point.of(0, TrunkPockets.JET)));
        Optional<Polyline> flap = pieces.edge("trousers.hipFlap", "outer");
        double drop = flap.map(Polyline::length).orElse(TrunkPockets.JET);
        List<Point> below = Lines.mapped(seen, at -> at.plus(Point.of(0, -drop)));
        view.edge("trousers.pocket.hip", Lines.joined(above, Lines.reversed(below), above.subList(0, 1)));
        view.seam("trousers.pocket.hip", seen);
    }

    /** The facing of the fly is stitched through on the side that lies on top. */
    private void fly(Half view) {
        Optional<Polyline> edge = pieces.edge("trousers.flyFacing", "fly");
        Optional<Polyline> low = pieces.edge("trousers.flyFacing", "low");
        if (edge.isEmpty() || low.isEmpty() || !isOnTop) {
            return;
        }
        double wide = low.get().length() - 4;
        double end = surface.waist() + edge.get().length();
        Point top = Point.of(wide, surface.height(surface.waist()));
        Point turn = Point.of(wide, surface.height(end - 1.3 * wide));
        Point foot = Point.of(0, surface.height(end));
        view.seam(
                "trousers.fly",
                Lines.joined(
                        List.of(top),
                        Lines.curve(turn, Point.of(0, -wide * .7), Point.of(-wide * .6, -wide * .4), foot)));
    }
}
