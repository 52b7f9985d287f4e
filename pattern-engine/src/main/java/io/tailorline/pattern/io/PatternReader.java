package io.tailorline.pattern.io;

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

/** Reads a pattern, and what refers to a piece or an edge must find it. */
final class PatternReader {

    private PatternReader() {}

    static Pattern read(JsonCursor root) throws PatternFormatFault {
        JsonCursor schema = root.field("schema");
        if (!schema.text().equals(PatternJson.SCHEMA)) {
            throw schema.fault("is %s; \"%s\" was expected.".formatted(schema.shown(), PatternJson.SCHEMA));
        }
        JsonCursor unit = root.field("unit");
        if (!unit.text().equals("mm")) {
            throw unit.fault("is %s; \"mm\" was expected.".formatted(unit.shown()));
        }
        String id = root.field("id").text();
        List<Piece> pieces = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonCursor piece : root.field("pieces").elements()) {
            pieces.add(PieceReader.read(piece));
            if (!ids.add(pieces.get(pieces.size() - 1).id())) {
                throw piece.field("id").fault("stands twice; every piece has an id of its own.");
            }
        }
        return new Pattern(
                id,
                StyleJson.read(root.field("style")),
                body(root, id),
                pieces,
                seams(root.field("seams"), pieces),
                girths(root.field("girths")),
                labels(root.find("labels")));
    }

    private static MeasurementSet body(JsonCursor root, String id) throws PatternFormatFault {
        Map<io.tailorline.pattern.measure.Measurement, Double> values = BodyJson.values(root.field("measurements"));
        Optional<JsonCursor> body = root.find("body");
        if (body.isEmpty()) {
            return MeasurementSet.symmetric(id, Sex.MALE, values);
        }
        return new MeasurementSet(
                body.get().field("id").text(),
                Words.read(body.get().field("sex"), Sex.values(), Sex::word),
                values,
                BodyJson.side(body.get(), "left"),
                BodyJson.side(body.get(), "right"));
    }

    private static List<Seam> seams(JsonCursor list, List<Piece> pieces) throws PatternFormatFault {
        List<Seam> seams = new ArrayList<>();
        for (JsonCursor seam : list.elements()) {
            JsonCursor ease = seam.field("ease");
            double min = ease.field("min").number();
            double max = ease.field("max").number();
            if (min > max) {
                throw ease.fault("has min %s above max %s mm.".formatted(min, max));
            }
            seams.add(new Seam(
                    seam.field("name").text(),
                    run(seam.field("a"), pieces),
                    run(seam.field("b"), pieces),
                    new Seam.EaseRange(min, max)));
        }
        return seams;
    }

    private static List<Seam.EdgeRef> run(JsonCursor list, List<Piece> pieces) throws PatternFormatFault {
        List<Seam.EdgeRef> run = new ArrayList<>();
        for (JsonCursor element : list.elements()) {
            Seam.EdgeRef ref = new Seam.EdgeRef(
                    element.field("piece").text(), element.field("edge").text());
            boolean found = pieces.stream()
                    .anyMatch(piece -> piece.id().equals(ref.piece())
                            && piece.findEdge(ref.edge()).isPresent());
            if (!found) {
                throw element.fault(
                        "names edge '%s' of piece '%s', which the pattern has not.".formatted(ref.edge(), ref.piece()));
            }
            run.add(ref);
        }
        return run;
    }

    private static List<Girth> girths(JsonCursor list) throws PatternFormatFault {
        List<Girth> girths = new ArrayList<>();
        for (JsonCursor girth : list.elements()) {
            girths.add(new Girth(
                    girth.field("name").text(),
                    girth.field("body").number(),
                    girth.field("ease").number(),
                    girth.field("finished").number()));
        }
        return girths;
    }

    private static Map<String, String> labels(Optional<JsonCursor> fields) throws PatternFormatFault {
        Map<String, String> labels = new TreeMap<>();
        if (fields.isPresent()) {
            for (Map.Entry<String, JsonCursor> label : fields.get().fields().entrySet()) {
                labels.put(label.getKey(), label.getValue().text());
            }
        }
        return labels;
    }
}
