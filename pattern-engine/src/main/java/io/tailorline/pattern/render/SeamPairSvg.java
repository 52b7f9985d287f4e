package io.tailorline.pattern.render;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.SvgPath;
import io.tailorline.drawing.SvgWriter;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.seam.SeamPair;
import io.tailorline.pattern.seam.SewnSide;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The two edges of a seam beside each other, 1 mm a user unit: the first side above with its cloth upwards, the second
 * below, both from the left with their ends level. Notches are ticks, numbered, joined to their partners; what does not
 * fit is of class {@code off}. Classes {@code side edge notch sewn off mm}; no words.
 */
public final class SeamPairSvg {

    private static final double GAP = 60;
    private static final double MARGIN = 12;

    /** Ticks and figures against the width of the picture, so that a short seam is not shouted at. */
    private static final double TICKS = 0.022;

    private static final double TEXTS = 0.03;

    private static final String STYLE = """
            .seam-pair path{fill:none;vector-effect:non-scaling-stroke;stroke-linejoin:round}
            .seam-pair .edge{stroke:var(--ink,#15202B);stroke-width:1.75}
            .seam-pair .end{stroke:var(--edge,#7A8893);stroke-width:1}
            .seam-pair .notch{stroke:var(--ink,#15202B);stroke-width:1.5}
            .seam-pair .sewn{stroke:var(--edge,#7A8893);stroke-width:.75;stroke-dasharray:4 3}
            .seam-pair .off{stroke:var(--stop,#B3261E);stroke-width:2;stroke-dasharray:none}
            .seam-pair text{fill:var(--ink-2,#4A5864);font-family:var(--font-work,system-ui,sans-serif);\
            text-anchor:middle;dominant-baseline:middle}
            """;

    private SeamPairSvg() {}

    public static String picture(SeamPair pair) {
        Laid a = Laid.of(pair.a(), point -> Point.of(point.x(), -point.y()));
        Laid below = Laid.of(pair.b(), point -> point);
        double apart = GAP + a.box().maxY() - below.box().minY();
        Laid b = below.moved(apart);
        Box sheet = Box.around(
                List.of(corner(a.box(), true), corner(a.box(), false), corner(b.box(), true), corner(b.box(), false)));
        double text = TEXTS * sheet.width();
        SvgWriter svg = new SvgWriter(sheet.grown(MARGIN + 3 * text))
                .with("class", "seam-pair")
                .style(STYLE);
        draw(svg, pair.a(), a, sheet.width());
        draw(svg, pair.b(), b, sheet.width());
        ends(svg, pair, a, b);
        for (SeamPair.NotchPair notch : pair.notches()) {
            boolean isOff = notch.outside() > SeamPair.TOLERANCE;
            join(svg, isOff, a.at(notch.onA()), b.at(notch.onB()));
        }
        return svg.document();
    }

    private static Point corner(Box box, boolean low) {
        return low ? Point.of(box.minX(), box.minY()) : Point.of(box.maxX(), box.maxY());
    }

    /** Both beginnings and both ends; the ends are off where the lengths do not fit. */
    private static void ends(SvgWriter svg, SeamPair pair, Laid a, Laid b) {
        join(svg, false, a.at(0), b.at(0));
        join(
                svg,
                pair.outside() > SeamPair.TOLERANCE,
                a.at(pair.a().length()),
                b.at(pair.b().length()));
    }

    private static void join(SvgWriter svg, boolean isOff, Spot a, Spot b) {
        svg.path(isOff ? "sewn off" : "sewn", SvgPath.open(List.of(a.at, b.at)));
    }

    private static void draw(SvgWriter svg, SewnSide side, Laid laid, double width) {
        double tick = TICKS * width;
        double text = TEXTS * width;
        svg.group("side");
        for (int i = 0; i < laid.lines.size(); i++) {
            svg.path("edge", SvgPath.open(laid.lines.get(i).points()))
                    .with("data-piece", side.edges().get(i).piece().id())
                    .with("data-edge", side.edges().get(i).edge().name());
            Spot end = laid.at(side.edges().get(i).start());
            svg.path("end", SvgPath.open(List.of(end.at, end.aside(tick / 2))));
        }
        for (double along : side.notchPlaces()) {
            Spot spot = laid.at(along);
            svg.path("notch", SvgPath.open(List.of(spot.at, spot.aside(tick))));
            svg.words("mm", spot.aside(tick + text), text)
                    .text(String.format(Locale.ROOT, "%.0f", along))
                    .end();
        }
        svg.end();
    }

    /** A place of a laid side, and where its cloth lies. */
    private record Spot(Point at, Point cloth) {

        Point aside(double mm) {
            return at.plus(cloth.times(mm));
        }
    }

    /**
     * A side as it is drawn.
     *
     * @param lines y downwards
     * @param cloth +1 where the cloth lies below the line, -1 above
     */
    private record Laid(List<Polyline> lines, double cloth) {

        static Laid of(SewnSide side, UnaryOperator<Point> seen) {
            List<Polyline> lines =
                    side.laid().stream().map(line -> line.mapped(seen)).toList();
            return new Laid(lines, seen.apply(Point.of(0, 1)).y());
        }

        Laid moved(double down) {
            return new Laid(
                    lines.stream().map(line -> line.moved(Point.of(0, down))).toList(), cloth);
        }

        Box box() {
            List<Point> points = new ArrayList<>();
            lines.forEach(line -> points.addAll(line.points()));
            return Box.around(points);
        }

        Spot at(double along) {
            double left = along;
            Polyline on = lines.get(0);
            for (Polyline line : lines) {
                on = line;
                if (left <= line.length()) {
                    break;
                }
                left -= line == lines.get(lines.size() - 1) ? 0 : line.length();
            }
            double onLine = StrictMath.max(0, StrictMath.min(on.length(), left));
            Point square = on.directionAt(onLine).quarterTurned();
            return new Spot(on.at(onLine), square.times(cloth < 0 ? -1 : 1));
        }
    }
}
