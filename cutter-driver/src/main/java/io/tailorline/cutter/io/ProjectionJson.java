package io.tailorline.cutter.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.projection.Calibration;
import io.tailorline.cutter.projection.Pixel;
import io.tailorline.cutter.projection.ProjectedPiece;
import io.tailorline.cutter.projection.Projection;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Projections as JSON, schema {@code tailorline/projection/1}: table frame, mm; with a calibration also every outline
 * as a polyline of pixels, as a projector or a laser draws it: there the conveyor's {@code begin} is subtracted from x,
 * for the picture lies on the cloth as it lies now.
 */
public final class ProjectionJson {

    private static final String SCHEMA = "tailorline/projection/1";
    private static final double HUNDREDTHS = 100;

    private ProjectionJson() {}

    /** The whole file. */
    public static String text(Projection projection, Optional<Calibration> calibration) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("schema", SCHEMA)
                .put("unit", "mm")
                .put("geometry", projection.geometry())
                .put("length", projection.length())
                .put("width", projection.width())
                .put("faceDown", projection.faceDown())
                .put("begin", projection.begin())
                .put("doneRecord", projection.doneRecord());
        projection.place().ifPresent(place -> node.set("cloth", ProgramJson.node(place)));
        projection.head().ifPresent(head -> node.set("head", point(head)));
        calibration.ifPresent(known -> node.set("calibration", calibration(known)));
        Optional<Function<TablePoint, Pixel>> pixels = calibration
                .map(Calibration::map)
                .map(map -> at -> map.pixel(new TablePoint(at.x() - projection.begin(), at.y())));
        ArrayNode orders = node.putArray("orders");
        projection.orders().forEach(orders::add);
        ArrayNode pieces = node.putArray("pieces");
        projection.pieces().forEach(piece -> pieces.add(piece(piece, pixels)));
        ArrayNode flaws = node.putArray("flaws");
        for (Projection.Flaw flaw : projection.flaws()) {
            ObjectNode mark = flaws.addObject();
            mark.put("grade", flaw.grade()).set("ring", points(flaw.ring()));
        }
        if (!projection.stripes().isEmpty()) {
            ArrayNode stripes = node.putArray("stripes");
            projection.stripes().forEach(line -> stripes.add(points(line)));
        }
        ArrayNode bites = node.putArray("bites");
        projection.bites().forEach(bites::add);
        ArrayNode uncertain = node.putArray("uncertain");
        projection.uncertain().forEach(mark -> uncertain.add(mark(mark, pixels)));
        return node + "\n";
    }

    private static ObjectNode piece(ProjectedPiece piece, Optional<Function<TablePoint, Pixel>> map) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("no", piece.no())
                .put("piece", piece.piece().toString())
                .put("order", piece.piece().order())
                .put("bundle", piece.bundle().toString())
                .put("state", piece.state().word());
        node.set("outline", points(piece.outline()));
        if (!piece.cuts().isEmpty()) {
            ArrayNode cuts = node.putArray("cuts");
            piece.cuts().forEach(cut -> cuts.add(points(cut)));
        }
        if (!piece.marks().isEmpty()) {
            node.set("marks", points(piece.marks()));
        }
        node.set("grain", points(piece.grain()));
        node.set("label", point(piece.label()));
        map.ifPresent(known -> {
            ArrayNode pixels = node.putArray("pixels");
            piece.outline().forEach(at -> pixels.add(pixel(known.apply(at))));
        });
        return node;
    }

    private static ObjectNode mark(UncertainRange.Mark mark, Optional<Function<TablePoint, Pixel>> map) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("record", mark.record())
                .put("kind", mark.kind().name())
                .put("pieceNo", mark.pieceNo())
                .put("piece", mark.piece().map(PieceRef::toString).orElse(""));
        node.set("line", points(mark.line()));
        map.ifPresent(known -> {
            ArrayNode pixels = node.putArray("pixels");
            mark.line().forEach(at -> pixels.add(pixel(known.apply(at))));
        });
        return node;
    }

    private static ObjectNode calibration(Calibration calibration) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("table", calibration.table())
                .put("date", calibration.date())
                .put("rms", rounded(calibration.rms()))
                .put("max", rounded(calibration.worst().size()))
                .put("worst", calibration.worst().point())
                .put("trusted", calibration.isTrusted())
                .put("mirrored", calibration.map().mirrored())
                .put("radial", calibration.map().radial());
        node.putObject("picture")
                .put("width", calibration.map().size().width())
                .put("height", calibration.map().size().height());
        ArrayNode rows = node.putArray("homography");
        for (double entry : calibration.map().rows()) {
            rows.add(entry);
        }
        return node;
    }

    private static ArrayNode points(List<TablePoint> points) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        points.forEach(at -> list.add(point(at)));
        return list;
    }

    private static ArrayNode point(TablePoint at) {
        return JsonNodeFactory.instance.arrayNode().add(at.x()).add(at.y());
    }

    private static ArrayNode pixel(Pixel pixel) {
        return JsonNodeFactory.instance.arrayNode().add(rounded(pixel.x())).add(rounded(pixel.y()));
    }

    private static double rounded(double value) {
        return Math.rint(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
