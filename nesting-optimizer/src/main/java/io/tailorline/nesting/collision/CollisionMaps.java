package io.tailorline.nesting.collision;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.CollisionShape;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How any two of an instance's shapes collide. Each pair's map is drawn when first asked for and shared by all threads;
 * with very many shapes nothing is drawn and every answer is computed anew, as it is for shapes without a number. Of
 * those, some that lie near each other can be looked up all the same: {@link #among}.
 *
 * <p>Shapes are known by their number, which is their place in the list. A pair and its exchange, and a pair and both
 * shapes turned by half a circle, are the same map asked with the opposite shift, so that with two orientations at 180
 * degrees a quarter of the pairs is drawn. Publication needs no lock: a map is immutable but for cached values that
 * every thread computes alike.
 */
public final class CollisionMaps {

    /** More pairs than this are not drawn: about 7 kB each. */
    private static final int MOST_PAIRS = 12_000;

    /** Fields stored for all windows of a strip: 140 MB at most. */
    private static final int MOST_STORED = 20_000;

    private final List<CollisionShape> shapes;
    private final int size;
    private final int[] opposite;
    /** Each drawn when it is first asked for; empty when there are too many. */
    private final CollisionMap[] maps;

    private final CollisionMapCache store;

    /** @param shapes whose numbers are their places in the list */
    public CollisionMaps(List<CollisionShape> shapes) {
        this(shapes, new CollisionMapCache(MOST_STORED));
    }

    private CollisionMaps(List<CollisionShape> shapes, CollisionMapCache store) {
        this.store = store;
        this.shapes = List.copyOf(shapes);
        this.size = shapes.size();
        this.opposite = (long) size * size / 4 <= MOST_PAIRS ? opposites(shapes) : new int[0];
        this.maps = opposite.length > 0 && pairs() <= MOST_PAIRS ? new CollisionMap[size * size] : new CollisionMap[0];
    }

    /** Whether maps are drawn, for there are few enough shapes. */
    public boolean areDrawn() {
        return maps.length > 0;
    }

    /**
     * How some of the shapes collide, asked by other numbers than their own: their places in the list. What is drawn is
     * shared with all others that come from the same maps.
     */
    public CollisionMaps among(List<CollisionShape> some) {
        return new CollisionMaps(some, store);
    }

    /** How many maps there are to draw, at most: pairs of which both can be turned round share one. */
    private long pairs() {
        long turning = IntStream.of(opposite).filter(turned -> turned >= 0).count();
        long all = (long) opposite.length * (opposite.length + 1) / 2;
        return all - turning * turning / 4;
    }

    /**
     * The loss known from the shift alone, for {@code a} moved by (dx, dy) and {@code b}; the boxes must meet.
     *
     * @param atMost as soon as the loss is known to be above it, it may be given as infinite
     * @return 0 when they are free of each other, their loss when they collide, not a number when
     *     {@link #lossByOutlines} must be asked
     */
    public double lossAtOnce(CollisionShape a, CollisionShape b, double dx, double dy, double atMost) {
        if (maps.length == 0 || isUnknown(a, b)) {
            return ShapePair.polesOverlap(a, b, dx, dy) ? PairLoss.of(a, b, dx, dy, atMost) : Double.NaN;
        }
        return of(a.number(), b.number()).lossAtOnce(dx, dy);
    }

    /** The same for {@code a} laid at (x, y) and what lies in a slot. */
    public double lossAtOnce(CollisionShape a, double x, double y, PlacedShapes placed, int slot, double atMost) {
        double dx = x - placed.x(slot);
        double dy = y - placed.y(slot);
        int number = placed.number(slot);
        return maps.length == 0 || (a.number() | number) < 0
                ? lossAtOnce(a, placed.shape(slot), dx, dy, atMost)
                : of(a.number(), number).lossAtOnce(dx, dy);
    }

    /**
     * The same when it is not known at once: compares the outlines, unless that was done before.
     *
     * @param pair of the thread that asks
     */
    public double lossByOutlines(
            CollisionShape a, CollisionShape b, double dx, double dy, double atMost, ShapePair pair) {
        if (maps.length == 0 || isUnknown(a, b)) {
            return pair.outlinesOverlap(a, b, dx, dy) ? PairLoss.of(a, b, dx, dy, atMost) : 0;
        }
        CollisionMap map = of(a.number(), b.number());
        double learnt = map.lossLearnt(dx, dy);
        return learnt == learnt ? learnt : map.lossWhen(pair.outlinesOverlap(a, b, dx, dy), dx, dy);
    }

    /** 0 when they are free of each other, else how badly they collide. */
    public double loss(CollisionShape a, CollisionShape b, double dx, double dy, ShapePair pair) {
        double loss = lossAtOnce(a, b, dx, dy, Double.POSITIVE_INFINITY);
        return Double.isNaN(loss) ? lossByOutlines(a, b, dx, dy, Double.POSITIVE_INFINITY, pair) : loss;
    }

    /** Whether one of the shapes has no number: there are many like it, each rarely asked for. */
    private static boolean isUnknown(CollisionShape a, CollisionShape b) {
        return !a.isNumbered() || !b.isNumbered();
    }

    private CollisionMap of(int a, int b) {
        CollisionMap map = maps[a * size + b];
        return map != null ? map : draw(a, b);
    }

    /**
     * A pair whose map is another's takes it from there, so that it does not matter which of them is asked for first.
     */
    private CollisionMap draw(int a, int b) {
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
        CollisionMap drawn = key == a * size + b ? store.of(shapes.get(a), shapes.get(b)) : of(key / size, key % size);
        CollisionMap map = reversed ? drawn.reversed() : drawn;
        maps[a * size + b] = map;
        return map;
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

    private static boolean areOpposite(Ring p, Ring q) {
        boolean opposite = p.size() == q.size();
        for (int i = 0; opposite && i < p.size(); i++) {
            opposite = p.xs()[i] == -q.xs()[i] && p.ys()[i] == -q.ys()[i];
        }
        return opposite;
    }
}
