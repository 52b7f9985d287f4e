package io.tailorline.cutter.render;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.projection.Calibration;
import io.tailorline.cutter.projection.PicturePoint;
import io.tailorline.cutter.projection.Residual;
import io.tailorline.cutter.projection.TestBox;
import java.util.Locale;

/**
 * The picture that shows whether a calibration is right: a grid every 100 mm, boxes of known size to lay a tape on, and
 * each measured mark with how far the picture is off there.
 */
public final class CalibrationSvg {

    private static final double GRID = 100;
    private static final int EVERY_FIFTH = 5;

    private CalibrationSvg() {}

    public static String draw(Calibration calibration) {
        TableCanvas canvas = new TableCanvas(calibration.map());
        StringBuilder svg =
                new StringBuilder(ProjectionOverlay.open(calibration.map().size()));
        svg.append(ProjectionStyle.hatches());
        grid(svg, canvas, calibration);
        TestBox.usual().forEach(box -> box(svg, canvas, box));
        for (int i = 0; i < calibration.points().size(); i++) {
            mark(
                    svg,
                    canvas,
                    calibration.points().get(i),
                    calibration.residuals().get(i));
        }
        svg.append(ProjectionOverlay.line(
                calibration.map().size(),
                String.format(
                        Locale.ROOT,
                        "%s \u00b7 %s \u00b7 %.1f mm, at most %.1f at %s, allowed %.1f",
                        calibration.table(),
                        calibration.date(),
                        calibration.rms(),
                        calibration.worst().size(),
                        calibration.worst().point(),
                        Calibration.ALLOWED)));
        if (calibration.map().mirrored()) {
            svg.append(ProjectionOverlay.band(calibration.map().size(), ProjectionWords.ENGLISH.mirrored()));
        }
        return svg.append("</svg>\n").toString();
    }

    private static void grid(StringBuilder svg, TableCanvas canvas, Calibration calibration) {
        double right = upTo(calibration.points().stream()
                .mapToDouble(point -> point.table().x())
                .max()
                .orElseThrow());
        double top = upTo(calibration.points().stream()
                .mapToDouble(point -> point.table().y())
                .max()
                .orElseThrow());
        for (int i = 0; i * GRID <= right; i++) {
            line(svg, i, canvas.line(new TablePoint(i * GRID, 0), new TablePoint(i * GRID, top)));
        }
        for (int i = 0; i * GRID <= top; i++) {
            line(svg, i, canvas.line(new TablePoint(0, i * GRID), new TablePoint(right, i * GRID)));
        }
    }

    private static double upTo(double mm) {
        return Math.ceil(mm / GRID) * GRID;
    }

    private static void line(StringBuilder svg, int number, String path) {
        svg.append("<path d=\"%s\" stroke=\"%s\" stroke-width=\"2\" fill=\"none\"/>\n"
                .formatted(path, number % EVERY_FIFTH == 0 ? "#8494A3" : "#2B343C"));
    }

    private static void box(StringBuilder svg, TableCanvas canvas, TestBox box) {
        svg.append("<path d=\"%s\" stroke=\"%s\" stroke-width=\"3\" fill=\"none\"/>\n"
                .formatted(canvas.closed(box.ring()), ProjectionStyle.WHITE));
        TablePoint middle =
                new TablePoint(box.corner().x() + box.width() / 2, box.corner().y() + box.height() / 2);
        words(
                svg,
                canvas,
                middle,
                0,
                ProjectionStyle.WHITE,
                String.format(Locale.ROOT, "%.0f \u00d7 %.0f", box.width(), box.height()));
    }

    private static void mark(StringBuilder svg, TableCanvas canvas, PicturePoint point, Residual residual) {
        boolean bad = residual.size() > Calibration.ALLOWED;
        String colour = bad ? ProjectionStyle.NOW : ProjectionStyle.WHITE;
        svg.append(String.format(
                Locale.ROOT,
                "<g transform=\"translate(%s %s)\" stroke=\"%s\" stroke-width=\"%d\" fill=\"none\"><path d=\"M-26 0H26M0 -26V26\"/><circle r=\"%d\"/></g>\n",
                SvgText.number(point.pixel().x()),
                SvgText.number(point.pixel().y()),
                colour,
                bad ? 5 : 3,
                bad ? 22 : 13));
        words(
                svg,
                canvas,
                point.table(),
                62,
                colour,
                String.format(Locale.ROOT, "%s %.1f", point.name(), residual.size()));
    }

    private static void words(
            StringBuilder svg, TableCanvas canvas, TablePoint at, double below, String colour, String words) {
        svg.append(
                "<g %s><text font-size=\"40\" y=\"%s\" text-anchor=\"middle\" fill=\"%s\" stroke=\"#000000\" stroke-width=\"8\" paint-order=\"stroke\">%s</text></g>\n"
                        .formatted(canvas.placed(at), SvgText.number(below + 14), colour, SvgText.escaped(words)));
    }
}
