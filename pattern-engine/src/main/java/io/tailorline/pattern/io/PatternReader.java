package io.tailorline.pattern.io;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a pattern; every reference to a piece or an edge must resolve. */
final class PatternReader {

    private PatternReader() {}

    static Pattern read(JsonCursor root) throws FormatFault {
        root.field("schema").require(PatternJson.SCHEMA);
        root.field("unit").require("mm");
        String id = root.field("id").text();
        List<Piece> pieces = pieces(root, PieceReader::read);
        return new Pattern(
                id,
                StyleJson.read(root.field("style")),
                body(root, id),
                pieces,
                root.field("seams").all(seam -> seam(seam, pieces)),
                root.field("girths").all(PatternReader::girth),
                root.find("labels", PatternReader::labels).orElse(Map.of()));
    }

    /** Each has an id of its own. */
    static List<Piece> pieces(JsonCursor root, JsonCursor.Reading<Piece> reading) throws FormatFault {
        List<Piece> pieces = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonCursor piece : root.field("pieces").elements()) {
            pieces.add(reading.read(piece));
            if (!ids.add(pieces.get(pieces.size() - 1).id())) {
                throw piece.field("id").fault("an id that no other piece has");
            }
        }
        return pieces;
    }

    private static MeasurementSet body(JsonCursor root, String id) throws FormatFault {
        Map<Measurement, Double> values = BodyJson.values(root.field("measurements"));
        Optional<JsonCursor> body = root.find("body");
        if (body.isEmpty()) {
            return MeasurementSet.symmetric(id, Sex.MALE, values);
        }
        return new MeasurementSet(
                body.get().field("id").text(),
                body.get().field("sex").oneOf(Sex.values(), Sex::word),
                values,
                BodyJson.side(body.get(), "left"),
                BodyJson.side(body.get(), "right"));
    }

    private static Seam seam(JsonCursor seam, List<Piece> pieces) throws FormatFault {
        JsonCursor ease = seam.field("ease");
        double min = ease.field("min").number();
        double max = ease.field("max").number();
        if (min > max) {
            throw ease.fault("min no greater than max, mm");
        }
        return new Seam(
                seam.field("name").text(),
                seam.field("a").all(edge -> edge(edge, pieces)),
                seam.field("b").all(edge -> edge(edge, pieces)),
                new Seam.EaseRange(min, max));
    }

    private static Seam.EdgeRef edge(JsonCursor at, List<Piece> pieces) throws FormatFault {
        Seam.EdgeRef edge =
                new Seam.EdgeRef(at.field("piece").text(), at.field("edge").text());
        boolean found = pieces.stream()
                .anyMatch(piece -> piece.id().equals(edge.piece())
                        && piece.findEdge(edge.edge()).isPresent());
        if (!found) {
            throw at.fault("an edge of the pattern");
        }
        return edge;
    }

    private static Girth girth(JsonCursor girth) throws FormatFault {
        return new Girth(
                girth.field("name").text(),
                girth.field("body").number(),
                girth.field("ease").number(),
                girth.field("finished").number());
    }

    private static Map<String, String> labels(JsonCursor fields) throws FormatFault {
        Map<String, String> labels = new TreeMap<>();
        for (Map.Entry<String, JsonCursor> label : fields.fields().entrySet()) {
            labels.put(label.getKey(), label.getValue().text());
        }
        return labels;
    }
}
