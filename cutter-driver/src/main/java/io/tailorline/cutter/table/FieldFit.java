package io.tailorline.cutter.table;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import java.util.Locale;

/** Whether a table's knife reaches all that a program cuts. A program planned for another table may not. */
public final class FieldFit {

    /** The identity tells the field to 0.1 mm: half of it, and the grid of programs, mm. */
    private static final double TOLERANCE = 0.06;

    private FieldFit() {}

    /** @throws TableFault when part of the program lies outside the field of {@code table} */
    public static void require(CutProgram program, TableIdentity table) throws TableFault {
        double moved = 0;
        double reachX = 0;
        double reachY = 0;
        Head head = Head.HOME;
        for (CutStep step : program.steps()) {
            if (step instanceof CutStep.Advance advance) {
                moved += advance.by();
            }
            Head now = step.movedFrom(head);
            if (!now.at().equals(head.at())) {
                reachX = Math.max(reachX, now.at().x() - moved);
                reachY = Math.max(reachY, now.at().y());
            }
            head = now;
        }
        if (reachX > table.fieldX() + TOLERANCE || reachY > table.fieldY() + TOLERANCE) {
            throw new TableFault(String.format(
                    Locale.ROOT,
                    "The program needs a field of %.1f x %.1f mm (along the conveyor, along the beam), planned for table '%s'; the table's is %.1f x %.1f mm. Maybe plan it anew for this table.",
                    reachX,
                    reachY,
                    program.table().name(),
                    table.fieldX(),
                    table.fieldY()));
        }
    }
}
