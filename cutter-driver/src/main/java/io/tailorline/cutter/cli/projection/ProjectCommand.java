package io.tailorline.cutter.cli.projection;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.io.CalibrationJson;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.io.ProjectionJson;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.projection.Calibration;
import io.tailorline.cutter.projection.CutSnapshot;
import io.tailorline.cutter.projection.PieceState;
import io.tailorline.cutter.projection.Projection;
import io.tailorline.cutter.render.ProjectionSvg;
import io.tailorline.cutter.render.ProjectionWords;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.piece.PieceRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code project}: the marker as light on the cloth. */
@Command(
        name = "project",
        mixinStandardHelpOptions = true,
        description = "Draws a marker for the projector over the table, at any moment of its cut.")
public final class ProjectCommand implements Callable<Integer> {

    /** What the count of records does not show. */
    private static final List<PieceState> SAYABLE = List.of(PieceState.PICKED, PieceState.FAULT, PieceState.UNCERTAIN);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MARKER.json", description = "the marker")
    private Path marker;

    @Option(names = "--program", required = true, paramLabel = "PROGRAM.json", description = "the program that cuts it")
    private Path program;

    @Option(
            names = "--calibration",
            paramLabel = "CAL.json",
            description = "which pixel falls on which point of the table")
    private Optional<Path> calibration = Optional.empty();

    @Option(
            names = "--progress",
            paramLabel = "N",
            defaultValue = "0",
            description = "records that the table has finished")
    private int progress;

    @Option(
            names = "--state",
            paramLabel = "PIECE=STATE",
            description = "picked, fault or uncertain for a piece; may be repeated")
    private Map<String, String> states = new TreeMap<>();

    @Option(names = "--svg", paramLabel = "F", description = "the picture, in the projector's pixels")
    private Path svg;

    @Option(names = "--json", paramLabel = "F", description = "the same as data")
    private Path json;

    @Override
    public Integer call() throws FormatFault, CommandFailed, IOException {
        Map<String, PieceState> given = given();
        Marker lay = MarkerJson.read(marker);
        CutProgram cut = ProgramJson.read(program);
        Optional<Calibration> known = Optional.empty();
        if (calibration.isPresent()) {
            known = Optional.of(CalibrationJson.read(calibration.get()));
        }
        Optional<String> refusal = Projection.refusal(lay, cut);
        if (refusal.isPresent()) {
            throw new CommandFailed(refusal.get());
        }
        Map<PieceRef, PieceState> pieces = known(given, cut);
        requireWithin(cut);
        Projection projection = Projection.of(lay, cut, new CutSnapshot(progress, pieces, head(cut)));
        if (svg != null) {
            AtomicFiles.write(
                    svg, ProjectionSvg.draw(projection, known, ProjectionWords.ENGLISH, PieceRef::withinOrder));
        }
        if (json != null) {
            AtomicFiles.write(json, ProjectionJson.text(projection, known));
        }
        spec.commandLine().getOut().println("geometry " + projection.geometry());
        spec.commandLine().getOut().flush();
        known.ifPresent(found -> found.warnings().forEach(spec.commandLine().getErr()::println));
        return 0;
    }

    private Map<String, PieceState> given() {
        Map<String, PieceState> given = new TreeMap<>();
        for (Map.Entry<String, String> entry : states.entrySet()) {
            given.put(entry.getKey(), state(entry.getValue()));
        }
        return given;
    }

    private static Map<PieceRef, PieceState> known(Map<String, PieceState> given, CutProgram cut) throws CommandFailed {
        Map<PieceRef, PieceState> known = new TreeMap<>();
        Set<String> unknown = new TreeSet<>(given.keySet());
        for (CutProgram.PieceRange piece : cut.pieces()) {
            String name = piece.piece().toString();
            if (unknown.remove(name)) {
                known.put(piece.piece(), given.get(name));
            }
        }
        if (!unknown.isEmpty()) {
            throw new CommandFailed("--state names '%s', which the program does not have; its first piece is '%s'."
                    .formatted(
                            unknown.iterator().next(),
                            cut.pieces().isEmpty() ? "" : cut.pieces().get(0).piece()));
        }
        return known;
    }

    private void requireWithin(CutProgram cut) {
        int records = RecordStream.of(cut).size();
        if (progress < 0 || progress > records) {
            throw new ParameterException(
                    spec.commandLine(),
                    String.format(
                            Locale.ROOT, "--progress %d; expected 0 to %d, the program's records.", progress, records));
        }
    }

    private PieceState state(String word) {
        for (PieceState state : SAYABLE) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new ParameterException(
                spec.commandLine(), "--state '%s'; expected picked, fault or uncertain.".formatted(word));
    }

    /** Where the head is once the record is done; nowhere before the first. */
    private Optional<TablePoint> head(CutProgram cut) {
        List<RecordStream.Entry> records = RecordStream.of(cut);
        if (progress < 1) {
            return Optional.empty();
        }
        return Optional.of(
                records.get(Math.min(progress, records.size() - 1)).before().at());
    }
}
