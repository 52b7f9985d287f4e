package io.tailorline.cutter.projection;

import io.tailorline.cutter.leastsquares.LeastSquares;
import io.tailorline.cutter.leastsquares.NormalEquations;
import io.tailorline.cutter.program.TablePoint;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Fits a {@link TableMap} to measured points: a direct linear transform in normalised coordinates (Hartley and
 * Zisserman, Multiple View Geometry, 4.4) begins, {@link LeastSquares} ends it with the residuals that count, in mm on
 * the table. Both run from pixel to table, so that an error of the hand weighs what it does to the cloth.
 */
final class MapFit implements LeastSquares.Model {

    private static final int PARAMETERS = 8;

    /** In normalised coordinates, where every parameter is of the order of 1. */
    private static final double DIFFERENCE = 1e-6;

    private final List<PicturePoint> points;
    private final PictureSize size;
    private final Homography pixelsIn;
    private final Homography tableIn;

    MapFit(List<PicturePoint> points, PictureSize size) {
        this.points = points;
        this.size = size;
        this.pixelsIn = normalised(
                points.stream().mapToDouble(p -> p.pixel().x()).toArray(),
                points.stream().mapToDouble(p -> p.pixel().y()).toArray());
        this.tableIn = normalised(
                points.stream().mapToDouble(p -> p.table().x()).toArray(),
                points.stream().mapToDouble(p -> p.table().y()).toArray());
    }

    /** Centred, and at a mean distance of the square root of 2. */
    private static Homography normalised(double[] xs, double[] ys) {
        double x = mean(xs);
        double y = mean(ys);
        double distance = 0;
        for (int i = 0; i < xs.length; i++) {
            distance += StrictMath.hypot(xs[i] - x, ys[i] - y);
        }
        return Homography.scaling(x, y, StrictMath.sqrt(2) * xs.length / distance);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /**
     * The parameters of the best map, of an ideal lens or with its radial term last; empty when the points hold none.
     */
    Optional<double[]> parameters(boolean radial) {
        return direct().map(linear -> {
            double[] start = Arrays.copyOf(linear, radial ? PARAMETERS + 1 : PARAMETERS);
            return LeastSquares.fit(this, start);
        });
    }

    /** The direct linear transform for an ideal lens. */
    private Optional<double[]> direct() {
        double[][] equations = new double[2 * points.size()][PARAMETERS];
        double[] right = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            Pixel p = points.get(i).pixel();
            TablePoint t = points.get(i).table();
            double u = pixelsIn.x(p.x(), p.y());
            double v = pixelsIn.y(p.x(), p.y());
            double x = tableIn.x(t.x(), t.y());
            double y = tableIn.y(t.x(), t.y());
            equations[2 * i] = new double[] {u, v, 1, 0, 0, 0, -u * x, -v * x};
            equations[2 * i + 1] = new double[] {0, 0, 0, u, v, 1, -u * y, -v * y};
            right[2 * i] = x;
            right[2 * i + 1] = y;
        }
        return new NormalEquations(equations, right).solution();
    }

    /** In mm, x and y of each point in turn. */
    @Override
    public double[] residuals(double[] parameters) {
        TablePoint[] mapped = mapped(parameters);
        double[] residuals = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            residuals[2 * i] = mapped[i].x() - points.get(i).table().x();
            residuals[2 * i + 1] = mapped[i].y() - points.get(i).table().y();
        }
        return residuals;
    }

    @Override
    public double[] differences(double[] parameters) {
        double[] differences = new double[parameters.length];
        Arrays.fill(differences, DIFFERENCE);
        return differences;
    }

    private TablePoint[] mapped(double[] parameters) {
        return points.stream().map(point -> mapped(parameters, point.pixel())).toArray(TablePoint[]::new);
    }

    /** Where the map of some parameters puts a pixel. */
    TablePoint mapped(double[] q, Pixel pixel) {
        Pixel ideal = new Lens(size, radial(q)).ideal(pixel);
        double u = pixelsIn.x(ideal.x(), ideal.y());
        double v = pixelsIn.y(ideal.x(), ideal.y());
        double w = q[6] * u + q[7] * v + 1;
        double x = (q[0] * u + q[1] * v + q[2]) / w;
        double y = (q[3] * u + q[4] * v + q[5]) / w;
        Homography out = tableIn.inverse();
        return new TablePoint(out.x(x, y), out.y(x, y));
    }

    /** Where the map of some parameters puts one pixel, as a model of its own. */
    LeastSquares.Model at(Pixel pixel) {
        return new LeastSquares.Model() {
            @Override
            public double[] residuals(double[] parameters) {
                TablePoint mapped = mapped(parameters, pixel);
                return new double[] {mapped.x(), mapped.y()};
            }

            @Override
            public double[] differences(double[] parameters) {
                return MapFit.this.differences(parameters);
            }
        };
    }

    private static double radial(double[] parameters) {
        return parameters.length > PARAMETERS ? parameters[PARAMETERS] : 0;
    }

    TableMap map(double[] q) {
        Homography normal = new Homography(q[0], q[1], q[2], q[3], q[4], q[5], q[6], q[7], 1);
        Homography toTable = pixelsIn.then(normal).then(tableIn.inverse());
        return new TableMap(size, toTable.inverse(), radial(q));
    }
}
