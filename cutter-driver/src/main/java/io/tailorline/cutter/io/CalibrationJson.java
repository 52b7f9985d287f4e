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
import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Calibrations as JSON, schema {@code tailorline/calibration/1}, and the measured points they are made of,
 * {@code tailorline/calibration-points/1}: table mm, picture pixels with y down. The homography is kept row by row from
 * table to picture; residuals are kept for people, a reader works them out anew.
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
        return parsePoints(Trees.text(file), file.toString());
    }

    /** @param file what faults call it */
    public static Points parsePoints(String json, String file) throws FormatFault {
        Fields root = Fields.root(Trees.json(json, file), file);
        requireSchema(root, POINTS_SCHEMA);
        return new Points(root.text("table"), picture(root), points(root));
    }

    public static Calibration read(Path file) throws FormatFault {
        return parse(Trees.text(file), file.toString());
    }

    /** @param file what faults call it */
    public static Calibration parse(String json, String file) throws FormatFault {
        Fields root = Fields.root(Trees.json(json, file), file);
        requireSchema(root, SCHEMA);
        PictureSize picture = picture(root);
        List<PicturePoint> points = points(root);
        return root.build(() -> {
            TableMap map = new TableMap(picture, new Homography(root.numbers("homography")), root.number("radial"));
            return Calibration.of(root.text("table"), root.text("date"), map, points);
        });
    }

    private static void requireSchema(Fields root, String schema) throws FormatFault {
        if (!root.text("schema").equals(schema)) {
            throw root.fault("schema", "'%s'; expected '%s'.".formatted(root.text("schema"), schema));
        }
    }

    private static PictureSize picture(Fields root) throws FormatFault {
        Fields picture = root.object("picture");
        return picture.build(() -> new PictureSize(picture.count("width"), picture.count("height")));
    }

    private static List<PicturePoint> points(Fields root) throws FormatFault {
        List<PicturePoint> points = new ArrayList<>();
        for (Fields point : root.objects("points")) {
            points.add(point.build(() -> {
                TablePoint pixel = point.point("pixel");
                return new PicturePoint(point.text("name"), point.point("table"), new Pixel(pixel.x(), pixel.y()));
            }));
        }
        return points;
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
                        Trees.quoted(calibration.table()),
                        Trees.quoted(calibration.date()),
                        Integer.toString(calibration.map().size().width()),
                        Integer.toString(calibration.map().size().height()),
                        rows,
                        Double.toString(calibration.map().radial()),
                        Double.toString(rounded(calibration.rms())),
                        Double.toString(rounded(calibration.worst().size())),
                        Trees.quoted(calibration.worst().point()),
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
