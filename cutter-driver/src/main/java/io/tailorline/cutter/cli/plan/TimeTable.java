package io.tailorline.cutter.cli.plan;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.TimeEstimate;
import java.util.Locale;

/** What a program cuts, and its time by part, as text. */
final class TimeTable {

    private static final double MM_PER_METRE = 1000;

    private TimeTable() {}

    static String of(CutProgram program) {
        TimeEstimate estimate = program.estimate();
        return String.format(
                        Locale.ROOT,
                        "table      %s, %d pieces%ngeometry   %s%n",
                        program.table().name(),
                        program.pieces().size(),
                        GeometryHash.of(program))
                + seconds("cut", estimate.cut())
                + seconds("corners", estimate.corners())
                + seconds("lifts", estimate.lifts())
                + seconds("notches", estimate.notches())
                + seconds("drills", estimate.drills())
                + byLight(program)
                + (estimate.labels() > 0 ? seconds("labels", estimate.labels()) : "")
                + seconds("sharpen", estimate.sharpen())
                + seconds("air", estimate.air())
                + seconds("conveyor", estimate.conveyor())
                + seconds("total", estimate.total())
                + metres("cut length", estimate.cutLength())
                + metres("air length", estimate.airLength());
    }

    /** Marks that nobody must forget, where the table makes none. */
    private static String byLight(CutProgram program) {
        int marks = program.lightMarks().size();
        return marks == 0
                ? ""
                : String.format(Locale.ROOT, "by light   %8d marks, not made by the table: see 'project'%n", marks);
    }

    private static String seconds(String part, double seconds) {
        return String.format(Locale.ROOT, "%-10s %8.2f s%n", part, seconds);
    }

    private static String metres(String part, double mm) {
        return String.format(Locale.ROOT, "%-10s %8.2f m%n", part, mm / MM_PER_METRE);
    }
}
