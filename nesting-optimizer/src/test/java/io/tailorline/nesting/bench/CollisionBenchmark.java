package io.tailorline.nesting.bench;

import io.tailorline.nesting.collision.CollisionMaps;
import io.tailorline.nesting.collision.PairLoss;
import io.tailorline.nesting.collision.PlacedShapes;
import io.tailorline.nesting.collision.ShapePair;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.RandomOutlines;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The inner kernels of the search, each at shifts drawn in advance: looked up and computed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CollisionBenchmark {

    private static final int SHIFTS = 1 << 12;
    private static final int SLOTS = 48;
    private static final double STRIP = 1000;

    private final CollisionShape a =
            CollisionShape.of(RandomOutlines.star(1, 20, 80), 0).numbered(0);
    private final CollisionShape b =
            CollisionShape.of(RandomOutlines.star(2, 25, 100), 0).numbered(1);
    private final CollisionMaps fields = new CollisionMaps(List.of(a, b));
    private final ShapePair pair = new ShapePair();
    private final PlacedShapes board = new PlacedShapes(SLOTS, 0, STRIP, STRIP);
    private final int[] near = new int[SLOTS];
    private final double[] dx = new double[SHIFTS];
    private final double[] dy = new double[SHIFTS];
    private int next;

    /** Shifts at which the boxes meet, and a board of shapes by chance. */
    public CollisionBenchmark() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < SHIFTS; i++) {
            dx[i] = b.outline().minX()
                    - a.outline().maxX()
                    + (a.outline().width() + b.outline().width()) * random.nextDouble();
            dy[i] = b.outline().minY()
                    - a.outline().maxY()
                    + (a.outline().height() + b.outline().height()) * random.nextDouble();
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            board.place(slot, slot % 2 == 0 ? a : b, STRIP * random.nextDouble(), STRIP * random.nextDouble());
        }
    }

    private int shift() {
        next = next + 1 & SHIFTS - 1;
        return next;
    }

    @Benchmark
    public double lossLookedUp() {
        int i = shift();
        return fields.loss(a, b, dx[i], dy[i], pair);
    }

    @Benchmark
    public boolean outlinesCompared() {
        int i = shift();
        return pair.outlinesOverlap(a, b, dx[i], dy[i]);
    }

    @Benchmark
    public double lossOfCircles() {
        int i = shift();
        return PairLoss.of(a, b, dx[i], dy[i]);
    }

    @Benchmark
    public int neighboursOnABoard() {
        int i = shift();
        return board.neighbours(a, STRIP / 2 + 2 * dx[i], STRIP / 2 + 2 * dy[i], -1, SLOTS, near);
    }

    /** One pair of shapes drawn anew and asked once. */
    @Benchmark
    public double fieldDrawn() {
        int i = shift();
        return new CollisionMaps(List.of(a, b)).loss(a, b, dx[i], dy[i], pair);
    }
}
