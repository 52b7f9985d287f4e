package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.ProgramPart;
import java.util.ArrayList;
import java.util.List;

/**
 * A program's parts but for the way home, those in which the cloth moves on parted once more behind each advance. The
 * knife is up in between.
 */
final class PartsByBite {

    private PartsByBite() {}

    static List<ProgramPart> of(CutProgram program) {
        List<ProgramPart> stretches = new ArrayList<>();
        for (ProgramPart part : ProgramPart.of(program)) {
            Head before = part.before();
            Head head = before;
            List<CutStep> open = new ArrayList<>();
            for (CutStep step : part.steps()) {
                open.add(step);
                head = step.movedFrom(head);
                if (step instanceof CutStep.Advance) {
                    stretches.add(new ProgramPart(part.piece(), before, open));
                    open = new ArrayList<>();
                    before = head;
                }
            }
            if (!open.isEmpty() && !isWayHome(part, open)) {
                stretches.add(new ProgramPart(part.piece(), before, open));
            }
        }
        return stretches;
    }

    /** A plotter parks its pen by itself, and the way there needs no window. */
    private static boolean isWayHome(ProgramPart part, List<CutStep> steps) {
        return part.piece().isEmpty() && steps.stream().allMatch(CutStep.Travel.class::isInstance);
    }

    static boolean endsInAdvance(ProgramPart stretch) {
        List<CutStep> steps = stretch.steps();
        return steps.get(steps.size() - 1) instanceof CutStep.Advance;
    }
}
