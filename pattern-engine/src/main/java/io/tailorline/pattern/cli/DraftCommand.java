package io.tailorline.pattern.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.AlterationRulesJson;
import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.HouseJson;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.io.StyleOptionsJson;
import io.tailorline.pattern.io.dxf.DxfFlavour;
import io.tailorline.pattern.io.dxf.DxfOutline;
import io.tailorline.pattern.io.dxf.PatternDxf;
import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.render.PaperSize;
import io.tailorline.pattern.render.PatternHpgl;
import io.tailorline.pattern.render.PatternPdf;
import io.tailorline.pattern.render.PatternSvg;
import io.tailorline.pattern.render.PieceSvg;
import io.tailorline.pattern.render.PrintedPieces;
import io.tailorline.pattern.render.RollLayout;
import io.tailorline.pattern.worn.SuitColours;
import io.tailorline.pattern.worn.SuitSvg;
import io.tailorline.pattern.worn.WornSuit;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Drafts one body's suit into a folder. */
@Command(
        name = "draft",
        description = "Drafts one suit and writes pattern.json and the other formats requested.",
        mixinStandardHelpOptions = true)
final class DraftCommand implements Callable<Integer> {

    private final PatternEngine engine = new PatternEngine();

    @Spec
    private CommandSpec spec;

    @Option(names = "--measurements", paramLabel = "BODY.json", description = "The body's measurements.")
    private Path measurements;

    @Option(
            names = "--style",
            paramLabel = "STYLE.json",
            description = "Fit, garments, options; default: a two-piece suit.")
    private Path style;

    @Option(
            names = "--house",
            paramLabel = "HOUSE.json",
            description = "Settings of the shop: its ease, allowances, usual options and alterations.")
    private Path house;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results.")
    private Path out;

    @Option(names = "--svg", description = "Also write pattern.svg.")
    private boolean svg;

    @Option(names = "--dxf", description = "Also write pattern.dxf.")
    private boolean dxf;

