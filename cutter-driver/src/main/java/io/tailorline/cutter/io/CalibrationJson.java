package io.tailorline.cutter.io;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.projection.Calibration;
import io.tailorline.cutter.projection.Homography;
import io.tailorline.cutter.projection.PicturePoint;
import io.tailorline.cutter.projection.PictureSize;
import io.tailorline.cutter.projection.Pixel;
import io.tailorline.cutter.projection.Residual;
import io.tailorline.cutter.projection.TableMap;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.json.JsonText;
import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

/**
 * Calibrations as JSON, schema {@code tailorline/calibration/1}, and the measured points they are made of,
 * {@code tailorline/calibration-points/1}: table mm, picture pixels with y down. The homography is stored row by row
 * from table to picture; residuals are stored for people, a reader computes them again.
 */
public final class CalibrationJson {

    private static final String SCHEMA = "tailorline/calibration/1";
    private static final String POINTS_SCHEMA = "tailorline/calibration-points/1";

    /** Measured points. */
    public record Points(String table, PictureSize picture, List<PicturePoint> points) {
        public Points {
            points = List.copyOf(points);
        }
    }

    private CalibrationJson() {}

    public static Points readPoints(Path file) throws FormatFault {
        return readPoints(JsonCursor.read(file));
    }

    public static Points readPoints(JsonCursor root) throws FormatFault {
        root.field("schema").require(POINTS_SCHEMA);
        return new Points(root.field("table").text(), picture(root), points(root));
    }

    public static Calibration read(Path file) throws FormatFault {
        return read(JsonCursor.read(file));
    }

    public static Calibration read(JsonCursor root) throws FormatFault {
        root.field("schema").require(SCHEMA);
        PictureSize picture = picture(root);
        List<PicturePoint> points = points(root);
        return root.build("a calibration", at -> {
            double[] rows = at.field("homography").all(JsonCursor::number).stream()
                    .mapToDouble(row -> row)
                    .toArray();
            TableMap map = new TableMap(
                    picture, new Homography(rows), at.field("radial").number());
            return Calibration.of(at.field("table").text(), at.field("date").text(), map, points);
        });
    }

    private static PictureSize picture(JsonCursor root) throws FormatFault {
        return root.field("picture")
                .build(
                        "a size in pixels",
                        at -> new PictureSize(
                                at.field("width").integer(), at.field("height").integer()));
    }

    private static List<PicturePoint> points(JsonCursor root) throws FormatFault {
        return root.field("points").all(point -> point.build("a point of a calibration", CalibrationJson::point));
    }

    private static PicturePoint point(JsonCursor at) throws FormatFault {
        TablePoint pixel = StepFields.point(at.field("pixel"));
        return new PicturePoint(
                at.field("name").text(), StepFields.point(at.field("table")), new Pixel(pixel.x(), pixel.y()));
    }

    public static void write(Calibration calibration, Path file) throws IOException {
        AtomicFiles.write(file, text(calibration));
    }

    /** The whole file: a line for each point. */
    public static String text(Calibration calibration) {
        StringJoiner points = new StringJoiner(",\n ", "[\n ", "\n]");
        for (int i = 0; i < calibration.points().size(); i++) {
            points.add(line(calibration.points().get(i), calibration.residuals().get(i))
                    .toString());
        }
        StringJoiner rows = new StringJoiner(",", "[", "]");
        for (double entry : calibration.map().rows()) {
            rows.add(Double.toString(entry));
        }
        return """
                {"schema":"%s","unit":"mm","table":%s,"date":%s,
                "picture":{"width":%s,"height":%s},
                "homography":%s,"radial":%s,
                "rms":%s,"max":%s,"worst":%s,"mirrored":%s,
                "points":%s}
                """.formatted(
                        SCHEMA,
                        JsonText.quoted(calibration.table()),
                        JsonText.quoted(calibration.date()),
                        Integer.toString(calibration.map().size().width()),
                        Integer.toString(calibration.map().size().height()),
                        rows,
                        Double.toString(calibration.map().radial()),
                        Double.toString(rounded(calibration.rms())),
                        Double.toString(rounded(calibration.worst().size())),
                        JsonText.quoted(calibration.worst().point()),
                        calibration.map().mirrored(),
                        points);
    }

    private static ObjectNode line(PicturePoint point, Residual residual) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", point.name());
        node.putArray("table").add(point.table().x()).add(point.table().y());
        node.putArray("pixel").add(point.pixel().x()).add(point.pixel().y());
        node.putArray("residual").add(rounded(residual.dx())).add(rounded(residual.dy()));
        return node;
    }

    private static double rounded(double mm) {
        return Math.rint(mm * 1000) / 1000;
    }
}
