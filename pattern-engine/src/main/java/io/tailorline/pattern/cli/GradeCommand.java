package io.tailorline.pattern.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.grade.GradeRules;
import io.tailorline.pattern.grade.GradedPiece;
import io.tailorline.pattern.grade.Grading;
import io.tailorline.pattern.grade.Grading.Graded;
import io.tailorline.pattern.grade.Grading.Refused;
import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.io.SizeTable;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.io.dxf.GradeRuleTable;
import io.tailorline.pattern.io.dxf.PatternDxf;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.render.NestedPdf;
import io.tailorline.pattern.render.NestedSvg;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Drafts one style for every body of a size table and writes nests and grade rules. */
@Command(
        name = "grade",
        description = "Drafts one style in all sizes of a table and writes nested pieces, a DXF of the sample size and"
                + " its grade rules.",
        mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {

    /** Readers of DXF take no longer names. */
    private static final int LONGEST_NAME = 20;

    private final PatternEngine engine = new PatternEngine();

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--sizes",
            required = true,
            paramLabel = "TABLE",
            description = "men (44 to 60), women (34 to 48; trousers 34 to 46 only),"
                    + " or a file: size,sex,stature,chestGirth,... in mm.")
    private String sizes;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SIZE",
            description = "Only these sizes of the table, several with commas; default: all.")
    private List<String> only = List.of();

    @Option(names = "--sample", paramLabel = "SIZE", description = "The sample size; default: the middle one.")
    private String sample;

    @Option(
            names = "--style",
            paramLabel = "STYLE.json",
            description = "Fit, garments, options; default: a two-piece suit.")
    private Path style;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
    private Path out;

    @Override
    public Integer call() throws FormatFault, IOException {
        List<MeasurementSet> bodies = bodies();
        String base = sample == null ? bodies.get(bodies.size() / 2).id() : sample;
        requireSize(bodies, base, "--sample");
        Style ordered = style == null ? Style.twoPiece() : StyleJson.read(style);
        PrintWriter stderr = spec.commandLine().getErr();
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (MeasurementSet body : bodies) {
            DraftResult result = engine.draft(body.id(), ordered, body);
            if (result instanceof Rejected rejected) {
                stderr.println("size %s: %s".formatted(body.id(), RefusalText.line(rejected)));
                return ExitCode.SOFTWARE;
            }
            patterns.put(body.id(), ((Drafted) result).pattern());
        }
        Grading grading = Grading.of(patterns, base);
        if (grading instanceof Refused refused) {
            refused.reasons().forEach(reason -> stderr.println("cannot be graded: " + reason));
            return ExitCode.SOFTWARE;
        }
        write(GradeRules.of(table(), (Graded) grading));
        return ExitCode.OK;
    }

    private List<MeasurementSet> bodies() throws FormatFault {
        List<MeasurementSet> all = switch (sizes) {
            case "men" -> SizeTable.of(Sex.MALE);
            case "women" -> SizeTable.of(Sex.FEMALE);
            default -> SizeTable.read(table(sizes));
        };
        for (String size : only) {
            requireSize(all, size, "--only");
        }
        List<MeasurementSet> chosen = all.stream()
                .filter(body -> only.isEmpty() || only.contains(body.id()))
                .toList();
        if (chosen.size() < 2) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Grading needs at least two sizes; %s %s."
                            .formatted(
                                    only.isEmpty() ? sizes + " has" : "--only leaves",
                                    chosen.isEmpty()
                                            ? "none"
                                            : "only " + chosen.get(0).id()));
        }
        return chosen;
    }

    private static Path table(String named) throws FormatFault {
        Path file = Path.of(named);
        if (!Files.isRegularFile(file)) {
            throw new FormatFault(
                    named,
                    "--sizes",
                    "no such table or file",
                    "men, women, or a file of sizes, one a line: size,sex,stature,chestGirth,... in mm");
        }
        return file;
    }

    private void requireSize(List<MeasurementSet> bodies, String size, String option) {
        if (bodies.stream().noneMatch(body -> body.id().equals(size))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s %s is not one of the sizes %s."
                            .formatted(
                                    option,
                                    size,
                                    String.join(
                                            ", ",
                                            bodies.stream()
                                                    .map(MeasurementSet::id)
                                                    .toList())));
        }
    }

    /** The table's name in the files: what was asked for, or the name of its file. */
    private String table() {
        String name = Path.of(sizes)
                .getFileName()
                .toString()
                .replaceAll("\\..*", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "_");
        return name.substring(0, StrictMath.min(LONGEST_NAME, name.length()));
    }

    private void write(GradeRules rules) throws IOException {
        Graded graded = rules.grading();
        AtomicFiles.write(out.resolve("graded.dxf"), PatternDxf.graded(rules));
        AtomicFiles.write(out.resolve("graded.rul"), GradeRuleTable.text(rules));
        AtomicFiles.write(out.resolve("nested.pdf"), NestedPdf.bytes(graded));
        for (GradedPiece piece : graded.pieces()) {
            AtomicFiles.write(
                    out.resolve("nested").resolve(piece.samplePiece().id() + ".svg"), NestedSvg.picture(piece));
        }
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "graded %d pieces in %d sizes with %d rules into %s%n",
                        graded.pieces().size(),
                        graded.sizes().size(),
                        rules.rules().size(),
                        out);
        graded.pieces().stream()
                .flatMap(piece -> piece.ungraded().stream())
                .forEach(mark -> spec.commandLine().getOut().println("without a rule: " + mark));
    }
}
