package io.tailorline.pattern.render;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;

/**
 * One piece as SVG, upright, 1 mm a user unit: cut line, seam line, notches, grain arrow, drill holes, internal lines
 * and its name. Without a size of its own; a page styles it by the classes {@code cut seam notch grain drill internal
 * name}.
 */
public final class PieceSvg {

    private static final double NAME_SIZE = 26;
    private static final double LEAST_NAME_SIZE = 13;
    /** A letter is about this much of its size wide. */
    private static final double LETTER_WIDTH = 0.55;

    /** Room left at both ends of a name: allowances are not written on. */
    private static final double ROUND_NAME = 45;

    private static final double ARROW_HEAD = 9;
    private static final double DRILL_RADIUS = 3;
    /** The label's place is looked for to this, mm. */
    private static final double LABEL_TOLERANCE = 4;

    private PieceSvg() {}

    /** A whole picture of the piece alone. */
    public static String picture(Piece piece) {
        Upright.Box box = Upright.box(piece);
        double margin = 20;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="pattern" viewBox="%s %s %s %s">
                %s%s</svg>
                """.formatted(
                        Svg.number(box.left() - margin),
                        Svg.number(box.top() - margin),
                        Svg.number(box.width() + 2 * margin),
                        Svg.number(box.height() + 2 * margin),
                        PatternSvg.STYLE,
                        group(piece, Point.of(0, 0)));
    }

    /** The piece as a group moved by {@code by}, mm in the picture. */
    static String group(Piece piece, Point by) {
        StringBuilder svg = new StringBuilder();
        svg.append("<g class=\"piece\" data-piece=\"%s\" data-material=\"%s\" transform=\"translate(%s %s)\">\n"
                .formatted(Svg.text(piece.id()), piece.material().word(), Svg.number(by.x()), Svg.number(by.y())));
        svg.append("<title>%s</title>\n".formatted(Svg.text(title(piece))));
        path(svg, "cut", Svg.closed(upright(piece.cutLine().points())));
        path(svg, "seam", Svg.closed(upright(piece.seamLine().points())));
        for (InternalLine line : piece.internalLines()) {
            path(svg, "internal", Svg.open(upright(line.line().points())));
        }
        path(svg, "grain", grain(piece));
        for (Notch notch : piece.notches()) {
            path(svg, "notch", notch(notch));
        }
        for (DrillHole hole : piece.drillHoles()) {
            Point at = Upright.of(hole.at());
            svg.append("<circle class=\"drill\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s</title></circle>\n"
                    .formatted(
                            Svg.number(at.x()), Svg.number(at.y()), Svg.number(DRILL_RADIUS), Svg.text(hole.what())));
        }
        name(svg, piece);
        return svg.append("</g>\n").toString();
    }

    private static String title(Piece piece) {
        return String.format(
                Locale.ROOT,
                "%s, %s, cut %d%s",
                piece.name(),
                piece.material().word(),
                piece.cut().quantity(),
                piece.cut().mirrored() ? " (pairs)" : "");
    }

    private static List<Point> upright(List<Point> points) {
        return points.stream().map(Upright::of).toList();
    }

    private static void path(StringBuilder svg, String kind, String data) {
        svg.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(kind, data));
    }

    private static String grain(Piece piece) {
        Point from = Upright.of(piece.grainLine().from());
        Point to = Upright.of(piece.grainLine().to());
        Point along = to.minus(from).unit();
        Point back = along.times(-ARROW_HEAD);
        return Svg.open(List.of(from, to)) + Svg.open(List.of(to.plus(back.turned(25)), to, to.plus(back.turned(-25))));
    }

    private static String notch(Notch notch) {
        Point into = Point.of(1, 0).turned(notch.angleDeg()).times(notch.depth());
        return notch.places().stream().map(at -> stroke(at, into)).collect(Collectors.joining());
    }

    private static String stroke(Point at, Point into) {
        return Svg.open(List.of(Upright.of(at), Upright.of(at.plus(into))));
    }

    /** In the middle of the widest place, as large as fits, along the piece where it is narrow. */
    private static void name(StringBuilder svg, Piece piece) {
        MaximumInscribedCircle widest = new MaximumInscribedCircle(Mm.polygon(piece.cutLine()), LABEL_TOLERANCE);
        Coordinate centre = widest.getCenter().getCoordinate();
        Point at = Upright.of(Point.of(centre.x, centre.y));
        Upright.Box box = Upright.box(piece);
        double across = 1.7 * widest.getRadiusLine().getLength();
        double needed = NAME_SIZE * LETTER_WIDTH * piece.name().length();
        boolean isTight = needed > across;
        boolean along = isTight && box.height() > box.width();
        double longest = 0.7 * StrictMath.max(box.height(), box.width());
        double room = isTight ? StrictMath.max(across, StrictMath.min(longest, 2 * needed)) : across;
        double size = StrictMath.max(LEAST_NAME_SIZE, StrictMath.min(NAME_SIZE, NAME_SIZE * room / needed));
        double half = size * LETTER_WIDTH * piece.name().length() / 2 + ROUND_NAME;
        at = along
                ? Point.of(at.x(), within(at.y(), box.top() + half, box.bottom() - half))
                : Point.of(within(at.x(), box.left() + half, box.right() - half), at.y());
        svg.append("<text class=\"name\" x=\"%s\" y=\"%s\" font-size=\"%s\"%s>%s</text>\n"
                .formatted(
                        Svg.number(at.x()),
                        Svg.number(at.y()),
                        Svg.number(size),
                        along
                                ? " transform=\"rotate(-90 %s %s)\"".formatted(Svg.number(at.x()), Svg.number(at.y()))
                                : "",
                        Svg.text(piece.name())));
    }

    /** The nearest value in the range, or its middle when it is none. */
    private static double within(double value, double least, double most) {
        return least > most ? (least + most) / 2 : StrictMath.max(least, StrictMath.min(most, value));
    }
}
