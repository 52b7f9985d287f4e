package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.plan.outline.Angle;
import io.tailorline.cutter.plan.outline.ClosedPath;
import io.tailorline.cutter.plan.outline.OpenPath;
import io.tailorline.cutter.plan.outline.Waste;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of the knife along one piece: counter-clockwise, so that the piece lies to the left of the blade and the
 * bevel faces waste; around corners that need no lift, rounded ones among them, with a lift in the others; notches in
 * passing. What an earlier piece has cut is left out; each stroke begins and ends slightly inside it. Internal cuts
 * come first, while the cloth around holds the piece. One thread, one piece.
 */
public final class KnifePath {

    private final Contour contour;
    private final ClosedPath outline;
    private final CutRules rules;
    private final double liftAngle;
    private final Overcut overcut;
    private final Overcut cornerOvercut;
    private final List<CutStep> steps = new ArrayList<>();
    private TablePoint at;

    public KnifePath(Contour contour, CutRules rules, double liftAngle, Waste waste) {
        this.contour = contour;
        this.outline = contour.outline();
        this.at = outline.point(0);
        this.rules = rules;
        this.liftAngle = liftAngle;
        this.overcut = new Overcut(rules.overcut(), waste);
        this.cornerOvercut = new Overcut(rules.cornerOvercut(), waste);
    }

    /**
     * All steps from the air move to the first internal cut, or to the {@code start}-th point of the outline where
     * there is none, to the final lift.
     */
    public List<CutStep> from(int start) {
        contour.cuts().forEach(this::inside);
        if (contour.isWhole()) {
            around(start);
            return List.copyOf(steps);
        }
        for (int i = start; i < start + outline.size(); i++) {
            if (contour.beginsStroke(i)) {
                stroke(i);
            }
        }
        return List.copyOf(steps);
    }

    /**
     * Along an internal cut, from its end inside the piece. It is cut past its end only where it runs out, into waste:
     * inside, the knife would cut the piece.
     */
    private void inside(OpenPath cut) {
        List<TablePoint> points = cut.points();
        down(advanced(points.get(0), points.get(1)), true);
        for (int i = 1; i < points.size() - 1; i++) {
            cut(points.get(i));
            if (Math.abs(cut.turn(i)) >= liftAngle) {
                steps.add(new CutStep.CornerLift(Angle.of(points.get(i), points.get(i + 1))));
            }
        }
        cut(cut.last());
        overcut.straightOn(points.get(points.size() - 2), cut.last()).ifPresent(this::cut);
        up();
    }

    /** Once around, and the overcut. */
    private void around(int start) {
        plunge(start);
        for (int i = start + 1; i < start + outline.size(); i++) {
            pass(i);
        }
        cut(outline.point(start));
        if (outline.turn(start) >= liftAngle) {
            overcut.straightOn(outline.point(start - 1), at).ifPresent(this::cut);
        } else {
            overcut.along(next(start)).forEach(this::cut);
        }
        up();
    }

    /** From where an earlier piece's cut ends to where the next one begins. */
    private void stroke(int start) {
        if (isSharp(start)) {
            plunge(start);
        } else {
            List<TablePoint> back = overcut.along(List.of(outline.point(start), outline.point(start - 1)));
            down(back.isEmpty() ? outline.point(start) : back.get(back.size() - 1));
            pass(start);
        }
        int end = start + 1;
        for (; !contour.isCutBefore(end); end++) {
            pass(end);
        }
        cut(outline.point(end));
        contour.notchesAt(end).forEach(steps::add);
        if (isSharp(end)) {
            overcut.straightOn(outline.point(end - 1), at).ifPresent(this::cut);
        } else {
            overcut.along(next(end)).forEach(this::cut);
        }
        up();
    }

    private List<TablePoint> next(int i) {
        List<TablePoint> arc = contour.arc(i + 1);
        return List.of(outline.point(i), arc.isEmpty() ? outline.point(i + 1) : arc.get(0));
    }

    /** Into the cloth in a point, or the advance past it when there is room and nothing to punch there. */
    private void plunge(int i) {
        TablePoint point = outline.point(i);
        down(contour.notchesAt(i).isEmpty() ? advanced(point, next(i).get(1)) : point);
        contour.notchesAt(i).forEach(steps::add);
    }

    /** The advance past a point towards the next one; the point itself when there is no room. */
    private TablePoint advanced(TablePoint point, TablePoint next) {
        double share = rules.advance() / point.distanceTo(next);
        return share > 0 && share <= 0.5
                ? new TablePoint(
                        Mm.onGrid(point.x() + (next.x() - point.x()) * share),
                        Mm.onGrid(point.y() + (next.y() - point.y()) * share))
                : point;
    }

    private void down(TablePoint point) {
        down(point, false);
    }

    private void down(TablePoint point, boolean inside) {
        steps.add(new CutStep.Travel(point));
        steps.add(new CutStep.KnifeDown(inside));
        at = point;
    }

    private void up() {
        steps.add(new CutStep.KnifeUp());
    }

    private void cut(TablePoint to) {
        if (!to.equals(at)) {
            steps.add(new CutStep.CutTo(to));
            at = to;
        }
    }

    private boolean isSharp(int i) {
        return Math.abs(outline.turn(i)) >= liftAngle;
    }

    /** To a point, its notches, and on. */
    private void pass(int i) {
        List<TablePoint> arc = contour.arc(i);
        if (!arc.isEmpty()) {
            arc.forEach(this::cut);
            return;
        }
        cut(outline.point(i));
        contour.notchesAt(i).forEach(steps::add);
        if (isSharp(i)) {
            lift(i);
        }
    }

    private void lift(int i) {
        TablePoint corner = outline.point(i);
        cornerOvercut
                .straightOn(outline.point(i - 1), corner)
                .ifPresentOrElse(
                        end -> {
                            cut(end);
                            up();
                            down(corner);
                        },
                        () -> steps.add(new CutStep.CornerLift(Angle.of(corner, outline.point(i + 1)))));
    }
}
