package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.check.fit.HalfGarment;
import io.tailorline.pattern.check.fit.Tape;
import io.tailorline.pattern.piece.Garment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pieces of half a trunk laid side by side, from centre back to centre front, seams and darts closed. Levels are x
 * of the pieces, from the nape down; arcs run along the cloth on a level.
 *
 * @param kinds from centre back to centre front
 */
record TrunkPanels(
        HalfGarment half,
        List<String> kinds,
        Map<String, Ring> rings,
        Map<String, List<Polyline>> dartLegs,
        List<Point> centre,
        double scye,
        double bottom) {

    static Optional<TrunkPanels> of(HalfGarment half, Garment garment) {
        String prefix = garment == Garment.JACKET ? "jacket." : "waistcoat.";
        List<String> kinds = Stream.of("back", "lining.back", "side", "sideFront", "front")
                .map(prefix::concat)
                .filter(half::has)
                .filter(kind -> !kind.equals("jacket.lining.back"))
                .toList();
        if (kinds.size() < 2
                || half.line(kinds.get(kinds.size() - 1), "chest line").isEmpty()) {
            return Optional.empty();
        }
        Map<String, Ring> rings = new LinkedHashMap<>();
        double bottom = Double.POSITIVE_INFINITY;
        double scye = 0;
        for (String kind : kinds) {
            rings.put(kind, half.ring(kind));
            for (Polyline hem : half.edges(kind, "hem")) {
                bottom = StrictMath.min(bottom, Tape.highest(hem));
            }
            for (Polyline armhole : half.edges(kind, "armhole", "underarm")) {
                scye = StrictMath.max(scye, Tape.lowest(armhole));
            }
        }
        Map<String, List<Polyline>> legs = new LinkedHashMap<>();
        kinds.forEach(kind -> legs.put(
                kind,
                Stream.of("dart", "belly dart")
                        .flatMap(name -> half.lines(kind, name).stream())
                        .toList()));
        return Optional.of(new TrunkPanels(
                half, kinds, rings, legs, centre(half, kinds.get(kinds.size() - 1)), scye, bottom - Lines.INSIDE));
    }

    String front() {
        return kinds.get(kinds.size() - 1);
    }

    String back() {
        return kinds.get(0);
    }

    /** The panels of the front: those from the side body on. */
    List<String> fronts() {
        return kinds.stream()
                .filter(kind -> kind.endsWith("ront"))
                .sorted(Comparator.comparing(kind -> kind.equals(front()) ? 0 : 1))
                .toList();
    }

    private double least(String kind, double level) {
        return crossing(kind, level).stream().mapToDouble(y -> y).min().orElse(0);
    }

    private double most(String kind, double level) {
        return crossing(kind, level).stream().mapToDouble(y -> y).max().orElse(0);
    }

    private List<Double> crossing(String kind, double level) {
        return Lines.crossings(Objects.requireNonNull(rings.get(kind), kind), StrictMath.min(level, bottom));
    }

    /**
     * Where chest, waist and seat line end at centre front; a line that there is none of is the one above it, and one
     * that ends before it at a front cut away runs on as far as the chest line.
     */
    private static List<Point> centre(HalfGarment half, String front) {
        List<Point> centre = new ArrayList<>();
        for (String name : List.of("chest line", "waist line", "seat line")) {
            half.line(front, name)
                    .map(line -> line.points().stream()
                            .max(Comparator.comparingDouble(Point::y))
                            .orElseThrow())
                    .map(end -> centre.isEmpty()
                            ? end
                            : Point.of(
                                    end.x(),
                                    StrictMath.max(end.y(), centre.get(0).y())))
                    .or(() -> Optional.of(centre.get(centre.size() - 1)))
                    .ifPresent(centre::add);
        }
        return centre;
    }

    /** y of the centre front, which a belly carries forward at the waist. */
    double centreFront(double level) {
        boolean isAbove = level <= centre.get(1).x();
        Point from = centre.get(isAbove ? 0 : 1);
        Point to = centre.get(isAbove ? 1 : 2);
        return from.towards(to, clamp((level - from.x()) / StrictMath.max(1, to.x() - from.x())))
                .y();
    }

    /** From centre back on, of a waistcoat, whose back may be lining, from centre front. */
    StripePhases phases() {
        return StripePhases.of(
                half, front().startsWith("jacket") ? "jacket.centreBack" : "waistcoat.centreFront.waist");
    }

    /** The level where the opening ends: the break of a jacket's roll line, the foot of a waistcoat's opening. */
    double opening() {
        return Stream.concat(half.lines(front(), "roll line").stream(), half.edges(front(), "opening").stream())
                .mapToDouble(Tape::lowest)
                .max()
                .orElse(scye);
    }

    static double clamp(double share) {
        return StrictMath.max(0, StrictMath.min(1, share));
    }

    /** y of the centre back; above the nape that of the nape. */
    double centreBack(double level) {
        Polyline seam = half.edge(back(), "centreBack");
        Point nape = seam.first().x() < seam.last().x() ? seam.first() : seam.last();
        return level <= nape.x() + Lines.INSIDE ? nape.y() : least(back(), level);
    }

    Point nape() {
        Polyline seam = half.edge(back(), "centreBack");
        return seam.first().x() < seam.last().x() ? seam.first() : seam.last();
    }

    /** Half the girth at a level below the armhole. */
    double halfGirth(double level) {
        double sum = 0;
        for (String kind : kinds) {
            sum += width(kind, level);
        }
        return sum;
    }

    private double width(String kind, double level) {
        if (kind.equals(front())) {
            double least = least(kind, level);
            return arcOnFront(Point.of(level, least));
        }
        double from = kind.equals(back()) ? centreBack(level) : least(kind, level);
        double width = most(kind, level) - from;
        return width - taken(kind, level, Double.NEGATIVE_INFINITY);
    }

    /** From centre front, along the cloth, to a point of the front piece. */
    double arcOnFront(Point at) {
        return centreFront(at.x()) - at.y() - taken(front(), at.x(), at.y());
    }

    /** From centre front to a point of a panel; darts and seams between are closed. */
    double arcFromFront(String kind, Point at) {
        double arc = 0;
        for (int i = kinds.size() - 1; i > kinds.indexOf(kind); i--) {
            arc += width(kinds.get(i), at.x());
        }
        if (kind.equals(front())) {
            return arcOnFront(at);
        }
        Point shut = kind.endsWith("sideFront") ? shut(at) : at;
        return arc + most(kind, shut.x()) - shut.y();
    }

    /** From centre back to a point of a panel. */
    double arcFromBack(String kind, Point at) {
        double arc = 0;
        for (int i = 0; i < kinds.indexOf(kind); i++) {
            arc += width(kinds.get(i), at.x());
        }
        double from = kind.equals(back()) ? centreBack(at.x()) : least(kind, at.x());
        return arc + at.y() - from - takenBelow(kind, at.x(), at.y());
    }

    /** What the darts of a piece beyond y take in, at a level. */
    private double taken(String kind, double level, double y) {
        double sum = 0;
        for (double[] dart : darts(kind, level)) {
            if (y <= dart[0]) {
                sum += dart[1] - dart[0];
            } else if (y < dart[1]) {
                sum += dart[1] - y;
            }
        }
        return sum;
    }

    private double takenBelow(String kind, double level, double y) {
        double sum = 0;
        for (double[] dart : darts(kind, level)) {
            sum += StrictMath.max(0, StrictMath.min(y, dart[1]) - dart[0]);
        }
        return sum;
    }

    private List<double[]> darts(String kind, double level) {
        List<Polyline> lines = dartLegs.getOrDefault(kind, List.of());
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Double> legs = lines.stream()
                .flatMap(leg -> Tape.across(leg, level).stream().limit(1))
                .sorted()
                .toList();
        List<double[]> darts = new ArrayList<>();
        for (int i = 1; i < legs.size(); i += 2) {
            darts.add(new double[] {legs.get(i - 1), legs.get(i)});
        }
        return darts;
    }

    /** A point of the side front as it lies when its seam is sewn above the bust point. */
    private Point shut(Point open) {
        Optional<Polyline> ofSide = half.findEdge("jacket.sideFront", "princess");
        Optional<Polyline> ofFront = half.findEdge("jacket.front", "princess");
        if (ofSide.isEmpty() || ofFront.isEmpty()) {
            return open;
        }
        Point bust = ofFront.get().points().stream()
                .min(Comparator.comparingDouble(at -> distance(ofSide.get(), at)))
                .orElseThrow();
        if (open.x() >= bust.x()) {
            return open;
        }
        Point from = Lines.down(ofSide.get()).first().minus(bust);
        Point to = Lines.down(ofFront.get()).first().minus(bust);
        double turn = StrictMath.toDegrees(StrictMath.atan2(from.cross(to), from.dot(to)));
        return bust.plus(open.minus(bust).turned(turn));
    }

    private static double distance(Polyline line, Point at) {
        return line.points().stream().mapToDouble(at::distanceTo).min().orElseThrow();
    }
}
