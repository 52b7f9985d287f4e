package io.tailorline.cutter.projection;

import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Projectors for tests. */
final class Pictures {

    static final PictureSize FULL_HD = new PictureSize(1920, 1080);

    private Pictures() {}

    /** A projector 0.6 pixels a mm, turned, at an angle, y down. */
    static TableMap map(double turnDeg, double tiltX, double tiltY, double radial) {
        double c = 0.6 * StrictMath.cos(StrictMath.toRadians(turnDeg));
        double s = 0.6 * StrictMath.sin(StrictMath.toRadians(turnDeg));
        return new TableMap(FULL_HD, new Homography(c, s, 80, s, -c, 1000, tiltX, tiltY, 1), radial);
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

    static Calibration calibrated(List<PicturePoint> points) {
        CalibrationResult result = Calibrator.calibrate("table-1", "2026-11-25", FULL_HD, points);
        if (result instanceof CalibrationResult.Refused refused) {
            throw new AssertionError(refused.message());
        }
        return ((CalibrationResult.Calibrated) result).calibration();
    }
}
