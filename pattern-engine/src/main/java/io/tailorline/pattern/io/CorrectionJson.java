package io.tailorline.pattern.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.json.JsonText;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Correction.OfNotch;
import io.tailorline.pattern.piece.Correction.OfOutline;
import io.tailorline.pattern.piece.Correction.OfPoint;
import io.tailorline.pattern.piece.Side;
import java.io.IOException;
import java.util.List;

/** Reads and writes what was moved by hand. Whether piece, edge and notch exist is checked by the engine. */
final class CorrectionJson {

    private CorrectionJson() {}

    static Correction read(JsonCursor correction) throws FormatFault {
        String piece = correction.field("piece").text();
        Side side = correction
                .find("side", word -> word.oneOf(Side.values(), Side::word))
                .orElse(Side.BOTH);
        if (correction.find("notch").isPresent()) {
            correction.allow("piece", "side", "notch", "number", "by");
            return new OfNotch(
                    piece,
                    side,
                    correction.field("notch").text(),
                    correction.field("number").integer(),
                    correction.field("by").number());
        }
        if (correction.find("edges").isPresent()) {
            return outline(piece, side, correction);
        }
        correction.allow("piece", "side", "edge", "along", "dx", "dy");
        return new OfPoint(
                piece,
                side,
                correction.field("edge").text(),
                correction.field("along").number(),
                correction.field("dx").number(),
                correction.field("dy").number());
    }

    private static Correction outline(String piece, Side side, JsonCursor outline) throws FormatFault {
        outline.allow("piece", "side", "edges", "cutLine", "notches");
        OfOutline read = new OfOutline(
                piece,
                side,
                outline.field("edges").all(PieceReader::edge),
                GeometryJson.ring(outline.field("cutLine")),
                outline.field("notches").all(PieceReader::notch));
        if (read.points() > OfOutline.MOST_POINTS) {
            throw outline.fault("at most %d points".formatted(OfOutline.MOST_POINTS));
        }
        return read;
    }

    /** Nothing where there are none: a style without them is written as it always was. */
    static void write(JsonGenerator json, List<Correction> corrections) throws IOException {
        if (corrections.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("corrections");
        for (Correction correction : corrections) {
            json.writeStartObject();
            json.writeStringField("piece", correction.piece());
            json.writeStringField("side", correction.side().word());
            if (correction instanceof OfPoint point) {
                json.writeStringField("edge", point.edge());
                JsonText.number(json, "along", point.along());
                JsonText.number(json, "dx", point.dx());
                JsonText.number(json, "dy", point.dy());
            } else if (correction instanceof OfNotch notch) {
                json.writeStringField("notch", notch.mate());
                json.writeNumberField("number", notch.number());
                JsonText.number(json, "by", notch.by());
            } else if (correction instanceof OfOutline outline) {
                PatternWriter.writeOutline(json, outline);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
