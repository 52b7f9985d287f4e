package io.tailorline.cutter.io;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.ClothPlace;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.LightMark;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TimeEstimate;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.piece.PieceRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Cut programs as JSON, schema {@code tailorline/cut-program/1}: table frame, mm, degrees, s. One line for each piece
 * and each step, so that two programs can be compared line by line. {@code geometry}, the digits by which people know
 * what is cut where, is for readers; it is computed again when a file is read. {@code marker} and the pieces'
 * {@code place} say what is cut whatever program cuts it; a file may have neither.
 */
public final class ProgramJson {

    static final String SCHEMA = "tailorline/cut-program/1";

    private ProgramJson() {}

    public static CutProgram read(Path file) throws FormatFault {
        return read(JsonCursor.read(file));
    }

    /** @param source what faults call it */
    public static CutProgram parse(String source, String json) throws FormatFault {
        return read(JsonCursor.parse(source, json));
    }

    public static CutProgram read(JsonCursor root) throws FormatFault {
        root.field("schema").require(SCHEMA);
        root.field("unit").require("mm");
        List<CutStep> steps = root.field("steps").all(StepFields::read);
        List<PieceRange> pieces = root.field("pieces").all(ProgramJson::piece);
        List<LightMark> marks = root.findAll("lightMarks", ProgramJson::mark);
        Optional<ClothPlace> cloth = root.find("cloth", ProgramJson::cloth);
        Optional<String> marker = root.find("marker", JsonCursor::text);
        TableProfile table = ProfileFields.read(root.field("table"));
        TimeEstimate estimate = estimate(root.field("estimate"));
        return root.build("a cut program", at -> {
            CutProgram program = new CutProgram(table, estimate, pieces, steps, marks, cloth, marker);
            RecordStream.of(program);
            return program;
        });
    }

    private static PieceRange piece(JsonCursor piece) throws FormatFault {
        return piece.build(
                "a piece of a program",
                at -> new PieceRange(
                        at.field("no").integer(),
                        PieceRef.parse(at.field("piece").text()),
                        at.field("firstRecord").integer(),
                        at.field("lastRecord").integer(),
                        at.find("place", PieceOnClothJson::place)));
    }

    private static LightMark mark(JsonCursor mark) throws FormatFault {
        return mark.build(
                "a mark by light",
                at -> new LightMark(
                        PieceRef.parse(at.field("piece").text()),
                        new TablePoint(at.field("x").number(), at.field("y").number()),
                        at.field("what").text()));
    }

    private static ClothPlace cloth(JsonCursor cloth) throws FormatFault {
        return cloth.build(
                "the place of the cloth",
                at -> new ClothPlace(
                        StepFields.point(at.field("origin")),
                        at.field("selvedgeMargin").number(),
                        at.field("usableWidth").number(),
                        at.field("length").number()));
    }

    private static TimeEstimate estimate(JsonCursor estimate) throws FormatFault {
        return estimate.build(
                "an estimate",
                at -> new TimeEstimate(
                        estimate.field("cut").number(),
                        estimate.field("corners").number(),
                        estimate.field("lifts").number(),
                        estimate.field("notches").number(),
                        estimate.field("drills").number(),
                        estimate.find("labels", JsonCursor::number).orElse(0.0),
                        estimate.field("sharpen").number(),
                        estimate.field("air").number(),
                        estimate.field("conveyor").number(),
                        estimate.field("cutLength").number(),
                        estimate.field("airLength").number()));
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
        StringJoiner marks = new StringJoiner(",\n ", ",\n\"lightMarks\":[\n ", "\n]");
        marks.setEmptyValue("");
        program.lightMarks().forEach(mark -> marks.add(line(mark)));
        return """
                {"schema":"%s","unit":"mm","geometry":"%s",%s%s
                "table":%s,
                "estimate":%s,
                "pieces":%s,
                "steps":%s%s}
                """.formatted(
                SCHEMA,
                GeometryHash.of(program),
                program.cloth().map(cloth -> "\n\"cloth\":" + node(cloth) + ",").orElse(""),
                program.marker().map("\n\"marker\":\"%s\","::formatted).orElse(""),
                ProfileFields.write(program.table()),
                line(program.estimate()),
                pieces,
                steps,
                marks);
    }

    static ObjectNode node(ClothPlace cloth) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putArray("origin").add(cloth.origin().x()).add(cloth.origin().y());
        return node.put("selvedgeMargin", cloth.selvedgeMargin())
                .put("usableWidth", cloth.usableWidth())
                .put("length", cloth.length());
    }

    private static String line(LightMark mark) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("piece", mark.piece().toString())
                .put("x", mark.at().x())
                .put("y", mark.at().y())
                .put("what", mark.what())
                .toString();
    }

    private static String line(PieceRange piece) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("no", piece.no())
                .put("piece", piece.piece().toString())
                .put("firstRecord", piece.firstRecord())
                .put("lastRecord", piece.lastRecord());
        piece.place().ifPresent(place -> line.set("place", PieceOnClothJson.node(place)));
        return line.toString();
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
