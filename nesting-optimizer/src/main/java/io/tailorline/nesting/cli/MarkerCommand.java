package io.tailorline.nesting.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.RollsRequest;
import io.tailorline.nesting.RollsResult;
import io.tailorline.nesting.Shortfall;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.io.FabricJson;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.io.MarkerRulesJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.marker.StartMarker;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.OrderPieces;
import io.tailorline.pattern.piece.PieceRef;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code marker}: one marker from one or several orders. */
@Command(name = "marker", description = "Makes one marker from one or several orders.", mixinStandardHelpOptions = true)
final class MarkerCommand implements Callable<Integer> {

    /** Time reserved for the check and the files until a dry run has measured it, s. */
    private static final double RESERVE = 0.35;

    /** Time the first PDF takes to load a library and a font, s. */
    private static final double PDF_RESERVE = 0.5;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATTERN.json",
            description = "The orders' patterns; one that is given twice is cut twice.")
    private List<Path> patternFiles;

    @Option(
            names = "--fabric",
            required = true,
            paramLabel = "FABRIC.json",
            description = {
                "The cloth; given several times, or a file with an array of cloths, the rolls and remnants to lay on,",
                "each with its maxLength: a marker for each roll, an order from one roll. Its fields:",
                "docs/nesting/fabric.md. Example: {\"id\":\"navy\",\"usableWidth\":1500,\"nap\":\"one-way\",\"pieceGap\":2}"
            })
    private List<Path> fabricFiles;

    @Option(names = "--material", required = true, description = "Material of the pieces: ${COMPLETION-CANDIDATES}.")
    private Material material;

    @Option(
            names = "--rules",
            paramLabel = "RULES.json",
            description = {
                "Rules of the shop by piece, match and bundle: tilt, gap, block, tolerated flaws, direction, matching",
                "of stripes, nearness. Format: docs/nesting/marker-rules.md. Example:",
                "{\"pieces\":[{\"piece\":\"*.jet\",\"tiltMm\":3},{\"piece\":\"jacket.*\",\"gap\":4}],"
                        + "\"bundleDirection\":\"free\"}"
            })
    private Path rulesFile;

    @Mixin
    private SearchOptions options;

    @Mixin
    private CostOptions costs;

    @Mixin
    private TableOptions table;

    @Mixin
    private MarkerOptions layOptions;

    @Mixin
    private MarkerFiles files;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws FormatFault, IOException {
        CommandLine command = spec.commandLine();
        NestingCli.refuse(command, options.complaint());
        NestingCli.refuse(command, costs.complaint());
        NestingCli.refuse(command, table.complaint());
        List<Fabric> rolls = new ArrayList<>();
        for (Path file : fabricFiles) {
            rolls.addAll(FabricJson.readRolls(file, note -> command.getErr().println("note: " + note)));
        }
        NestingCli.refuse(command, layOptions.complaint(rolls.size()));
        NestingCli.refuse(command, overwritten(rolls.size()));
        StopRule stop = options.stopRule(rolls.size() * (files.hasPage() ? RESERVE + PDF_RESERVE : RESERVE));
        MarkerRequest request = request(rolls.get(0));
        return rolls.size() == 1
                ? oneRoll(request, stop)
                : severalRolls(new RollsRequest(request, rolls, layOptions.splitsOrders), stop);
    }

    /** A marker may overwrite the one that it continues. */
    private String overwritten(int rolls) {
        DistinctFiles all = new DistinctFiles();
        patternFiles.forEach(file -> all.reads("the pattern", file));
        fabricFiles.forEach(file -> all.reads("--fabric", file));
        all.reads("--rules", rulesFile);
        if (layOptions.from != null && !files.isOut(layOptions.from)) {
            all.reads("--from", layOptions.from);
        }
        files.writtenTo(all, rolls);
        return all.complaint();
    }

    private MarkerRequest request(Fabric fabric) throws FormatFault {
        List<OrderPieces> orders = OrderFiles.read(patternFiles);
        SearchBudget budget =
                SearchBudget.ofIterations(0).withSeed(options.seed).withThreads(options.threads);
        MarkerRequest request = new MarkerRequest(orders, material, fabric, budget)
                .withRules(rulesFile == null ? MarkerRules.none() : MarkerRulesJson.read(rulesFile))
                .withCosts(costs.costs())
                .withTable(table.motion());
        return layOptions.from == null
                ? request
                : request.startingFrom(new StartMarker(MarkerJson.read(layOptions.from), layOptions.fixed));
    }

    private int oneRoll(MarkerRequest request, StopRule stop) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err);
        ResultFiles<Marker> drawn = new ResultFiles<>(files::of);
        OutputDryRun dryRun = new OutputDryRun(stop, first -> drawn.draw(checked(request, first)), progress);
        MarkerResult result = new MarkerMaker().make(request, stop, dryRun);
        progress.end();
        if (result instanceof MarkerResult.Rejected rejected) {
            Optional<Marker> partial = rejected.shortfall().flatMap(Shortfall::partial);
            if (layOptions.partial && partial.isPresent()) {
                left(rejected.shortfall().get().left());
                rejected.shortfall().get().notes().forEach(note -> err.println("note: " + note));
                drawn.write(partial.get());
                report("", partial.get());
                return 0;
            }
            return refused(rejected);
        }
        MarkerResult.Made made = (MarkerResult.Made) result;
        made.notes().forEach(note -> err.println("note: " + note));
        drawn.write(made.marker());
        report("", made.marker());
        return 0;
    }

    private int severalRolls(RollsRequest request, StopRule stop) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        RollsResult result = new MarkerMaker().make(request, stop);
        if (result instanceof RollsResult.Refused refused) {
            return refused(refused.why());
        }
        RollsResult.Nested nested = (RollsResult.Nested) result;
        if (!nested.left().isEmpty() && !(layOptions.partial && !nested.rolls().isEmpty())) {
            err.println("fabric (%s rolls) must have room for all orders; no roll has room for %s: %s."
                    .formatted(request.rolls().size(), nested.leftInWords(), String.join("; ", nested.reasons())));
            return NestingCli.CANNOT_BE_MET;
        }
        left(nested.left());
        nested.notes().forEach(note -> err.println("note: " + note));
        write(nested.rolls(), request.rolls().size());
        for (RollsResult.OnRoll roll : nested.rolls()) {
            String where = "roll %s '%s': "
                    .formatted(roll.roll() + 1, roll.marker().fabric().id());
            report(where, roll.marker());
        }
        return 0;
    }

    /** All are drawn before the first is written, so that a failure leaves the files of an earlier run untouched. */
    private void write(List<RollsResult.OnRoll> rolls, int all) throws IOException {
        Map<Path, byte[]> drawn = new LinkedHashMap<>();
        TreeSet<Integer> unused = new TreeSet<>();
        IntStream.rangeClosed(1, all).forEach(unused::add);
        for (RollsResult.OnRoll roll : rolls) {
            drawn.putAll(files.of(roll.marker(), roll.roll() + 1));
            unused.remove(roll.roll() + 1);
        }
        for (Map.Entry<Path, byte[]> file : drawn.entrySet()) {
            AtomicFiles.write(file.getKey(), file.getValue());
        }
        for (int number : unused) {
            for (Path old : files.existing(number)) {
                spec.commandLine()
                        .getErr()
                        .println("note: %s is from an earlier run: nothing is cut from roll %s now."
                                .formatted(old, number));
            }
        }
    }

    private int refused(MarkerResult.Rejected rejected) {
        spec.commandLine()
                .getErr()
                .println(rejected.message() + (fitsInPart(rejected) ? " --partial lays the pieces that fit." : ""));
        return rejected.reason() == MarkerResult.Reason.BROKEN_OUTLINE
                ? NestingCli.BROKEN_FILE
                : NestingCli.CANNOT_BE_MET;
    }

    private static boolean fitsInPart(MarkerResult.Rejected rejected) {
        return rejected.shortfall().flatMap(Shortfall::partial).isPresent();
    }

    private void left(List<Shortfall.Left> left) {
        for (Shortfall.Left bundle : left) {
            spec.commandLine()
                    .getErr()
                    .println("left out: %s: %s"
                            .formatted(
                                    bundle.bundle(),
                                    bundle.pieces().stream()
                                            .map(PieceRef::toString)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private void report(String where, Marker marker) {
        new MarkerReport(spec.commandLine().getOut()).print(where, marker);
    }

    /** The check is part of the dry run; its result counts at the end. */
    private static Marker checked(MarkerRequest request, Solution first) {
        Marker marker = MarkerProblem.of(request).marker(first);
        MarkerCheck.check(marker, request.orders());
        return marker;
    }
}
