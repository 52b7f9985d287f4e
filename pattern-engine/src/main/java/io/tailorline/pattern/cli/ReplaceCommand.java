package io.tailorline.pattern.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.json.InputFile;
import io.tailorline.pattern.CorrectionNotes;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.compare.EdgeMove;
import io.tailorline.pattern.correct.SeamTruing.Way;
import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.io.dxf.DxfImport;
import io.tailorline.pattern.io.dxf.PatternDxfReader;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.refusal.Reason;
import io.tailorline.pattern.render.PatternSvg;
import io.tailorline.pattern.replace.PartnerOffer;
import io.tailorline.pattern.replace.PieceComparison;
import io.tailorline.pattern.replace.ReplacementDraft;
import io.tailorline.pattern.replace.ReplacementResult;
import io.tailorline.pattern.replace.ReplacementResult.Misfit;
import io.tailorline.pattern.replace.ReplacementResult.Refused;
import io.tailorline.pattern.replace.ReplacementResult.Replaced;
import io.tailorline.pattern.replace.ReplacementResult.Unchanged;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a piece that another system has changed in place of the drafted one, with what is sewn to it. */
@Command(
        name = "replace",
        description = {
            "Takes a piece from a pattern DXF in place of the drafted one and writes style.json and pattern.json.",
            "Where what is sewn to it no longer fits, the findings and the ways to take it along are printed;",
            "style.json then keeps the piece, and --partner chooses a way."
        },
        mixinStandardHelpOptions = true)
final class ReplaceCommand implements Callable<Integer> {

    private final PatternEngine engine = new PatternEngine();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PIECE.dxf", description = "The piece, alone or in a file of the whole order.")
    private Path file;

    @Option(
            names = "--piece",
            paramLabel = "ID",
            required = true,
            description = "Id of the drafted piece without a side: jacket.front.")
    private String piece;

    @Option(names = "--side", defaultValue = "BOTH", description = "Whose piece: ${COMPLETION-CANDIDATES}.")
    private Side side;

    @Option(names = "--measurements", paramLabel = "BODY.json", required = true, description = "The body.")
    private Path measurements;

    @Option(names = "--style", paramLabel = "STYLE.json", description = "The order's style; default a two-piece suit.")
    private @Nullable Path style;

    @Option(
            names = "--partner",
            paramLabel = "WAY",
            description = "How what is sewn to it follows: ${COMPLETION-CANDIDATES}; default: offers are printed.")
    private @Nullable Way partner;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the results.")
    private Path out;

    @Option(names = "--svg", description = "Also write pattern.svg.")
    private boolean svg;

    @Override
    public Integer call() throws FormatFault, IOException {
        MeasurementSet body = BodyJson.read(measurements);
        Style ordered = style == null ? Style.twoPiece() : StyleJson.read(style);
        DraftResult draft = engine.draftUncertified(body.id(), ordered, body);
        if (draft instanceof Rejected rejected) {
            return refused(rejected);
        }
        DxfImport read = PatternDxfReader.readPiece(
                InputFile.name(file), InputFile.bytes(file), ((Drafted) draft).pattern(), piece, side);
        read.remarks().forEach(remark -> say("note: " + remark.text()));
        if (read.pattern().pieces().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("%s: no piece for %s; %s"
                            .formatted(
                                    InputFile.name(file),
                                    piece,
                                    String.join(
                                            " ",
                                            read.remarks().stream()
                                                    .map(Notice::text)
                                                    .toList())));
            return PatternCli.BROKEN_INPUT;
        }
        ReplacementResult result = new ReplacementDraft(engine, body.id(), ordered, body)
                .of(piece, side, read.pattern().pieces().get(0));
        if (result instanceof Refused refused) {
            return refused(refused.rejected());
        }
        if (result instanceof Misfit misfit) {
            return misfit(misfit, body);
        }
        if (result instanceof Replaced replaced) {
            told(replaced);
            return fits(replaced.style(), body);
        }
        told(((Unchanged) result).comparison());
        return fits(ordered, body);
    }

    private int refused(Rejected rejected) {
        spec.commandLine().getErr().println(RefusalText.line(rejected));
        return ExitCode.SOFTWARE;
    }

    private int misfit(Misfit misfit, MeasurementSet body) throws IOException {
        told(misfit.kept());
        Optional<PartnerOffer> chosen =
                misfit.offers().stream().filter(offer -> offer.way() == partner).findFirst();
        if (chosen.isPresent()) {
            tellDropped(chosen.get().dropped());
            return fits(chosen.get().style(), body);
        }
        AtomicFiles.write(
                out.resolve("style.json"), StyleJson.text(misfit.kept().style()));
        for (Reason reason : misfit.rejected().reasons()) {
            say("finding: " + reason.message());
        }
        for (PartnerOffer offer : misfit.offers()) {
            say("offer: --partner %s takes along %s"
                    .formatted(
                            offer.way().word(),
                            String.join(
                                    ", ",
                                    offer.partners().stream()
                                            .map(each -> each.side().pieceId(each.piece()))
                                            .distinct()
                                            .toList())));
            tellDropped(offer.dropped());
        }
        spec.commandLine()
                .getErr()
                .println(
                        misfit.offers().isEmpty()
                                ? "%s is kept in style.json; nothing sewn to it can be taken along, so correct that piece too."
                                        .formatted(piece)
                                : "%s is kept in style.json; choose one of the offers with --partner, or correct what is sewn to it."
                                        .formatted(piece));
        return ExitCode.SOFTWARE;
    }

    private void told(Replaced replaced) {
        told(replaced.comparison());
        tellDropped(replaced.dropped());
    }

    private void tellDropped(List<Correction> corrections) {
        CorrectionNotes.dropped(corrections).ifPresent(dropped -> say("note: " + dropped.text()));
    }

    private void told(PieceComparison comparison) {
        for (EdgeMove edge : comparison.edges()) {
            if (edge.distance() > PieceComparison.UNCHANGED) {
                say(String.format(
                        Locale.ROOT,
                        "%s, %s: %+.1f mm, %+.1f mm longer",
                        piece,
                        edge.edge(),
                        edge.amount(),
                        edge.longer()));
            }
        }
    }

    private int fits(Style with, MeasurementSet body) throws IOException {
        DraftResult result = engine.draft(body.id(), with, body);
        if (result instanceof Rejected rejected) {
            return refused(rejected);
        }
        Drafted drafted = (Drafted) result;
        AtomicFiles.write(out.resolve("style.json"), StyleJson.text(with));
        AtomicFiles.write(out.resolve("pattern.json"), PatternJson.text(drafted.pattern()));
        if (svg) {
            AtomicFiles.write(out.resolve("pattern.svg"), PatternSvg.picture(drafted.pattern()));
        }
        say("both fit: style.json and pattern.json in " + out);
        return ExitCode.OK;
    }

    private void say(String words) {
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.println(words);
        stdout.flush();
    }
}
