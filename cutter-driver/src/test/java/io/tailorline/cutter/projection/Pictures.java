package io.tailorline.cutter.projection;

import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Projectors for tests. */
final class Pictures {

    static final PictureSize FULL_HD = new PictureSize(1920, 1080);

    private Pictures() {}

    /** Part of the picture that the field fills. */
    private static final double FILLED = 0.98;

    /** The same behind a lens, which must not push a mark out of it. */
    private static final double FILLED_BEHIND_A_LENS = 0.88;

    /** A projector turned, at an angle, y down, whose picture the field fills. */
    static TableMap map(double turnDeg, double tiltX, double tiltY, double radial) {
        double c = StrictMath.cos(StrictMath.toRadians(turnDeg));
        double s = StrictMath.sin(StrictMath.toRadians(turnDeg));
        Homography seen = new Homography(c, s, 0, s, -c, 0, tiltX, tiltY, 1);
        DoubleSummaryStatistics x =
                field().mapToDouble(at -> seen.x(at.x(), at.y())).summaryStatistics();
        DoubleSummaryStatistics y =
                field().mapToDouble(at -> seen.y(at.x(), at.y())).summaryStatistics();
        double scale = (radial == 0 ? FILLED : FILLED_BEHIND_A_LENS)
                * Math.min(FULL_HD.width() / (x.getMax() - x.getMin()), FULL_HD.height() / (y.getMax() - y.getMin()));
        double left = (x.getMin() + x.getMax()) / 2 - FULL_HD.width() / 2.0 / scale;
        double top = (y.getMin() + y.getMax()) / 2 - FULL_HD.height() / 2.0 / scale;
        return new TableMap(FULL_HD, seen.then(Homography.scaling(left, top, scale)), radial);
    }

    private static Stream<TablePoint> field() {
        return Stream.of(
                new TablePoint(100, 50),
                new TablePoint(2800, 50),
                new TablePoint(2800, 1450),
                new TablePoint(100, 1450));
    }

    /** Marks of a grid over 2800 x 1400 mm, seen through {@code map} with an error of the hand, mm. */
    static List<PicturePoint> points(TableMap map, int columns, int rows, double noise, long seed) {
        Random chance = new Random(seed);
        List<PicturePoint> points = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                TablePoint mark = new TablePoint(100 + 2700.0 * column / (columns - 1), 50 + 1400.0 * row / (rows - 1));
                TablePoint seen = new TablePoint(
                        mark.x() + noise * chance.nextGaussian(), mark.y() + noise * chance.nextGaussian());
                points.add(new PicturePoint("" + (char) ('A' + column) + (row + 1), mark, map.pixel(seen)));
            }
        }
        return points;
    }

    /** Turned over or not. */
    static Calibration calibrated(List<PicturePoint> points) {
        CalibrationResult result = Calibrator.calibrate("table-1", "2026-11-25", FULL_HD, points, true);
        if (result instanceof CalibrationResult.Refused refused) {
            throw new AssertionError(refused.message());
        }
        return ((CalibrationResult.Calibrated) result).calibration();
    }
}
