package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.run.CutReport;
import java.util.List;
import java.util.Locale;

/** The report of a finished job: the time beside the prediction, and what to check when they differ. */
final class ReportLines {

    /** Share of the predicted time beyond which program and table hardly belong together. */
    private static final double NOTABLE = 0.05;

    private ReportLines() {}

    static List<String> of(CutReport report, CutProgram program) {
        if (!report.isOfWholeJob()) {
            return List.of(
                    String.format(
                            Locale.ROOT,
                            "table time %.1f s since the restart, %d pieces, %.2f m cut, %.2f m air since then",
                            report.tableSeconds(),
                            report.piecesDone(),
                            report.cutLength() / 1000,
                            report.airLength() / 1000),
                    String.format(
                            Locale.ROOT,
                            "The table lost its time and lengths of what was cut before record %d: these figures are no measure of the program, nor of the table's profile.",
                            report.countedFrom()));
        }
        String line = String.format(
                Locale.ROOT,
                "table time %.1f s, predicted %.1f s (%+.1f %%), %d pieces, %.2f m cut, %.2f m air",
                report.tableSeconds(),
                report.estimatedSeconds(),
                report.deviation() * 100,
                report.piecesDone(),
                report.cutLength() / 1000,
                report.airLength() / 1000);
        return Math.abs(report.deviation()) <= NOTABLE
                ? List.of(line)
                : List.of(
                        line,
                        String.format(
                                Locale.ROOT,
                                "The time differs by more than %.0f %%: the program was planned for the table '%s'. Maybe this is another table, its feed was turned down, or its profile needs 'fit-profile'.",
                                NOTABLE * 100,
                                program.table().name()));
    }
}
