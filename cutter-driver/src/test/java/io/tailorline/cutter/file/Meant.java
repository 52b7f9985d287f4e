package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.pattern.piece.Notch;
import java.util.HashMap;
import java.util.Map;

/**
 * What we meant: knife-down length of the outlines and of the slits, and how many there are of each.
 *
 * @param notchCuts all notches, each double one as its two cuts
 */
record Meant(
        double cut, double slits, Map<Class<?>, Long> steps, double slitNotches, double notchCuts, TablePoint size) {

    static Meant by(CutProgram program) {
        double cut = 0;
        double slits = 0;
        int slitNotches = 0;
        int notchCuts = 0;
        Map<Class<?>, Long> steps = new HashMap<>();
        Head head = Head.HOME;
        for (CutStep step : program.steps()) {
            Head after = step.movedFrom(head);
            steps.merge(step.getClass(), 1L, Long::sum);
            if (step instanceof CutStep.CutTo) {
                cut += head.at().distanceTo(after.at());
            }
            if (step instanceof CutStep.CutNotch notch) {
                notchCuts += notch.cuts().size();
            }
            if (step instanceof CutStep.CutNotch notch && notch.kind() == Notch.Kind.SLIT && !head.knifeDown()) {
                slits += notch.depth();
                slitNotches++;
            }
            head = after;
        }
        return new Meant(cut, slits, steps, slitNotches, notchCuts, program.extent());
    }

    double count(Class<?> kind) {
        return steps.getOrDefault(kind, 0L);
    }

    double doubles() {
        return notchCuts - count(CutStep.CutNotch.class);
    }
}
