package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.worn.Part.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One half of a view while it is drawn: everything is given outwards from the centre, and comes out on the side where
 * the viewer sees it.
 *
 * @param sign of x: in front the wearer's right is on the viewer's left
 */
record Half(Side side, int sign, List<Part> parts) {

    static Half inFront(Side side) {
        return new Half(side, side == Side.RIGHT ? -1 : 1, new ArrayList<>());
    }

    static Half behind(Side side) {
        return new Half(side, side == Side.RIGHT ? 1 : -1, new ArrayList<>());
    }

    Point there(Point outwards) {
        return Point.of(sign * outwards.x(), outwards.y());
    }

    private List<Point> there(List<Point> outwards) {
        return outwards.stream().map(this::there).toList();
    }

    Half shape(String name, Tone tone, List<Point> outwards, Panel... panels) {
        List<Panel> turned = List.of(panels).stream()
                .map(panel -> new Panel(panel.outline(), panel.phase(), turned(panel.view())))
                .toList();
        parts.add(new Part.Shape(name, side, tone, there(outwards), turned));
        return this;
    }

    private Function<Point, Optional<Point>> turned(Function<Point, Optional<Point>> view) {
        return at -> view.apply(at).map(this::there);
    }

    Half edge(String name, List<Point> outwards) {
        return line(name, Weight.EDGE, outwards);
    }

    Half seam(String name, List<Point> outwards) {
        return line(name, Weight.SEAM, outwards);
    }

    private Half line(String name, Weight weight, List<Point> outwards) {
        if (outwards.size() > 1) {
            parts.add(new Part.Line(name, side, weight, new Polyline(there(outwards))));
        }
        return this;
    }

    /** The longest stretch of a line that is seen. */
    Half seen(String name, List<Point> line, Function<Point, Optional<Point>> view) {
        List<Point> longest = List.of();
        List<Point> run = new ArrayList<>();
        for (Point at : line) {
            Optional<Point> seen = view.apply(at);
            seen.ifPresent(run::add);
            if (seen.isEmpty()) {
                run = new ArrayList<>();
            }
            longest = run.size() > longest.size() ? run : longest;
        }
        return seam(name, longest);
    }

    Half round(String name, Tone tone, Point outwards, double diameter) {
        parts.add(new Part.Round(name, side, tone, there(outwards), diameter));
        return this;
    }
}
