package io.tailorline.nesting.collision;

import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.Outline;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How any two of an instance's shapes collide. Each pair's field is drawn when first asked for and shared by all threads;
 * with very many shapes nothing is drawn and every answer is computed anew, as it is for shapes without a number.
 *
 * <p>Shapes are known by their number, which is their place in the list. A pair and its exchange, and a pair and both
 * shapes turned by half a circle, are the same field asked with the opposite shift, so that with two orientations at 180
 * degrees a quarter of the pairs is drawn. Publication needs no lock: a field is immutable but for values that are the same
 * whoever computes them.
 */
public final class PairFields {

    /** More pairs than this are not drawn: about 10 kB each. */
    private static final int MOST_PAIRS = 12_000;

    private final List<CollisionShape> shapes;
    private final int[] opposite;
    private final PairField[] fields;

    /** @param shapes whose numbers are their places in the list */
    public PairFields(List<CollisionShape> shapes) {
        this.shapes = List.copyOf(shapes);
        this.opposite = opposites(shapes);
        int size = shapes.size();
        boolean halved = IntStream.of(opposite).allMatch(turned -> turned >= 0);
        long pairs = (long) size * (size + 1) / (halved ? 4 : 2);
        this.fields = pairs <= MOST_PAIRS ? new PairField[size * size] : null;
    }

    /**
     * What the shift tells at once about {@code a} moved by (dx, dy) and {@code b}; the boxes must meet.
     *
     * @param atMost as soon as the loss is known to be above it, it may be given as infinite
     * @return 0 when they are free of each other, their loss when they collide, not a number when {@link #lossByOutlines}
     *     must be asked
     */
    public double lossAtOnce(CollisionShape a, CollisionShape b, double dx, double dy, double atMost) {
        if (fields == null || isUnknown(a, b)) {
            return ShapePair.polesOverlap(a, b, dx, dy) ? PairLoss.of(a, b, dx, dy, atMost) : Double.NaN;
        }
        return of(a.number(), b.number()).lossAtOnce(dx, dy);
    }

    /**
     * The same when it is not known at once: compares the outlines.
     *
     * @param pair of the thread that asks
     */
    public double lossByOutlines(
            CollisionShape a, CollisionShape b, double dx, double dy, double atMost, ShapePair pair) {
        boolean collides = pair.outlinesOverlap(a, b, dx, dy);
        if (fields == null || isUnknown(a, b)) {
            return collides ? PairLoss.of(a, b, dx, dy, atMost) : 0;
        }
        return of(a.number(), b.number()).lossWhen(collides, dx, dy);
    }

    /** 0 when they are free of each other, else how badly they collide. */
    public double loss(CollisionShape a, CollisionShape b, double dx, double dy, ShapePair pair) {
        double loss = lossAtOnce(a, b, dx, dy, Double.POSITIVE_INFINITY);
        return Double.isNaN(loss) ? lossByOutlines(a, b, dx, dy, Double.POSITIVE_INFINITY, pair) : loss;
    }

    /** Whether one of the shapes has no number: there are many like it, each rarely asked for. */
    private static boolean isUnknown(CollisionShape a, CollisionShape b) {
        return a.number() < 0 || b.number() < 0;
    }

    private PairField of(int a, int b) {
        PairField field = fields[a * shapes.size() + b];
        return field != null ? field : draw(a, b);
    }

    private PairField draw(int a, int b) {
        int size = shapes.size();
        int key = a * size + b;
        boolean reversed = false;
        if (b * size + a < key) {
            key = b * size + a;
            reversed = true;
        }
        int turnedA = opposite[a];
        int turnedB = opposite[b];
        if (turnedA >= 0 && turnedB >= 0) {
            if (turnedA * size + turnedB < key) {
                key = turnedA * size + turnedB;
                reversed = true;
            }
            if (turnedB * size + turnedA < key) {
                key = turnedB * size + turnedA;
                reversed = false;
            }
        }
        PairField drawn = fields[key];
        if (drawn == null) {
            drawn = PairField.of(shapes.get(key / size), shapes.get(key % size));
            fields[key] = drawn;
        }
        PairField field = reversed ? drawn.reversed() : drawn;
        fields[a * size + b] = field;
        return field;
    }

    private static int[] opposites(List<CollisionShape> shapes) {
        int[] opposite = new int[shapes.size()];
        for (int i = 0; i < opposite.length; i++) {
            opposite[i] = -1;
            for (int k = 0; k < opposite.length && opposite[i] < 0; k++) {
                if (areOpposite(shapes.get(i).outline(), shapes.get(k).outline())) {
                    opposite[i] = k;
                }
            }
        }
        return opposite;
    }

    private static boolean areOpposite(Outline p, Outline q) {
        boolean opposite = p.size() == q.size();
        for (int i = 0; opposite && i < p.size(); i++) {
            opposite = p.xs()[i] == -q.xs()[i] && p.ys()[i] == -q.ys()[i];
        }
        return opposite;
    }
}
