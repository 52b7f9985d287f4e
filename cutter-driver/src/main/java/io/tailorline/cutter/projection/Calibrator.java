package io.tailorline.cutter.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;

/**
 * Makes calibrations of measured points.
 *
 * <p>A lens term is taken only where the points show it: where leaving it out makes the residuals significantly larger
 * (F test of one further parameter) and not merely larger than nothing. Points that would let a small error of the hand
 * grow in the picture are refused: the spread of the map at the corners of the picture follows from the fit's own
 * covariance.
 */
public final class Calibrator {

    /** Fewest points: eight numbers are fitted, and a slip must show. */
    public static final int LEAST_POINTS = 9;

    /** Marks nearer than this are one mark, mm. */
    private static final double SAME_MARK = 5;

    private static final double SAME_PIXEL = 2;

    /** Points that spread across the table less than this part of their spread along it lie on a line. */
    private static final double ON_A_LINE = 0.05;

    /**
     * An error of 1 mm at each point may make no more than this at the corners of the picture, mm. Measured: 1.4 with
     * marks over the whole picture; a field of two thirds of it still passes, one of a quarter does not.
     */
    private static final double MOST_GROWTH = 6;

    /** Points that fit less well than this are looked at for two that were exchanged, rms mm. */
    private static final double EXCHANGED = 5;

    /** How many times better they must fit the other way round. */
    private static final double MUCH_BETTER = 10;

    /** Residuals below this are the hand's, whatever pattern they show, mm. */
    private static final double OF_THE_HAND = 0.2;

    /** Above this the better fit is no chance: the 0.5 per cent point of F(1, 9) is 13.6, of F(1, 40) 8.8. */
    private static final double NO_CHANCE = 12;

    private Calibrator() {}

    /**
     * @param date when the points were measured; stored as given
     * @param byMirror whether the projector projects by way of a mirror, which alone may turn its picture over
     */
    public static CalibrationResult calibrate(
            String table, String date, PictureSize size, List<PicturePoint> points, boolean byMirror) {
        Optional<String> refusal = refusal(points).or(() -> outside(points, size));
        if (refusal.isPresent()) {
            return new CalibrationResult.Refused(refusal.get());
        }
        MapFit fit = new MapFit(points, size);
        Optional<Optimum> plain = fit.best(false);
        Optional<String> exchanged = exchanged(points, size);
        if (exchanged.isPresent()) {
            return new CalibrationResult.Refused(exchanged.get());
        }
        if (plain.isEmpty() || !(growth(fit, plain.get(), size) <= MOST_GROWTH)) {
            return new CalibrationResult.Refused(
                    "The points are clustered: an error at one of them would move the picture far off at the corners. "
                            + "Spread them over the whole field, in three rows of three or more.");
        }
        if (fit.map(plain.get()).mirrored() && !byMirror) {
            return new CalibrationResult.Refused(
                    "The points turn the picture over. Note the pixels from the top left, y down, and the marks in the"
                            + " table frame; with a projector that projects by way of a mirror say so (--mirror).");
        }
        Calibration ideal = Calibration.of(table, date, fit.map(plain.get()), points);
        if (ideal.rms() <= OF_THE_HAND) {
            return new CalibrationResult.Calibrated(ideal);
        }
        return new CalibrationResult.Calibrated(fit.best(true)
                .filter(lens -> MapFit.isRadial(lens) && isBetter(plain.get(), lens))
                .map(lens -> Calibration.of(table, date, fit.map(lens), points))
                .orElse(ideal));
    }

    /** Two points whose pixels were exchanged as they were noted: the other way round all of them fit. */
    private static Optional<String> exchanged(List<PicturePoint> points, PictureSize size) {
        double found = rms(points, size);
        if (found <= EXCHANGED) {
            return Optional.empty();
        }
        double best = Math.min(EXCHANGED, found / MUCH_BETTER);
        Optional<String> pair = Optional.empty();
        for (int i = 0; i < points.size(); i++) {
            for (int k = 0; k < i; k++) {
                double rms = rms(withPixelsExchanged(points, i, k), size);
                if (rms < best) {
                    best = rms;
                    pair = Optional.of(
                            ("The points fit no picture as they are noted, and fit within %.2f mm when the pixels of"
                                            + " %s and %s change places. Maybe the two were exchanged: measure both again.")
                                    .formatted(
                                            rms,
                                            points.get(k).name(),
                                            points.get(i).name()));
                }
            }
        }
        return pair;
    }

