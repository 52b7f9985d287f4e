package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A piece of cloth, or what of it is seen, with the way it lies on the wearer: stripes run on it along the grain and
 * are seen as it lies.
 *
 * @param outline in the piece frame, mm: x along the grain
 * @param phase where a stripe, which runs along the grain, crosses a bar of a check, in the piece frame
 * @param view from the piece frame to the drawing; empty where the place is turned away
 */
public record Panel(List<Point> outline, Point phase, Function<Point, Optional<Point>> view) {

    /** Between two points of a stripe that are mapped, mm. */
    private static final double STEP = 24;

    public Panel {
        outline = List.copyOf(outline);
    }

    /** Stripes along the grain, so far apart, as they are seen. */
    public List<Polyline> along(double apart) {
        return lines(apart, phase.y(), true);
    }

    /** Bars across the grain, so far apart, as they are seen. */
    public List<Polyline> across(double apart) {
        return lines(apart, phase.x(), false);
    }

    private List<Polyline> lines(double apart, double phase, boolean isAlong) {
        double least =
                outline.stream().mapToDouble(at -> offset(at, isAlong)).min().orElse(0);
        double most =
                outline.stream().mapToDouble(at -> offset(at, isAlong)).max().orElse(0);
        List<Polyline> lines = new ArrayList<>();
        for (double k = StrictMath.ceil((least - phase) / apart); phase + k * apart < most; k++) {
            double offset = phase + k * apart;
            List<Double> ends = crossings(offset, isAlong);
            for (int i = 1; i < ends.size(); i += 2) {
                seen(offset, ends.get(i - 1), ends.get(i), isAlong, lines);
            }
        }
        return lines;
    }

    private void seen(double offset, double from, double to, boolean isAlong, List<Polyline> lines) {
        int steps = (int) StrictMath.max(1, StrictMath.ceil((to - from) / STEP));
        List<Point> run = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            double at = from + (to - from) * i / steps;
            Optional<Point> seen = view.apply(isAlong ? Point.of(at, offset) : Point.of(offset, at));
            seen.ifPresent(run::add);
            if (seen.isEmpty() || i == steps) {
                if (run.size() > 1) {
                    lines.add(new Polyline(run));
                }
                run = new ArrayList<>();
            }
        }
    }

    private static double offset(Point at, boolean isAlong) {
        return isAlong ? at.y() : at.x();
    }

    private List<Double> crossings(double offset, boolean isAlong) {
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < outline.size(); i++) {
            Point one = outline.get(i);
            Point two = outline.get((i + 1) % outline.size());
            double from = offset(one, isAlong) - offset;
            double to = offset(two, isAlong) - offset;
            if (from < 0 != to < 0) {
                double share = from / (from - to);
                Point at = one.towards(two, share);
                found.add(isAlong ? at.x() : at.y());
            }
        }
        Collections.sort(found);
        return found;
    }
}
