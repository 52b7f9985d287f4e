package io.tailorline.cutter.table;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a table can cut a program at all. One that was planned for another table may reach too far, or want what it
 * lacks.
 */
public final class TableFit {

    /** The identity gives the field to 0.1 mm: half of it, and the grid of programs, mm. */
    private static final double TOLERANCE = 0.06;

    private TableFit() {}

    /** @throws TableFault when {@code table} cannot cut {@code program} to its end */
    public static void require(CutProgram program, TableIdentity table) throws TableFault {
        requireReach(program, table);
        for (Map.Entry<Capability, Integer> wanted : wanted(program).entrySet()) {
            if (!table.has(wanted.getKey())) {
                throw new TableFault(String.format(
                        Locale.ROOT,
                        "The program has %d steps for %s, planned for table '%s'; this table has none (CAPS 0x%04X). Maybe plan it again for this table.",
                        wanted.getValue(),
                        wanted.getKey(),
                        program.table().name(),
                        table.capabilities()));
            }
        }
    }

    private static void requireReach(CutProgram program, TableIdentity table) throws TableFault {
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
        if (reachX > table.limits().fieldX() + TOLERANCE
                || reachY > table.limits().fieldY() + TOLERANCE) {
            throw new TableFault(String.format(
                    Locale.ROOT,
                    "The program needs a field of %.1f x %.1f mm (along the conveyor, along the beam), planned for table '%s'; the table's is %.1f x %.1f mm. Maybe plan it again for this table.",
                    reachX,
                    reachY,
                    program.table().name(),
                    table.limits().fieldX(),
                    table.limits().fieldY()));
        }
    }

    /** How many steps want what not every table has. */
    private static Map<Capability, Integer> wanted(CutProgram program) {
        Map<Capability, Integer> wanted = new TreeMap<>();
        for (CutStep step : program.steps()) {
            if (step instanceof CutStep.Drill) {
                wanted.merge(Capability.DRILL, 1, Integer::sum);
            } else if (step instanceof CutStep.Advance) {
                wanted.merge(Capability.CONVEYOR, 1, Integer::sum);
            } else if (step instanceof CutStep.Sharpen) {
                wanted.merge(Capability.SHARPEN, 1, Integer::sum);
            } else if (step instanceof CutStep.PrintLabel) {
                wanted.merge(Capability.LABEL, 1, Integer::sum);
            }
        }
        return wanted;
    }
}
