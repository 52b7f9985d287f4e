package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Double notches that are punched in passing as two single ones, half of {@link Notch#DOUBLE_APART} before and behind
 * their place along the line: for formats that know one kind of notch only, at the place where the knife is. The line
 * itself stays as it is. Where it begins or ends in the notch, the other end of a closed line carries one of the two;
 * an open line has them as far apart as it reaches. Notches away from the line stay what they are.
 */
final class NotchPairs {

    private static final double ASIDE = Notch.DOUBLE_APART / 2;

    private final List<CutStep> stroke;
    private final double[] ends;
    private final TablePoint[] points;

    /** A single notch to be punched, so far along the line, mm. */
    private record Mark(double along, CutStep.CutNotch of) {}

    /** @param stroke from where the knife goes down, at {@code start}, until it is lifted */
    private NotchPairs(TablePoint start, List<CutStep> stroke) {
        this.stroke = stroke;
        this.ends = new double[stroke.size()];
        this.points = new TablePoint[stroke.size()];
        double along = 0;
        TablePoint at = start;
        for (int i = 0; i < stroke.size(); i++) {
            if (stroke.get(i) instanceof CutStep.CutTo cut) {
                along += at.distanceTo(cut.to());
                at = cut.to();
            }
            ends[i] = along;
            points[i] = at;
        }
    }

    /** @param before where the head is before the first step */
    static List<CutStep> in(List<CutStep> steps, Head before) {
        List<CutStep> paired = new ArrayList<>();
        Head head = before;
        int down = -1;
        TablePoint start = before.at();
        for (int i = 0; i < steps.size(); i++) {
            Head after = steps.get(i).movedFrom(head);
            if (after.knifeDown() && !head.knifeDown()) {
                down = i;
                start = after.at();
            }
            if (down < 0) {
                paired.add(steps.get(i));
            } else if (!after.knifeDown()) {
                paired.addAll(new NotchPairs(start, steps.subList(down, i + 1)).paired());
                down = -1;
            }
            head = after;
        }
        return paired;
    }

    private List<CutStep> paired() {
        List<Mark> marks = marks();
        if (marks.isEmpty()) {
            return stroke;
        }
        List<CutStep> steps = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < stroke.size(); i++) {
            for (; next < marks.size() && marks.get(next).along() < ends[i]; next++) {
                TablePoint at = point(i, marks.get(next).along());
                steps.add(new CutStep.CutTo(at));
                steps.add(single(marks.get(next).of(), at));
            }
            if (!isDouble(stroke.get(i))) {
                steps.add(stroke.get(i));
            }
            for (; next < marks.size() && marks.get(next).along() == ends[i]; next++) {
                steps.add(single(marks.get(next).of(), points[i]));
            }
        }
        return steps;
    }

    private static CutStep single(CutStep.CutNotch notch, TablePoint at) {
        return new CutStep.CutNotch(at, notch.angleDeg(), notch.depth(), Notch.Kind.SINGLE);
    }

    private static boolean isDouble(CutStep step) {
        return step instanceof CutStep.CutNotch notch && notch.kind() == Notch.Kind.DOUBLE;
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < stroke.size(); i++) {
            if (isDouble(stroke.get(i)) && stroke.get(i) instanceof CutStep.CutNotch notch) {
                marks.add(new Mark(along(ends[i], -ASIDE), notch));
                marks.add(new Mark(along(ends[i], ASIDE), notch));
            }
        }
        marks.sort(Comparator.comparingDouble(Mark::along));
        return marks;
    }

    /** On a line that comes back to its beginning the way goes round; on another it ends. */
    private double along(double from, double by) {
        double length = ends[ends.length - 1];
        double along = from + by;
        if (along < 0) {
            return Math.max(0, along + round());
        }
        return along > length ? Math.min(length, along - round()) : along;
    }

    /** Length of the way back to where the line begins, mm; 0 when it does not come back. */
    private double round() {
        for (int i = 0; i < points.length; i++) {
            if (ends[i] > 0 && points[i].equals(points[0])) {
                return ends[i];
            }
        }
        return 0;
    }

    private TablePoint point(int i, double along) {
        TablePoint from = points[i - 1];
        TablePoint to = points[i];
        double share = (along - ends[i - 1]) / (ends[i] - ends[i - 1]);
        return new TablePoint(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }
}
