package io.tailorline.pattern.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Polyline;
import io.tailorline.json.JsonText;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes the fields of a pattern in their one order. */
final class PatternWriter {

    private PatternWriter() {}

    static void write(JsonGenerator json, Pattern pattern) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", PatternJson.SCHEMA);
        json.writeStringField("id", pattern.id());
        json.writeStringField("unit", "mm");
        json.writeFieldName("style");
        StyleJson.write(json, pattern.style());
        BodyJson.write(json, "measurements", pattern.measurements().values());
        writeBody(json, pattern.measurements());
        json.writeArrayFieldStart("pieces");
        for (Piece piece : pattern.pieces()) {
            writePiece(json, piece);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("seams");
        for (Seam seam : pattern.seams()) {
            writeSeam(json, seam);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("girths");
        for (Girth girth : pattern.girths()) {
            writeGirth(json, girth);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("labels");
        for (Map.Entry<String, String> label : pattern.labels().entrySet()) {
            json.writeStringField(label.getKey(), label.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The person measured and the sides that differ, in addition to {@code measurements}. */
    private static void writeBody(JsonGenerator json, MeasurementSet body) throws IOException {
        json.writeObjectFieldStart("body");
        json.writeStringField("id", body.id());
        json.writeStringField("sex", body.sex().word());
        BodyJson.writeSides(json, body);
        json.writeEndObject();
    }

    private static void writePiece(JsonGenerator json, Piece piece) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", piece.id());
        if (piece.side() != Side.BOTH) {
            json.writeStringField("side", piece.side().word());
        }
        json.writeStringField("name", piece.name());
        json.writeStringField("garment", piece.garment().word());
        json.writeStringField("material", piece.material().word());
        json.writeObjectFieldStart("cut");
        json.writeNumberField("quantity", piece.cut().quantity());
        json.writeBooleanField("mirrored", piece.cut().mirrored());
        json.writeEndObject();
        GeometryJson.ring(json, "cutLine", piece.cutLine().points());
        GeometryJson.ring(json, "seamLine", piece.seamLine().points());
        GeometryJson.line(
                json,
                "grainLine",
                List.of(piece.grainLine().from(), piece.grainLine().to()));
        json.writeStringField("direction", piece.direction().word());
        GeometryJson.angle(json, "tiltDeg", piece.tiltDeg());
        json.writeArrayFieldStart("notches");
        for (Notch notch : piece.notches()) {
            writeNotch(json, notch);
        }
        json.writeEndArray();
        writeMarks(json, piece);
        json.writeArrayFieldStart("edges");
        for (Edge edge : piece.edges()) {
            writeEdge(json, edge);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Its lines and notches as those of a piece. */
    static void writeOutline(JsonGenerator json, Correction.OfOutline outline) throws IOException {
        json.writeArrayFieldStart("edges");
        for (Edge edge : outline.edges()) {
            writeEdge(json, edge);
        }
        json.writeEndArray();
        GeometryJson.ring(json, "cutLine", outline.cutLine().points());
        json.writeArrayFieldStart("notches");
        for (Notch notch : outline.notches()) {
            writeNotch(json, notch);
        }
        json.writeEndArray();
    }

    private static void writeNotch(JsonGenerator json, Notch notch) throws IOException {
        json.writeStartObject();
        GeometryJson.point(json, "at", notch.at());
        GeometryJson.angle(json, "angleDeg", notch.angleDeg());
        GeometryJson.mm(json, "depth", notch.depth());
        json.writeStringField("kind", notch.kind().word());
        json.writeStringField("mate", notch.mate());
        json.writeEndObject();
    }

    private static void writeMarks(JsonGenerator json, Piece piece) throws IOException {
        json.writeArrayFieldStart("drillHoles");
        for (DrillHole hole : piece.drillHoles()) {
            json.writeStartObject();
            GeometryJson.point(json, "at", hole.at());
            json.writeStringField("what", hole.what());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!piece.internalCuts().isEmpty()) {
            json.writeArrayFieldStart("internalCuts");
            for (InternalCut cut : piece.internalCuts()) {
                writeLine(json, cut.what(), cut.line());
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("internalLines");
        for (InternalLine line : piece.internalLines()) {
            writeLine(json, line.what(), line.line());
        }
        json.writeEndArray();
        writeAnchors(json, piece.anchors());
    }

    private static void writeLine(JsonGenerator json, String what, Polyline line) throws IOException {
        json.writeStartObject();
        json.writeStringField("what", what);
        GeometryJson.line(json, "points", line.points());
        json.writeEndObject();
    }

    /** Pieces that need not match carry no field. */
    private static void writeAnchors(JsonGenerator json, List<StripeAnchor> anchors) throws IOException {
        if (anchors.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("anchors");
        for (StripeAnchor anchor : anchors) {
            json.writeStartObject();
            json.writeStringField("match", anchor.match());
            GeometryJson.point(json, "at", anchor.at());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeEdge(JsonGenerator json, Edge edge) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", edge.name());
        GeometryJson.line(json, "points", edge.line().points());
        Allowance allowance = edge.allowance();
        if (allowance.isConstant()) {
            GeometryJson.mm(json, "allowance", allowance.start());
        } else {
            json.writeArrayFieldStart("allowance");
            JsonText.number(json, Mm.onGrid(allowance.start()));
            JsonText.number(json, Mm.onGrid(allowance.end()));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeSeam(JsonGenerator json, Seam seam) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", seam.name());
        writeRun(json, "a", seam.a());
        writeRun(json, "b", seam.b());
        json.writeObjectFieldStart("ease");
        GeometryJson.mm(json, "min", seam.ease().min());
        GeometryJson.mm(json, "max", seam.ease().max());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeRun(JsonGenerator json, String field, List<Seam.EdgeRef> run) throws IOException {
        json.writeArrayFieldStart(field);
        for (Seam.EdgeRef edge : run) {
            json.writeStartObject();
            json.writeStringField("piece", edge.piece());
            json.writeStringField("edge", edge.edge());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeGirth(JsonGenerator json, Girth girth) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", girth.name());
        GeometryJson.mm(json, "body", girth.body());
        GeometryJson.mm(json, "ease", girth.ease());
        GeometryJson.mm(json, "finished", girth.finished());
        json.writeEndObject();
    }
}
