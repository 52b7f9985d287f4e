package io.tailorline.cutter.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/**
 * Fits a {@link TableMap} to measured points: a direct linear transform in normalised coordinates (Hartley and
 * Zisserman, Multiple View Geometry, 4.4) begins, {@link LevenbergMarquardtOptimizer} ends it with the residuals that
 * count, those on the table. Both run from pixel to table, so that an error of the hand weighs what it does to the
 * cloth.
 */
final class MapFit {

    private static final int PARAMETERS = 8;

    /** Of the sum of squares and of the parameters, which are of the order of 1 in normalised coordinates. */
    private static final double TOLERANCE = 1e-14;

    /** What is smaller is rounding error: the points do not tell this parameter apart from the others. */
    private static final double SINGULAR = 1e-7;

    private static final int MOST_EVALUATIONS = 1000;

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
     * The best map of an ideal lens, or with its radial term as last unknown; empty when the points hold none, or fit
     * no map so badly that the search finds no end.
     */
    Optional<Optimum> best(boolean radial) {
        DecompositionSolver linear = new QRDecomposition(directRows(), SINGULAR).getSolver();
        if (!linear.isNonSingular()) {
            return Optional.empty();
        }
        RealVector direct = linear.solve(target());
        try {
            return Optional.of(new LevenbergMarquardtOptimizer()
                            .withCostRelativeTolerance(TOLERANCE)
                            .withParameterRelativeTolerance(TOLERANCE)
                            .optimize(new LeastSquaresBuilder()
                                    .model(this::mapped)
                                    .target(target())
                                    .start(radial ? direct.append(0) : direct)
                                    .maxEvaluations(MOST_EVALUATIONS)
                                    .maxIterations(MOST_EVALUATIONS)
                                    .build()))
                    .filter(this::isMap);
        } catch (MathRuntimeException endless) {
            return Optional.empty();
        }
    }

    /** Whether what was found can be undone. */
    private boolean isMap(Optimum found) {
        double[] q = found.getPoint().toArray();
        try {
            new Homography(q[0], q[1], q[2], q[3], q[4], q[5], q[6], q[7], 1).inverse();
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** The direct linear transform for an ideal lens: rows for x and y of each point in turn. */
    private RealMatrix directRows() {
        double[][] rows = new double[2 * points.size()][];
        for (int i = 0; i < points.size(); i++) {
            Pixel p = normal(points.get(i).pixel());
            double u = p.x();
            double v = p.y();
            double x = target().getEntry(2 * i);
            double y = target().getEntry(2 * i + 1);
            rows[2 * i] = new double[] {u, v, 1, 0, 0, 0, -u * x, -v * x};
            rows[2 * i + 1] = new double[] {0, 0, 0, u, v, 1, -u * y, -v * y};
        }
        return MatrixUtils.createRealMatrix(rows);
    }

    private RealVector target() {
        return MatrixUtils.createRealVector(points.stream()
                .map(PicturePoint::table)
                .flatMapToDouble(t -> DoubleStream.of(tableIn.x(t.x(), t.y()), tableIn.y(t.x(), t.y())))
                .toArray());
    }

    private Pair<RealVector, RealMatrix> mapped(RealVector parameters) {
        Gradient[] places = points.stream()
                .flatMap(point -> mapped(parameters, point.pixel()))
                .toArray(Gradient[]::new);
        return Pair.create(
                MatrixUtils.createRealVector(
                        Arrays.stream(places).mapToDouble(Gradient::getValue).toArray()),
                MatrixUtils.createRealMatrix(
                        Arrays.stream(places).map(Gradient::getGradient).toArray(double[][]::new)));
    }

    /** Where the map of some parameters puts a pixel: x and y in normalised coordinates of the table. */
    private Stream<Gradient> mapped(RealVector parameters, Pixel pixel) {
        int size = parameters.getDimension();
        Gradient[] q = IntStream.range(0, size)
                .mapToObj(i -> Gradient.variable(size, i, parameters.getEntry(i)))
                .toArray(Gradient[]::new);
        Gradient radial = size > PARAMETERS ? q[PARAMETERS] : Gradient.constant(size, 0);
        Pixel ideal = normal(pixel);
        Pixel bent = normal(new Lens(this.size, 1).ideal(pixel));
        Gradient u = radial.multiply(bent.x() - ideal.x()).add(ideal.x());
        Gradient v = radial.multiply(bent.y() - ideal.y()).add(ideal.y());
        Gradient w = q[6].multiply(u).add(q[7].multiply(v)).add(1);
        return Stream.of(
                q[0].multiply(u).add(q[1].multiply(v)).add(q[2]).divide(w),
                q[3].multiply(u).add(q[4].multiply(v)).add(q[5]).divide(w));
    }

    private Pixel normal(Pixel pixel) {
        return new Pixel(pixelsIn.x(pixel.x(), pixel.y()), pixelsIn.y(pixel.x(), pixel.y()));
    }

    /**
     * How far the place of a pixel moves for an error of 1 at every point, in any unit of length; infinite where the
     * points do not determine the map.
     */
    double error(Optimum best, Pixel pixel) {
        RealMatrix change = MatrixUtils.createRealMatrix(
                mapped(best.getPoint(), pixel).map(Gradient::getGradient).toArray(double[][]::new));
        try {
            return StrictMath.sqrt(change.multiply(best.getCovariances(SINGULAR))
                    .multiplyTransposed(change)
                    .getTrace());
        } catch (MathIllegalArgumentException singular) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** Whether a lens bends as much. */
    static boolean isRadial(Optimum best) {
        double[] q = best.getPoint().toArray();
        return q.length > PARAMETERS && StrictMath.abs(q[PARAMETERS]) <= TableMap.MOST_RADIAL;
    }

    TableMap map(Optimum best) {
        double[] q = best.getPoint().toArray();
        Homography normal = new Homography(q[0], q[1], q[2], q[3], q[4], q[5], q[6], q[7], 1);
        Homography toTable = pixelsIn.then(normal).then(tableIn.inverse());
        return new TableMap(size, toTable.inverse(), q.length > PARAMETERS ? q[PARAMETERS] : 0);
    }
}
