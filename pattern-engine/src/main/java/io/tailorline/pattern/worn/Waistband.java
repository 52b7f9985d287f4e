package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Half the band over the waist seam, as wide as its piece when it is folded, with what is marked on it: loops, side
 * adjusters, buttons for braces, and how it ends in front and behind.
 */
final class Waistband {

    /** A loop is sewn this wide and stands over both edges, mm: docs/drafting/trousers.md. */
    private static final double LOOP = 10;

    private static final double ADJUSTER = 62;

    private final TrouserSurface surface;
    private final SuitPieces pieces;

    Waistband(TrouserSurface surface, SuitPieces pieces) {
        this.surface = surface;
        this.pieces = pieces;
    }

    /** The pieces of a half: one, or two where a zip in the side seam divides it; the one in front first. */
    private List<Band> bands(Side side) {
        Optional<Piece> behind = pieces.find("trousers.waistbandBack", side);
        List<Band> bands = new ArrayList<>();
        pieces.find("trousers.waistband", side)
                .map(piece -> Band.of(piece, "side", waist(behind)).or(() -> Band.of(piece, "centre back", 0)))
                .ifPresent(band -> band.ifPresent(bands::add));
        behind.flatMap(piece -> Band.of(piece, "centre back", 0)).ifPresent(bands::add);
        return bands;
    }

    private static double waist(Optional<Piece> piece) {
        return piece.flatMap(own -> own.findEdge("waist"))
                .map(edge -> edge.line().length())
                .orElse(0.0);
    }

    /**
     * A place on the band: how far from centre back along the waist, and how high over the waist seam.
     *
     * @param start x of the end that is nearer to centre back
     * @param beyond how far that end is from centre back
     */
    private record Band(Piece piece, double start, double beyond, int sign, double low, double width) {

        /** @param end the edge that is nearer to centre back */
        static Optional<Band> of(Piece piece, String end, double beyond) {
            return piece.findEdge(end).map(Edge::line).map(line -> {
                Polyline waist = piece.findEdge("waist").map(Edge::line).orElse(line);
                boolean isFolded = piece.internalLines().stream()
                        .anyMatch(mark -> mark.what().equals("fold"));
                double start = line.first().x();
                double middle = (waist.first().x() + waist.last().x()) / 2;
                double low = waist.first().y();
                return new Band(
                        piece, start, beyond, middle >= start ? 1 : -1, low, line.length() / (isFolded ? 2 : 1));
            });
        }

        Point place(Point at) {
            return Point.of(beyond + sign * (at.x() - start), StrictMath.abs(at.y() - low));
        }
    }

    void drawFront(Half view, boolean isOnTop) {
        List<Band> bands = bands(view.side());
        bands.stream().findFirst().ifPresent(band -> {
            view.shape("trousers.band", Tone.CLOTH, outline(band.width()));
            double round = surface.halfGirth(surface.waist());
            bands.forEach(own -> marks(view, own, place -> round - place.x()));
            if (isOnTop || band.piece().findEdge("strap.end").isPresent()) {
                end(view, band, round);
            }
        });
    }

    void drawBack(Half view) {
        List<Band> bands = bands(view.side());
        bands.stream().findFirst().ifPresent(band -> {
            List<Point> outline = outline(band.width());
            List<Point> raised = raised(band);
            view.shape("trousers.band", Tone.CLOTH, raised.isEmpty() ? outline : raised);
            bands.forEach(own -> marks(view, own, Point::x));
        });
    }

    private List<Point> outline(double width) {
        double a = surface.hips(surface.waist()).a();
        double low = surface.height(surface.waist());
        return List.of(Point.of(0, low), Point.of(a, low), Point.of(a - 1, low + width), Point.of(0, low + width));
    }

    private Point seen(double arc, double over) {
        Ellipse waist = surface.hips(surface.waist());
        return Point.of(waist.seen(arc), surface.height(surface.waist()) + over);
    }

