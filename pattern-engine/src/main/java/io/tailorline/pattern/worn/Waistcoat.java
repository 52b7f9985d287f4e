package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.check.fit.HalfGarment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Half a waistcoat from the front and from behind: opening, lapel, points, buttons, welts, darts. */
final class Waistcoat {

    private static final String FRONT = "waistcoat.front";

    private final TrunkSurface surface;
    private final HalfGarment half;
    private final SuitPieces pieces;
    private final boolean isOnTop;

    Waistcoat(TrunkSurface surface, SuitPieces pieces, boolean isOnTop) {
        this.surface = surface;
        this.half = surface.panels().half();
        this.pieces = pieces;
        this.isOnTop = isOnTop;
    }

    void drawFront(Half view) {
        view.shape(
                "waistcoat.front",
                Tone.CLOTH,
                frontOutline(),
                new Panel(
                        half.ring(FRONT).points(),
                        surface.panels().phases().of(FRONT),
                        at -> surface.seenInFront(FRONT, at)));
        half.lines(FRONT, "dart").stream()
                .limit(1)
                .forEach(dart -> view.seen("waistcoat.dart", dart.points(), at -> surface.seenInFront(FRONT, at)));
        half.lines(FRONT, "bust dart").stream()
                .limit(1)
                .forEach(dart -> view.seen("waistcoat.dart.bust", dart.points(), at -> surface.seenInFront(FRONT, at)));
        welt(view, "lower welt", "waistcoat.lowerWelt");
        welt(view, "upper welt", "waistcoat.upperWelt");
        lapel(view);
        if (isOnTop) {
            half.holes(FRONT).stream()
                    .filter(hole ->
                            hole.what().startsWith("button") || hole.what().startsWith("second button"))
                    .forEach(hole -> view.round(
                            "waistcoat.buttons",
                            Tone.INSIDE,
                            surface.frontView(FRONT, hole.at()),
                            SuitPieces.SMALL_BUTTON));
        }
    }

    private List<Point> frontOutline() {
        List<Point> outline = new ArrayList<>();
        for (String name : List.of("opening", "edge")) {
            half.edges(FRONT, name).forEach(edge -> outline.addAll(seen(Lines.reversed(edge))));
        }
        List<Point> hem = new ArrayList<>();
        half.edges(FRONT, "hem").forEach(edge -> hem.addAll(edge.points()));
        outline.addAll(seen(Lines.reversed(hem)));
        outline.addAll(Lines.reversed(surface.outline(surface.panels().bottom())));
        List<Point> armhole = new ArrayList<>();
        half.edges(FRONT, "armhole").forEach(edge -> armhole.addAll(Lines.reversed(edge)));
        armhole.sort(Comparator.comparingDouble(Point::x).reversed());
        outline.addAll(seen(armhole));
        outline.add(surface.tip());
        outline.add(surface.neck());
        return outline;
    }

    private List<Point> seen(List<Point> points) {
        return Lines.mapped(points, at -> surface.frontView(FRONT, at));
    }

    /** From its seam up to the fold of its piece. */
    private void welt(Half view, String mark, String kind) {
        Optional<Polyline> mouth = half.line(FRONT, mark);
        Optional<Polyline> edge = pieces.edge(kind, "mouth");
        Optional<Polyline> fold = pieces.line(kind, "fold");
        if (mouth.isPresent() && edge.isPresent() && fold.isPresent()) {
            double depth = edge.get().first().distanceTo(fold.get().first());
            List<Point> low = mouth.get().points();
            List<Point> high = Lines.mapped(low, at -> at.plus(Point.of(-depth, 0)));
            view.edge("waistcoat.pocket", seen(Lines.joined(low, Lines.reversed(high), low.subList(0, 1))));
        }
    }

    /** A lapel is laid on the opening that it is sewn to. */
    private void lapel(Half view) {
        Optional<Polyline> own = pieces.edge("waistcoat.lapel", "opening");
        if (own.isEmpty()) {
            return;
        }
        Polyline opening = half.edge(FRONT, "opening");
        Laying laying = Laying.of(own.get().first(), own.get().last(), opening.first(), opening.last(), false);
        List<Point> ring = pieces.find("waistcoat.lapel").orElseThrow().seamLine().points().stream()
                .map(laying::there)
                .toList();
        List<Point> visible = seen(ring);
        view.shape("waistcoat.lapel", pieces.tone("waistcoat.lapel"), visible);
    }

    void drawBack(Half view) {
        String back = surface.panels().back();
        Tone tone = back.equals("waistcoat.back") ? Tone.CLOTH : Tone.LINING;
        view.shape(
                "waistcoat.back",
                tone,
                backOutline(back),
                new Panel(
                        half.ring(back).points(),
                        surface.panels().phases().of(back),
                        at -> surface.seenBehind(back, at)));
        half.lines(back, "dart").stream()
                .limit(1)
                .forEach(dart -> view.seen("waistcoat.dart", dart.points(), at -> surface.seenBehind(back, at)));
        pieces.find("waistcoat.lining.strap").ifPresent(strap -> strap(view, back, strap.seamLine()));
    }

    /** Folded lengthwise, it is sewn into the dart on the waist line and drawn through the buckle at the centre. */
    private void strap(Half view, String back, Ring strap) {
        double high = StrictMath.min(strap.maxX() - strap.minX(), strap.maxY() - strap.minY()) / 2;
        half.line(back, "waist line")
                .ifPresent(line -> half.lines(back, "dart").stream()
                        .flatMap(dart -> dart.points().stream())
                        .mapToDouble(Point::y)
                        .max()
                        .ifPresent(outer -> {
                            double waist = line.first().x();
                            double centre = surface.panels().centreBack(waist);
                            List<Point> ring = List.of(
                                    Point.of(waist - high / 2, centre),
                                    Point.of(waist - high / 2, outer),
                                    Point.of(waist + high / 2, outer),
                                    Point.of(waist + high / 2, centre));
                            view.shape("waistcoat.strap", Tone.LINING, behind(back, ring));
                        }));
    }

    private List<Point> backOutline(String back) {
        List<Point> outline = new ArrayList<>(
                behind(back, Lines.down(half.edge(back, "centreBack")).points()));
        List<Point> hem = new ArrayList<>();
        half.edges(back, "hem").forEach(edge -> hem.addAll(edge.points()));
        outline.addAll(behind(back, hem));
        outline.addAll(Lines.reversed(surface.outline(surface.panels().bottom())));
        List<Point> armhole = new ArrayList<>(half.edge(back, "armhole").points());
        armhole.sort(Comparator.comparingDouble(Point::x).reversed());
        outline.addAll(behind(back, armhole));
        outline.add(surface.neck());
        List<Point> neck = new ArrayList<>(half.edge(back, "neck").points());
        neck.sort(Comparator.comparingDouble(Point::y).reversed());
        outline.addAll(behind(back, neck));
        return outline;
    }

    private List<Point> behind(String kind, List<Point> points) {
        return Lines.mapped(points, at -> surface.backView(kind, at));
    }
}
