package io.tailorline.nesting.cli;

import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.io.FabricJson;
import io.tailorline.nesting.io.FileFault;
import io.tailorline.nesting.io.LayRulesJson;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Lay;
import io.tailorline.nesting.marker.LayRules;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.render.MarkerPdf;
import io.tailorline.nesting.render.MarkerSvg;
import io.tailorline.pattern.io.PatternFormatFault;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code marker}: one marker from one or several orders. */
@Command(name = "marker", description = "Makes one marker from one or several orders.", mixinStandardHelpOptions = true)
final class MarkerCommand implements Callable<Integer> {

    /** Time kept back for the check and the files until they have been rehearsed, s. */
    private static final double RESERVE = 0.35;

    /** The first PDF loads a library and a font, s. */
    private static final double PDF_RESERVE = 0.5;

    @Parameters(arity = "1..*", paramLabel = "PATTERN.json", description = "The orders' patterns.")
    private List<Path> patternFiles;

    @Option(names = "--fabric", required = true, paramLabel = "FABRIC.json", description = "The cloth.")
    private Path fabricFile;

    @Option(names = "--material", required = true, description = "Which pieces: ${COMPLETION-CANDIDATES}.")
    private Material material;

    @Option(
            names = "--rules",
            paramLabel = "RULES.json",
            description = {
                "Rules of the shop by piece, match and bundle: tilt, gap, block, tolerated flaws, direction, matching",
                "of stripes, nearness. How they are written: docs/nesting/marker-rules.md. Example:",
                "{\"pieces\":[{\"piece\":\"*.jet\",\"tiltMm\":3},{\"piece\":\"jacket.*\",\"gap\":4}],"
                        + "\"bundleDirection\":\"free\"}"
            })
    private Path rulesFile;

    @Mixin
    private SearchOptions options;

    @Mixin
    private CostOptions costs;

    @Option(names = "--out", required = true, paramLabel = "MARKER.json", description = "Where the marker goes.")
    private Path out;

    @Option(names = "--svg", paramLabel = "FILE", description = "A picture of it.")
    private Path svg;

    @Option(names = "--pdf", paramLabel = "FILE", description = "A page to print.")
    private Path pdf;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws FileFault, PatternFormatFault, IOException {
        CommandLine command = spec.commandLine();
        if (!options.complaint().isEmpty()) {
            throw new CommandLine.ParameterException(command, options.complaint());
        }
        if (!costs.complaint().isEmpty()) {
            throw new CommandLine.ParameterException(command, costs.complaint());
        }
        StopRule stop = options.stopRule(pdf == null ? RESERVE : RESERVE + PDF_RESERVE);
        Fabric fabric = FabricJson.read(fabricFile, note -> command.getErr().println("note: " + note));
        List<Pattern> orders = new ArrayList<>();
        for (Path file : patternFiles) {
            orders.add(PatternJson.read(file));
        }
        SearchBudget budget =
                SearchBudget.ofIterations(0).withSeed(options.seed).withThreads(options.threads);
        Progress progress = new Progress(command.getErr());
        MarkerRequest request = new MarkerRequest(orders, material, fabric, budget)
                .withRules(rulesFile == null ? LayRules.none() : LayRulesJson.read(rulesFile))
                .withCosts(costs.costs());
        LastDrawn<Marker> files = new LastDrawn<>(this::files);
        Rehearsal rehearsal = new Rehearsal(stop, first -> files.draw(checked(request, first)), progress);
        MarkerResult result = new MarkerMaker().make(request, stop, rehearsal);
        progress.end();
        if (result instanceof MarkerResult.Rejected rejected) {
            command.getErr().println(rejected.message());
            return rejected.reason() == MarkerResult.Reason.BROKEN_OUTLINE
                    ? NestingCli.BROKEN_FILE
                    : NestingCli.CANNOT_BE_MET;
        }
        MarkerResult.Made made = (MarkerResult.Made) result;
        made.notes().forEach(note -> command.getErr().println("note: " + note));
        files.write(made.marker());
        report(made.marker());
        return 0;
    }

    /** The check is rehearsed as well; its verdict counts at the end. */
    private static Marker checked(MarkerRequest request, Solution first) {
        Marker marker = Lay.of(request).marker(first);
        MarkerCheck.check(marker, request.orders());
        return marker;
    }

    private Map<Path, byte[]> files(Marker marker) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        if (svg != null) {
            files.put(svg, MarkerSvg.draw(marker).getBytes(StandardCharsets.UTF_8));
        }
        if (pdf != null) {
            files.put(pdf, MarkerPdf.draw(marker));
        }
        files.put(out, MarkerJson.write(marker).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private void report(Marker marker) {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%d pieces, length %.2f mm, efficiency %.2f %%%n",
                        marker.placements().size(),
                        marker.length(),
                        100 * marker.efficiency());
    }
}
