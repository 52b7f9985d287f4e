package io.tailorline.cutter.cli.plan;

import io.tailorline.cutter.budget.BudgetPlanner;
import io.tailorline.cutter.budget.BudgetReport;
import io.tailorline.cutter.budget.BudgetResult;
import io.tailorline.cutter.budget.TwoTables;
import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.cli.option.TableOption;
import io.tailorline.cutter.file.FileOptions;
import io.tailorline.cutter.io.BudgetReportJson;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.plan.CutCloth;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.Refused;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.BundleRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plan}: plans a cut program from a marker and prints its time by part. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Makes a cut program from a marker.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the program is written; with --budget the output says whether the budget is kept",
            "1:the marker cannot be cut on the table, or with --strict not within the budget; nothing is written but --report",
            "2:wrong usage",
            "3:an input file is broken or missing"
        })
public final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MARKER.json", description = "marker to cut")
    private Path marker;

    @Mixin
    private TableOption table;

    @Mixin
    private RuleOptions ruleOptions;

    @Mixin
    private BudgetArguments budget;

    @Mixin
    private MissingOption missing;

    @Option(names = "--out", required = true, paramLabel = "PROGRAM.json", description = "where the program goes")
    private Path out;

    @ArgGroup(exclusive = false, heading = "Other files of the same program:%n")
    private ProgramFiles files = new ProgramFiles();

    @Override
    public Integer call() throws CommandFailed, FormatFault, IOException, JournalFault {
        CutRules rules = rules();
        if (!budget.complaint().isEmpty()) {
            throw new ParameterException(spec.commandLine(), budget.complaint());
        }
        if (!missing.complaint().isEmpty()) {
            throw new ParameterException(spec.commandLine(), missing.complaint());
        }
        if (missing.isGiven() && budget.needsOtherCloth()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--missing plans for the cloth that is cut: not with --other-marker, --second-table or --second-out.");
        }
        if (!files.complaint().isEmpty()) {
            throw new ParameterException(spec.commandLine(), files.complaint());
        }
        TableProfile profile = table.profile();
        FileOptions ofTable = table.files();
        Marker lay = MarkerJson.read(marker);
        CutCloth cut = missing.cloth(lay);
        if (budget.seconds == null) {
            write(CutPlanner.plan(lay, profile, rules, 1, cut).orThrow(PlanCommand::cannotBeMet), lay, marker, ofTable);
        } else {
            writeWithin(new BudgetPlanner(cut).plan(budget.request(lay, profile, rules)), lay, ofTable);
        }
        missing.planned();
        if (missing.isGiven()) {
            note(String.format(
                    Locale.ROOT,
                    "note: %d of %d pieces are missing; the cloth must lie where it lay when they were first begun.",
                    cut.missing(lay).size(),
                    lay.placements().size()));
        }
        if (rules.sharedEdges()) {
            CutPlanner.whyNoSharedEdges(lay, profile).ifPresent(why -> note("note: " + why));
        }
        return 0;
    }

    private CutRules rules() {
        try {
            return ruleOptions.rules();
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(spec.commandLine(), outOfRange.getMessage(), outOfRange);
        }
    }

    private void writeWithin(BudgetResult result, Marker lay, FileOptions ofTable) throws CommandFailed, IOException {
        BudgetReport report = result.orThrow(PlanCommand::cannotBeMet);
        if (budget.report != null) {
            BudgetReportJson.write(report, budget.report);
        }
        if (budget.strict && !report.isKept()) {
            throw new CommandFailed(report.sentences().get(0));
        }
        Marker used = report.marker();
        Path file = budget.fileOf(used, lay, marker);
        Optional<TwoTables> split = budget.secondOut == null ? Optional.empty() : report.twoTables();
        if (split.isPresent()) {
            files.requireNoRefusal(split.get().first(), ofTable);
            ProgramJson.write(split.get().second(), budget.secondOut);
            write(split.get().first(), used, file, ofTable);
            print(TimeTable.of(split.get().second()));
        } else {
            write(report.program(), used, file, ofTable);
        }
        print(BudgetLines.of(report));
        if (used != lay) {
            note("note: the program cuts %s, not %s.".formatted(file, marker));
        }
        if (budget.secondOut != null && split.isEmpty()) {
            note("%s is not written: %s.".formatted(budget.secondOut, whyNoSecond(report)));
        }
    }

    private static String whyNoSecond(BudgetReport report) {
        return report.isKept() ? "one table keeps the budget" : "the garments cannot be shared out";
    }

    /** Refusals first: nothing is replaced by half of what was asked for. */
    private void write(CutProgram program, Marker lay, Path file, FileOptions ofTable)
            throws CommandFailed, IOException {
        files.requireNoRefusal(program, ofTable);
        ProgramJson.write(program, out);
        if (!lay.leftOut().isEmpty()) {
            note("Not cut, the marker leaves it out: "
                    + lay.leftOut().stream().map(BundleRef::toString).collect(Collectors.joining(", ")) + ".");
        }
        List<String> notes = files.write(program, lay, file, ofTable);
        print(TimeTable.of(program));
        notes.forEach(line -> print(line + System.lineSeparator()));
        double total = program.estimate().total();
        if (budget.seconds == null && total > BudgetArguments.USUAL) {
            note(String.format(
                    Locale.ROOT,
                    "note: %.1f s is more than the %.0f s of a suit; --budget %.0f tries to keep that and reports how.",
                    total,
                    BudgetArguments.USUAL,
                    BudgetArguments.USUAL));
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }

    private void note(String line) {
        spec.commandLine().getErr().println(line);
    }

    private static CommandFailed cannotBeMet(Refused refused) {
        return new CommandFailed(refused.message());
    }
}
