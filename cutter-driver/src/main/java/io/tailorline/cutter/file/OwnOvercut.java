package io.tailorline.cutter.file;

import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The overcut that a program has at the end of its cuts, told from the cut itself: what follows where the knife has
 * come back to its plunge, or a last cut that only runs straight on and not to a notch; no longer than an overcut is.
 * Controllers that make overcuts of their own would add theirs to it.
 */
final class OwnOvercut {

    /** Rounding of its ends to the grid, mm. */
    private static final double ROUNDING = 0.02;

    /** What rounding turns a stretch of 0.8 mm by, degrees; the planner leaves no point in a line so straight. */
    private static final double STRAIGHT_ON = 2;

    private static final double FULL_TURN = 360;

    private OwnOvercut() {}

    /**
     * For each step whether it is a cut of the overcut.
     *
     * @param before where the head is when they begin
     */
    static List<Boolean> in(List<CutStep> steps, Head before) {
        List<Boolean> found = new ArrayList<>();
        steps.forEach(step -> found.add(false));
        Head head = before;
        int down = -1;
        TablePoint plunge = before.at();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof CutStep.KnifeDown knife) {
                down = knife.inside() ? -1 : i;
                plunge = head.at();
            }
            if (steps.get(i) instanceof CutStep.KnifeUp && down >= 0) {
                mark(found, steps, down, i, plunge);
                down = -1;
            }
            head = steps.get(i).movedFrom(head);
        }
        return found;
    }

    private static void mark(List<Boolean> found, List<CutStep> steps, int down, int up, TablePoint plunge) {
        List<Integer> cuts = new ArrayList<>();
        List<TablePoint> path = new ArrayList<>(List.of(plunge));
        for (int i = down; i < up; i++) {
            if (steps.get(i) instanceof CutStep.CutTo cut) {
                cuts.add(i);
                path.add(cut.to());
            }
        }
        if (path.get(path.size() - 1).equals(plunge)) {
            return;
        }
        double length = 0;
        int first = cuts.size();
        for (int k = cuts.size() - 1; k > 0; k--) {
            length += path.get(k).distanceTo(path.get(k + 1));
            if (length > CutRules.MOST_OVERCUT + ROUNDING) {
                break;
            }
            boolean closed = path.get(k).equals(plunge);
            boolean isLast = k == cuts.size() - 1 && cuts.get(k) == cuts.get(k - 1) + 1;
            if (closed || isLast && isStraightOn(path, k)) {
                first = k;
            }
        }
        for (int k = first; k < cuts.size(); k++) {
            found.set(cuts.get(k), true);
        }
    }

    private static boolean isStraightOn(List<TablePoint> path, int k) {
        double turn = StrictMath.IEEEremainder(
                BladeAngles.direction(path.get(k), path.get(k + 1))
                        - BladeAngles.direction(path.get(k - 1), path.get(k)),
                FULL_TURN);
        return StrictMath.abs(turn) <= STRAIGHT_ON;
    }
}