    private boolean isSeen(double arc) {
        return StrictMath.abs(arc) < surface.hips(surface.waist()).quarter() - 4;
    }

    /** A band that rises behind to the braces. */
    private List<Point> raised(Band band) {
        if (band.piece().findEdge("split").isEmpty()) {
            return List.of();
        }
        double quarter = surface.hips(surface.waist()).quarter();
        List<Point> top = new ArrayList<>();
        for (String name : List.of("top", "point", "split")) {
            band.piece().findEdge(name).ifPresent(edge -> edge.line().points().forEach(at -> top.add(band.place(at))));
        }
        List<Point> places = top.stream()
                .filter(place -> place.x() < quarter)
                .sorted(Comparator.comparingDouble(Point::x))
                .toList();
        List<Point> ring = new ArrayList<>(List.of(seen(0, 0), seen(quarter, 0)));
        Lines.reversed(places).forEach(place -> ring.add(seen(place.x(), place.y())));
        return ring;
    }

    private void marks(Half view, Band band, ToDoubleFunction<Point> arc) {
        for (InternalLine mark : band.piece().internalLines()) {
            double at = arc.applyAsDouble(band.place(mark.line().first()));
            if (isSeen(at) && mark.what().startsWith("belt loop")) {
                view.shape(
                        "trousers.loops",
                        Tone.CLOTH,
                        List.of(
                                seen(at - LOOP / 2, -6),
                                seen(at + LOOP / 2, -6),
                                seen(at + LOOP / 2, band.width() + 3),
                                seen(at - LOOP / 2, band.width() + 3)));
            } else if (isSeen(at)
                    && (mark.what().startsWith("side adjuster") || mark.what().startsWith("buckle"))) {
                double middle = band.width() / 2;
                double to = StrictMath.max(8, at - ADJUSTER);
                view.shape(
                        "trousers.adjuster",
                        Tone.CLOTH,
                        List.of(
                                seen(at, middle - 12),
                                seen(at, middle + 12),
                                seen(to, middle + 12),
                                seen(to - 9, middle),
                                seen(to, middle - 12)));
            }
        }
        for (DrillHole hole : band.piece().drillHoles()) {
            Point place = band.place(hole.at());
            double at = arc.applyAsDouble(place);
            if (hole.what().startsWith("brace button") && isSeen(at)) {
                view.round("trousers.braceButtons", Tone.INSIDE, seen(at, place.y()), SuitPieces.SMALL_BUTTON);
            }
        }
    }

    /** A tab or strap that reaches over centre front. */
    private void end(Half view, Band band, double round) {
        List<Point> places = new ArrayList<>();
        for (Edge edge : band.piece().edges()) {
            for (Point at : edge.line().points()) {
                Point place = band.place(at);
                if (round - place.x() < .5) {
                    places.add(Point.of(round - place.x(), StrictMath.min(place.y(), band.width())));
                }
            }
        }
        double least = places.stream().mapToDouble(Point::x).min().orElse(0);
        boolean isShield = band.piece().findEdge("shield").isPresent()
                && band.piece().findEdge("strap.end").isEmpty();
        if (least < -8 && !isShield) {
            List<Point> ring = new ArrayList<>();
            ring.add(seen(0, 0));
            places.forEach(place -> ring.add(seen(place.x(), place.y())));
            ring.add(seen(0, band.width()));
            view.shape("trousers.band.end", Tone.CLOTH, hull(ring));
        }
    }

    /** Round a convex end, in order. */
    private static List<Point> hull(List<Point> points) {
        double x = points.stream().mapToDouble(Point::x).average().orElse(0);
        double y = points.stream().mapToDouble(Point::y).average().orElse(0);
        Point middle = Point.of(x, y);
        return points.stream()
                .sorted(Comparator.comparingDouble(at -> at.minus(middle).angleDeg()))
                .toList();
    }
}
