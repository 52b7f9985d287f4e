package io.tailorline.cutter.projection;

import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What is known about one projector over one table.
 *
 * @param table its name
 * @param date when the points were measured, as the caller says it
 * @param residuals of each point, in the order of the points
 */
public record Calibration(
        String table, String date, TableMap map, List<PicturePoint> points, List<Residual> residuals) {

    /** A picture farther off than this anywhere cannot be trusted, mm: what the eye sees against a chalk line. */
    public static final double ALLOWED = 1.5;

    /** A mark on the table is the same mark when it is given within this, mm. */
    private static final double SAME_MARK = 0.5;

    public Calibration {
        points = List.copyOf(points);
        residuals = List.copyOf(residuals);
        if (points.size() != residuals.size() || points.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d points and %d residuals; expected the same number.",
                    points.size(),
                    residuals.size()));
        }
    }

    /** With the residuals that the map leaves at the points. */
    public static Calibration of(String table, String date, TableMap map, List<PicturePoint> points) {
        return new Calibration(table, date, map, points, residuals(map, points));
    }

    private static List<Residual> residuals(TableMap map, List<PicturePoint> points) {
        List<Residual> residuals = new ArrayList<>();
        for (PicturePoint point : points) {
            TablePoint mapped = map.table(point.pixel());
            residuals.add(new Residual(
                    point.name(),
                    mapped.x() - point.table().x(),
                    mapped.y() - point.table().y()));
        }
        return residuals;
    }

    /** Root of the mean squared residual, mm. */
    public double rms() {
        return StrictMath.sqrt(residuals.stream()
                .mapToDouble(residual -> residual.size() * residual.size())
                .average()
                .orElseThrow());
    }

    /** The largest residual. */
    public Residual worst() {
        return residuals.stream()
                .max(Comparator.comparingDouble(Residual::size))
                .orElseThrow();
    }

    /** Whether it is right enough everywhere to cut by. */
    public boolean isTrusted() {
        return worst().size() <= ALLOWED;
    }

    /** What a person should know before using it. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!isTrusted()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "Point %s is off by %.2f mm, more than %.1f mm. Measure it again, or mount the projector less obliquely.",
                    worst().point(),
                    worst().size(),
                    ALLOWED));
        }
        if (map.mirrored()) {
            warnings.add("The picture is mirrored. That is right only for a projector that projects by way of a mirror;"
                    + " otherwise the points were taken from the wrong side.");
        }
        return warnings;
    }

    /**
     * How far the picture has moved at marks that were measured again. At a mark of the calibration the map's own
     * residual is no movement: there it is held against what was measured then.
     */
    public Drift drift(List<PicturePoint> again) {
        List<Residual> now = residuals(map, again);
        List<Residual> moved = new ArrayList<>();
        for (int i = 0; i < again.size(); i++) {
            Residual known = residualAt(again.get(i));
            moved.add(new Residual(
                    now.get(i).point(), now.get(i).dx() - known.dx(), now.get(i).dy() - known.dy()));
        }
        return new Drift(moved);
    }

    private Residual residualAt(PicturePoint mark) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).table().distanceTo(mark.table()) < SAME_MARK) {
                return residuals.get(i);
            }
        }
        return new Residual(mark.name(), 0, 0);
    }
}