    private static List<PicturePoint> withPixelsExchanged(List<PicturePoint> points, int one, int other) {
        List<PicturePoint> exchanged = new ArrayList<>(points);
        PicturePoint a = points.get(one);
        PicturePoint b = points.get(other);
        exchanged.set(one, new PicturePoint(a.name(), a.table(), b.pixel()));
        exchanged.set(other, new PicturePoint(b.name(), b.table(), a.pixel()));
        return exchanged;
    }

    /** Of the residuals of an ideal lens, mm; infinite when the points hold no map. */
    private static double rms(List<PicturePoint> points, PictureSize size) {
        MapFit fit = new MapFit(points, size);
        double rms = fit.best(false)
                .map(best -> Calibration.of("", "", fit.map(best), points).rms())
                .orElse(Double.POSITIVE_INFINITY);
        return Double.isFinite(rms) ? rms : Double.POSITIVE_INFINITY;
    }

    private static Optional<String> refusal(List<PicturePoint> points) {
        if (points.size() < LEAST_POINTS) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%d points; %d or more are needed, in three rows over the whole field.",
                    points.size(),
                    LEAST_POINTS));
        }
        for (int i = 0; i < points.size(); i++) {
            for (int k = 0; k < i; k++) {
                PicturePoint one = points.get(k);
                PicturePoint other = points.get(i);
                if (one.name().equals(other.name())
                        || one.table().distanceTo(other.table()) < SAME_MARK
                        || one.pixel().distanceTo(other.pixel()) < SAME_PIXEL) {
                    return Optional.of("Points %s and %s are the same mark or pixel. Measure one of them elsewhere."
                            .formatted(one.name(), other.name()));
                }
            }
        }
        return lieOnALine(points)
                ? Optional.of(("The points lie on a line, from %s to %s. Measure three rows of three or more, over the"
                                + " whole field.")
                        .formatted(
                                end(points, points.get(0)).name(),
                                end(points, end(points, points.get(0))).name()))
                : Optional.empty();
    }

    /** The point farthest from another. */
    private static PicturePoint end(List<PicturePoint> points, PicturePoint from) {
        return points.stream()
                .max(Comparator.comparingDouble(point -> point.table().distanceTo(from.table())))
                .orElseThrow();
    }

    /** No pixel there can have been moved onto a mark. */
    private static Optional<String> outside(List<PicturePoint> points, PictureSize size) {
        return points.stream()
                .filter(point -> !size.contains(point.pixel()))
                .findFirst()
                .map(point -> String.format(
                        Locale.ROOT,
                        "Point %s has the pixel (%.1f, %.1f), which lies outside the picture of %d x %d pixels. Note the"
                                + " pixel again, from the top left, or give the picture the size that is projected.",
                        point.name(),
                        point.pixel().x(),
                        point.pixel().y(),
                        size.width(),
                        size.height()));
    }

    /** By the two principal spreads of the marks. */
    private static boolean lieOnALine(List<PicturePoint> points) {
        double x = points.stream().mapToDouble(p -> p.table().x()).average().orElseThrow();
        double y = points.stream().mapToDouble(p -> p.table().y()).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (PicturePoint point : points) {
            double dx = point.table().x() - x;
            double dy = point.table().y() - y;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        double middle = (xx + yy) / 2;
        double half = StrictMath.hypot((xx - yy) / 2, xy);
        double least = Math.max(0, middle - half);
        return StrictMath.sqrt(least / (middle + half)) < ON_A_LINE;
    }

    /** What an error of 1 mm at every point makes at the worst corner of the picture, mm. */
    private static double growth(MapFit fit, Optimum best, PictureSize size) {
        return size.corners().stream()
                .mapToDouble(corner -> fit.error(best, corner))
                .max()
                .orElseThrow();
    }

    private static boolean isBetter(Optimum plain, Optimum lens) {
        double free = lens.getResiduals().getDimension() - lens.getPoint().getDimension();
        return plain.getChiSquare() - lens.getChiSquare() > NO_CHANCE * lens.getChiSquare() / free;
    }
}