    @Option(
            names = "--dxf-flavour",
            defaultValue = "AAMA",
            description = "Dialect of the DXF: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private DxfFlavour dxfFlavour;

    @Option(
            names = "--dxf-outline",
            defaultValue = "EDGES",
            description = "Outlines as one polyline per seam edge or one closed ring: ${COMPLETION-CANDIDATES}.")
    private DxfOutline dxfOutline;

    @Option(names = "--pdf", description = "Also write pattern.pdf, true to scale.")
    private boolean pdf;

    @Option(names = "--paper", defaultValue = "A4", description = "Sheets of the PDF: ${COMPLETION-CANDIDATES}.")
    private PaperSize paper;

    @Option(
            names = "--roll",
            paramLabel = "MM",
            description =
                    "Print whole pieces on a roll of this width, mm: the PDF instead of sheets, and the plot (--hpgl).")
    private Double roll;

    @Option(names = "--hpgl", description = "Also write pattern.plt, HPGL/2 for a pen plotter; needs --roll.")
    private boolean hpgl;

    @Option(
            names = "--print-garments",
            split = ",",
            paramLabel = "GARMENT",
            description =
                    "Print only these in the PDF or plot: ${COMPLETION-CANDIDATES}, several with commas; default: all.")
    private Set<Garment> printGarments = EnumSet.noneOf(Garment.class);

    @Option(
            names = "--print-materials",
            split = ",",
            paramLabel = "MATERIAL",
            description = "Print only pieces of these: ${COMPLETION-CANDIDATES}, several with commas; default: all.")
    private Set<Material> printMaterials = EnumSet.noneOf(Material.class);

    @Option(
            names = "--fitting-sheet",
            description = "Also write fitting-sheet.pdf: finished measures against the body.")
    private boolean fittingSheet;

    @Option(names = "--worn", description = "Also draw the suit on its wearer, front and back, as worn.svg.")
    private boolean worn;

    @Option(names = "--svg-pieces", description = "Also write every piece alone, as pieces/<id>.svg.")
    private boolean svgPieces;

    @Option(names = "--list-options", description = "Print the style options and exit.")
    private boolean listOptions;

    @Option(names = "--list-alterations", description = "Print the alteration rules and exit.")
    private boolean listAlterations;

    @Option(names = "--json", description = "Print lists as JSON.")
    private boolean json;

    @Override
    public Integer call() throws FormatFault, IOException {
        PrintWriter stdout = spec.commandLine().getOut();
        if (listOptions) {
            stdout.print(json ? StyleOptionsJson.text(engine.options()) : ChoicesTable.options(engine.options()));
        }
        if (listAlterations) {
            stdout.print(
                    json ? AlterationRulesJson.text(engine.alterations()) : ChoicesTable.rules(engine.alterations()));
        }
        stdout.flush();
        if (listOptions || listAlterations) {
            return ExitCode.OK;
        }
        if (roll != null && !pdf && !hpgl) {
            throw new ParameterException(spec.commandLine(), "--roll prints nothing by itself; add --pdf or --hpgl.");
        }
        MeasurementSet body = BodyJson.read(required(measurements, "--measurements"));
        Path folder = required(out, "--out");
        Style asked = style == null ? Style.twoPiece() : StyleJson.read(style);
        Style ordered = house == null ? asked : HouseJson.read(house).cuts(asked, engine.options(), body.sex());
        DraftResult result = engine.draft(body.id(), ordered, body);
        if (result instanceof Drafted drafted) {
            PrintedPieces printed = new PrintedPieces(printGarments, printMaterials);
            Pattern onPaper = printed.of(drafted.pattern());
            requirePieces(onPaper);
            requireWide(onPaper);
            double plotted = hpgl ? required(roll, "--roll") : 0;
            write(drafted.pattern(), folder);
            int sheets = pdf ? print(onPaper, folder) : 0;
            if (hpgl) {
                AtomicFiles.write(folder.resolve("pattern.plt"), PatternHpgl.roll(onPaper, plotted));
            }
            if (fittingSheet) {
                AtomicFiles.write(folder.resolve("fitting-sheet.pdf"), FittingSheet.of(drafted));
            }
            stdout.printf(
                    Locale.ROOT,
                    "drafted %d pieces into %s%n",
                    drafted.pattern().pieces().size(),
                    folder);
            PrintAdvice.of(printed, sheets, RollLayout.narrowest(onPaper)).ifPresent(stdout::println);
            drafted.notes().forEach(note -> stdout.println("note: " + note));
            UnusedOptions.of(ordered, engine.options()).forEach(unused -> stdout.println("warning: " + unused));
            MeasurementCheck.of(body).forEach(finding -> stdout.println("warning: " + finding.message()));
            engine.proposals(ordered, body).forEach(proposal -> stdout.println("proposal: " + proposal.text()));
            stdout.flush();
            return ExitCode.OK;
        }
        spec.commandLine().getErr().println(RefusalText.line((Rejected) result));
        return ExitCode.SOFTWARE;
    }

    private void write(Pattern pattern, Path folder) throws IOException {
        AtomicFiles.write(folder.resolve("pattern.json"), PatternJson.text(pattern));
        if (svg) {
            AtomicFiles.write(folder.resolve("pattern.svg"), PatternSvg.picture(pattern));
        }
        if (worn) {
            AtomicFiles.write(
                    folder.resolve("worn.svg"), SuitSvg.both(WornSuit.of(pattern), SuitColours.plain("#22324a")));
        }
        if (dxf) {
            AtomicFiles.write(folder.resolve("pattern.dxf"), PatternDxf.text(pattern, dxfFlavour, dxfOutline));
        }
        if (svgPieces) {
            for (Piece piece : pattern.pieces()) {
                AtomicFiles.write(folder.resolve("pieces").resolve(piece.id() + ".svg"), PieceSvg.picture(piece));
            }
        }
    }

    /** @return how many sheets lie to be laid together; 0 for a roll */
    private int print(Pattern onPaper, Path folder) throws IOException {
        Path file = folder.resolve("pattern.pdf");
        if (roll != null) {
            AtomicFiles.write(file, PatternPdf.roll(onPaper, roll));
            return 0;
        }
        PatternPdf.Printed printed = PatternPdf.sheets(onPaper, paper);
        AtomicFiles.write(file, printed.document());
        return printed.sheets();
    }

    private void requirePieces(Pattern onPaper) {
        if ((pdf || hpgl) && onPaper.pieces().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No piece of this suit is of %s and %s; leave out --print-garments or --print-materials."
                            .formatted(printGarments, printMaterials));
        }
    }

    private void requireWide(Pattern pattern) {
        if (roll != null && !(roll >= RollLayout.narrowest(pattern))) {
            throw new ParameterException(
                    spec.commandLine(),
                    String.format(
                            Locale.ROOT,
                            "--roll of %.0f mm is too narrow; this pattern needs at least %.0f mm.",
                            roll,
                            RollLayout.narrowest(pattern)));
        }
    }

    private <T> T required(T given, String option) {
        return Optional.ofNullable(given)
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "Missing required option: '%s'".formatted(option)));
    }
}
