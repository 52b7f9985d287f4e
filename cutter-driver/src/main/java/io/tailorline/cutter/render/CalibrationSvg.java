package io.tailorline.cutter.render;

import static io.tailorline.drawing.SvgWriter.look;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.projection.Calibration;
import io.tailorline.cutter.projection.PicturePoint;
import io.tailorline.cutter.projection.PictureSize;
import io.tailorline.cutter.projection.Residual;
import io.tailorline.cutter.projection.TestBox;
import io.tailorline.drawing.Box;
import io.tailorline.drawing.SvgPath;
import io.tailorline.drawing.SvgWriter;
import io.tailorline.geometry.Point;
import java.util.Locale;

/**
 * The picture that shows whether a calibration is right: a grid every 100 mm, boxes of known size to lay a tape on, and
 * each measured mark with how far the picture is off there.
 */
public final class CalibrationSvg {

    private static final double GRID = 100;
    private static final int EVERY_FIFTH = 5;

    private final Calibration calibration;
    private final TableCanvas canvas;
    private final SvgWriter svg;

    private CalibrationSvg(Calibration calibration) {
        this.calibration = calibration;
        this.canvas = new TableCanvas(calibration.map());
        this.svg = ProjectionOverlay.open(calibration.map().size());
    }

    public static String draw(Calibration calibration) {
        return new CalibrationSvg(calibration).draw();
    }

    private String draw() {
        grid();
        TestBox.usual().forEach(this::box);
        for (int i = 0; i < calibration.points().size(); i++) {
            mark(calibration.points().get(i), calibration.residuals().get(i));
        }
        PictureSize size = calibration.map().size();
        ProjectionOverlay.line(
                svg,
                size,
                String.format(
                        Locale.ROOT,
                        "%s \u00b7 %s \u00b7 %.1f mm, at most %.1f at %s, allowed %.1f",
                        calibration.table(),
                        calibration.date(),
                        calibration.rms(),
                        calibration.worst().size(),
                        calibration.worst().point(),
                        Calibration.ALLOWED));
        if (calibration.map().mirrored()) {
            ProjectionOverlay.band(svg, size, ProjectionWords.ENGLISH.mirrored());
        }
        return svg.document();
    }

    private void grid() {
        Box marks = Box.around(calibration.points().stream()
                .map(point -> point.table().point())
                .toList());
        double right = Math.ceil(marks.maxX() / GRID) * GRID;
        double top = Math.ceil(marks.maxY() / GRID) * GRID;
        for (int i = 0; i * GRID <= right; i++) {
            line(i, new TablePoint(i * GRID, 0), new TablePoint(i * GRID, top));
        }
        for (int i = 0; i * GRID <= top; i++) {
            line(i, new TablePoint(0, i * GRID), new TablePoint(right, i * GRID));
        }
    }

    private void line(int number, TablePoint from, TablePoint to) {
        String colour = number % EVERY_FIFTH == 0 ? "#8494A3" : "#2B343C";
        svg.path("grid", canvas.line(from, to)).with(ProjectionStyle.line(colour, 2, "fill: none"));
    }

    private void box(TestBox box) {
        svg.path("box", canvas.ring(box.ring())).with(ProjectionStyle.line(ProjectionStyle.WHITE, 3, "fill: none"));
        TablePoint middle =
                new TablePoint(box.corner().x() + box.width() / 2, box.corner().y() + box.height() / 2);
        String size = String.format(Locale.ROOT, "%.0f \u00d7 %.0f", box.width(), box.height());
        words(middle, 0, ProjectionStyle.WHITE, size);
    }

    private void mark(PicturePoint point, Residual residual) {
        boolean bad = residual.size() > Calibration.ALLOWED;
        String colour = bad ? ProjectionStyle.NOW : ProjectionStyle.WHITE;
        String x = SvgPath.number(point.pixel().x());
        String y = SvgPath.number(point.pixel().y());
        svg.group("mark")
                .with("transform", "translate(%s %s)".formatted(x, y))
                .with(ProjectionStyle.line(colour, bad ? 5 : 3, "fill: none"))
                .path("cross", "M-26 0H26M0 -26V26")
                .circle("ring", Point.of(0, 0), bad ? 22 : 13)
                .end();
        words(point.table(), 62, colour, String.format(Locale.ROOT, "%s %.1f", point.name(), residual.size()));
    }

    private void words(TablePoint at, double below, String colour, String words) {
        svg.group("words")
                .with("transform", canvas.placed(at))
                .start("text")
                .with("font-size", 40)
                .with("y", below + 14)
                .with(look("text-anchor: middle; fill: " + colour))
                .with(ProjectionStyle.halo(8))
                .text(words)
                .end()
                .end();
    }
}
