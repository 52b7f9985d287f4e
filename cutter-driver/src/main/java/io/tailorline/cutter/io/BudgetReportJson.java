package io.tailorline.cutter.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.cutter.budget.Attempt;
import io.tailorline.cutter.budget.BudgetReport;
import io.tailorline.cutter.budget.PartCost;
import io.tailorline.cutter.budget.TwoTables;
import io.tailorline.json.JsonText;
import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.StringJoiner;

/**
 * The report of a budget as JSON, schema {@code tailorline/budget-report/1}: times in s. One line for each trial and
 * each part. Written only.
 */
public final class BudgetReportJson {

    private static final String SCHEMA = "tailorline/budget-report/1";

    private BudgetReportJson() {}

    public static void write(BudgetReport report, Path file) throws IOException {
        AtomicFiles.write(file, text(report));
    }

    /** The whole file. */
    public static String text(BudgetReport report) {
        StringJoiner tried = new StringJoiner(",\n ", "[\n ", "\n]");
        report.attempts().forEach(attempt -> tried.add(line(attempt).toString()));
        StringJoiner parts = new StringJoiner(",\n ", "[\n ", "\n]");
        report.parts().forEach(part -> parts.add(line(part, report.seconds()).toString()));
        ArrayNode needed = JsonNodeFactory.instance.arrayNode();
        report.shortfall().forEach(needed::add);
        ObjectNode rounded = JsonNodeFactory.instance.objectNode();
        report.roundedByPiece().forEach((piece, corners) -> rounded.put(piece.toString(), corners));
        ArrayNode done = JsonNodeFactory.instance.arrayNode();
        report.applied().forEach(measure -> done.add(measure.word()));
        return """
                {"schema":"%s","unit":"s",
                "table":%s,"budget":%s,"total":%s,"kept":%s,"over":%s,
                "applied":%s,"changesCloth":%s,"cornerRounding":%s,"cornersRounded":%s,"sharedEdges":%s,
                "roundedByPiece":%s,"lightMarks":%d,
                "tried":%s,
                "parts":%s,
                "needed":%s}
                """.formatted(
                        SCHEMA,
                        JsonText.quoted(report.program().table().name()),
                        report.budgetSeconds(),
                        report.seconds(),
                        report.isKept(),
                        milliseconds(report.overBudget()),
                        done,
                        report.changesCloth(),
                        report.rules().cornerRounding(),
                        report.cornersRounded(),
                        report.rules().sharedEdges(),
                        rounded,
                        report.program().lightMarks().size(),
                        tried,
                        parts,
                        needed);
    }

    private static ObjectNode line(Attempt attempt) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("what", attempt.measure().word())
                .put("changesCloth", attempt.measure().changesCloth())
                .put("sentence", attempt.sentence());
        if (attempt instanceof Attempt.Planned planned) {
            line.put("outcome", "planned")
                    .put("total", planned.time().total())
                    .put("gained", milliseconds(planned.gained()))
                    .put("kept", planned.kept());
        } else if (attempt instanceof Attempt.Left left) {
            line.put("outcome", "left").put("total", left.time().total()).put("gained", milliseconds(left.gained()));
        } else if (attempt instanceof Attempt.Offered offered) {
            line.put("outcome", "offered").set("tables", tables(offered.split()));
        } else {
            line.put("outcome", "impossible");
        }
        return line;
    }

    private static ArrayNode tables(TwoTables split) {
        ArrayNode tables = JsonNodeFactory.instance.arrayNode();
        ObjectNode first = tables.addObject()
                .put("table", split.first().table().name())
                .put("total", split.first().estimate().total())
                .put("length", split.firstLength());
        ArrayNode firstBundles = first.putArray("bundles");
        split.firstBundles().forEach(bundle -> firstBundles.add(bundle.toString()));
        ObjectNode second = tables.addObject()
                .put("table", split.second().table().name())
                .put("total", split.second().estimate().total())
                .put("length", split.secondLength());
        ArrayNode secondBundles = second.putArray("bundles");
        split.secondBundles().forEach(bundle -> secondBundles.add(bundle.toString()));
        return tables;
    }

    private static ObjectNode line(PartCost part, double total) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("part", part.part())
                .put("seconds", part.seconds())
                .put("share", total > 0 ? StrictMath.rint(1000 * part.seconds() / total) / 1000 : 0)
                .put("detail", part.detail());
    }

    private static double milliseconds(double seconds) {
        return StrictMath.rint(1000 * seconds) / 1000;
    }
}
