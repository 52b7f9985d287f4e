package io.tailorline.cutter.io;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TimeEstimate;
import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.piece.PieceRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Cut programs as JSON, schema {@code tailorline/cut-program/1}: table frame, mm, degrees, s. One line for each piece
 * and each step, so that two programs can be compared line by line. {@code geometry}, the digits by which people know
 * what is cut where, is for readers; it is worked out anew when a file is read.
 */
public final class ProgramJson {

    private static final String SCHEMA = "tailorline/cut-program/1";

    private ProgramJson() {}

    public static CutProgram read(Path file) throws FormatFault {
        return parse(Trees.text(file), file.toString());
    }

    /** @param file what faults call it */
    public static CutProgram parse(String json, String file) throws FormatFault {
        Fields root = Fields.root(Trees.json(json, file), file);
        requireWord(root, "schema", SCHEMA);
        requireWord(root, "unit", "mm");
        List<CutStep> steps = new ArrayList<>();
        for (Fields step : root.objects("steps")) {
            steps.add(StepFields.read(step));
        }
        List<PieceRange> pieces = new ArrayList<>();
        for (Fields piece : root.objects("pieces")) {
            pieces.add(piece(piece));
        }
        CutProgram program = root.build(() -> new CutProgram(
                ProfileFields.read(root.object("table")), estimate(root.object("estimate")), pieces, steps));
        root.build(() -> RecordStream.of(program));
        return program;
    }

    private static void requireWord(Fields root, String field, String word) throws FormatFault {
        if (!root.text(field).equals(word)) {
            throw root.fault(field, "'%s'; expected '%s'.".formatted(root.text(field), word));
        }
    }

    private static PieceRange piece(Fields piece) throws FormatFault {
        return piece.build(() -> new PieceRange(
                piece.count("no"),
                PieceRef.parse(piece.text("piece")),
                piece.count("firstRecord"),
                piece.count("lastRecord")));
    }

    private static TimeEstimate estimate(Fields estimate) throws FormatFault {
        return estimate.build(() -> new TimeEstimate(
                estimate.number("cut"),
                estimate.number("corners"),
                estimate.number("lifts"),
                estimate.number("notches"),
                estimate.number("drills"),
                estimate.has("labels") ? estimate.number("labels") : 0,
                estimate.number("sharpen"),
                estimate.number("air"),
                estimate.number("conveyor"),
                estimate.number("cutLength"),
                estimate.number("airLength")));
    }

    public static void write(CutProgram program, Path file) throws IOException {
        AtomicFiles.write(file, text(program));
    }

    /** The whole file. */
    public static String text(CutProgram program) {
        StringJoiner pieces = new StringJoiner(",\n ", "[\n ", "\n]");
        program.pieces().forEach(piece -> pieces.add(line(piece)));
        StringJoiner steps = new StringJoiner(",\n ", "[\n ", "\n]");
        StepLines lines = new StepLines();
        program.steps().forEach(step -> steps.add(step.accept(lines)));
        return """
                {"schema":"%s","unit":"mm","geometry":"%s",
                "table":%s,
                "estimate":%s,
                "pieces":%s,
                "steps":%s}
                """.formatted(
                        SCHEMA,
                        GeometryHash.of(program),
                        ProfileFields.write(program.table()),
                        line(program.estimate()),
                        pieces,
                        steps);
    }

    private static String line(PieceRange piece) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("no", piece.no())
                .put("piece", piece.piece().toString())
                .put("firstRecord", piece.firstRecord())
                .put("lastRecord", piece.lastRecord())
                .toString();
    }

    private static ObjectNode line(TimeEstimate estimate) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("total", estimate.total())
                .put("cut", estimate.cut())
                .put("corners", estimate.corners())
                .put("lifts", estimate.lifts())
                .put("notches", estimate.notches())
                .put("drills", estimate.drills())
                .put("sharpen", estimate.sharpen())
                .put("air", estimate.air())
                .put("conveyor", estimate.conveyor())
                .put("cutLength", estimate.cutLength())
                .put("airLength", estimate.airLength());
        if (estimate.labels() > 0) {
            line.put("labels", estimate.labels());
        }
        return line;
    }
}
