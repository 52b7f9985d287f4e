package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.run.CutReport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The report of a finished job: the time beside the prediction, and what to check when they differ. */
final class ReportLines {

    /** Share of the predicted time beyond which program and table hardly belong together. */
    private static final double NOTABLE = 0.05;

    private ReportLines() {}

    static List<String> of(CutReport report, CutProgram program) {
        return Stream.concat(times(report, program).stream(), Stream.of(proof(report)))
                .toList();
    }

    /** What the table has proven of the cut. */
    private static String proof(CutReport report) {
        return report.executed()
                .map(executed -> String.format(
                        Locale.ROOT,
                        "Proven by the table: begun with record %d, %d records executed, pieces and cut length as planned.",
                        report.countedFrom(),
                        executed))
                .orElse(
                        "The table speaks version 1 of the register map: pieces and cut length are as planned, single records it cannot prove.");
    }

    private static List<String> times(CutReport report, CutProgram program) {
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
