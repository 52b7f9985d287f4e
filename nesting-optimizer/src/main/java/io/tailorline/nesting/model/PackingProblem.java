package io.tailorline.nesting.model;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.collision.CollisionMaps;
import io.tailorline.nesting.geometry.CollisionShape;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the search solves: an instance with every part as a collision shape in each of its orientations, every demanded
 * copy with a slot of its own, and the flaws as shapes in the slots after them, worst first: then what hinders a part
 * is always the slots up to one of them. Orientations in which a part is higher than the strip are left out. Of the
 * whole strip, or of a {@link StripWindow} of it. Immutable and shared by all threads; {@link Layout} is where its
 * copies lie.
 */
public final class PackingProblem {

    private static final StripWindow WHOLE = StripWindow.of(0, List.of());

    private final Instance instance;
    private final List<CollisionShape> flaws;
    private final OrientedShapes[] oriented;
    private final RepeatGrid along;
    private final RepeatGrid across;
    private final BundleRules bundles;
    private final List<InitialCopy> initialCopies;
    private final boolean[] fixed;
    private final int[] partOfSlot;
    private final int[] hindrances;
    private final CollisionMaps maps;
    private final StripWindow window;
    private final int[] followers;
    private final double leastLength;

    private record Widened(Ring outline, double by) {}

    private PackingProblem(
            Instance instance,
            List<CollisionShape> flaws,
            OrientedShapes[] oriented,
            CollisionMaps maps,
            List<InitialCopy> initialCopies,
            StripWindow window) {
        this.instance = instance;
        this.flaws = flaws;
        this.oriented = oriented;
        this.maps = maps;
        this.initialCopies = initialCopies;
        this.window = window;
        this.partOfSlot = IntStream.range(0, oriented.length)
                .flatMap(part ->
                        IntStream.range(0, instance.parts().get(part).demand()).map(copy -> part))
                .toArray();
        this.fixed = new boolean[partOfSlot.length];
        initialCopies.stream().filter(InitialCopy::fixed).forEach(copy -> fixed[copy.slot()] = true);
        this.along = lattice(Lattice::along, OrientedShapes::anchorX, new Endless(oriented), InitialCopy::x);
        this.across = lattice(
                Lattice::across, OrientedShapes::anchorY, new UpTo(oriented, instance.height()), InitialCopy::y);
        this.bundles = BundleRules.of(instance, oriented, partOfSlot, initialCopies);
        this.hindrances = hindrances(instance);
        this.followers = window.with(StripWindow.Role.FOLLOWS);
        this.leastLength = Math.max(leastEnd(), window.begin() + areaWithin() / instance.height());
    }

    /**
     * The problem of an instance.
     *
     * @throws IllegalArgumentException when a part fits on the strip in none of its orientations, or its rules
     *     contradict
     */
    public static PackingProblem of(Instance instance) {
        double clearance = instance.gap() / 2;
        ShapeNumbers numbers = new ShapeNumbers();
        List<CollisionShape> flaws = instance.flaws().stream()
                .sorted(Comparator.comparingInt(Flaw::severity).reversed())
                .map(flaw -> numbers.number(CollisionShape.of(flaw.outline(), clearance)))
                .toList();
        Map<Widened, CollisionShape> upright = instance.parts().stream()
                .map(part -> new Widened(part.room(), clearance + part.rules().clearance()))
                .distinct()
                .toList()
                .parallelStream()
                .collect(Collectors.toMap(room -> room, room -> CollisionShape.of(room.outline(), room.by())));
        OrientedShapes[] oriented = instance.parts().stream()
                .map(part -> OrientedShapes.of(
                        instance,
                        part,
                        Objects.requireNonNull(upright.get(new Widened(
                                part.room(), clearance + part.rules().clearance()))),
                        numbers::number))
                .toArray(OrientedShapes[]::new);
        CollisionMaps maps = new CollisionMaps(numbers.shapes());
        return new PackingProblem(instance, flaws, oriented, maps, InitialCopy.of(instance, oriented), WHOLE);
    }

    /** The same strip on unsimplified outlines: a layout of this one that is free of collisions is so there too. */
    public PackingProblem unsimplified() {
        Map<CollisionShape, CollisionShape> upright =
                Arrays.stream(oriented).map(OrientedShapes::upright).distinct().toList().parallelStream()
                        .collect(Collectors.toMap(shape -> shape, CollisionShape::unsimplified));
        ShapeNumbers numbers = new ShapeNumbers();
        List<CollisionShape> sameFlaws =
                flaws.stream().map(flaw -> numbers.number(flaw.unsimplified())).toList();
        OrientedShapes[] sameForms = Arrays.stream(oriented)
                .map(form -> form.withShape(Objects.requireNonNull(upright.get(form.upright())), numbers::number))
                .toArray(OrientedShapes[]::new);
        CollisionMaps sameFields = new CollisionMaps(numbers.shapes());
        return new PackingProblem(instance, sameFlaws, sameForms, sameFields, initialCopies, window);
    }

    /** A window of the strip as a problem of its own, its copies where they lie on a layout of this one. */
    public PackingProblem of(StripWindow part, Layout places) {
        WindowOfInstance within = new WindowOfInstance(this, part, places);
        return new PackingProblem(
                within.instance(), flaws, within.oriented(), within.maps(), within.initialCopies(), part);
    }

    /** The same before anything is laid. */
    public PackingProblem of(StripWindow part) {
        return of(part, new Layout(this));
    }

    /** Of the parts that must find room, square units of the instance. */
    private double areaWithin() {
        return isWindow()
                ? IntStream.of(window.with(StripWindow.Role.MOVES))
                        .mapToDouble(
                                slot -> instance.parts().get(slot).outline().signedArea())
                        .sum()
                : instance.partArea();
    }

    private static int[] hindrances(Instance instance) {
        return instance.parts().stream()
                .mapToInt(part -> (int) instance.flaws().stream()
                        .filter(flaw -> flaw.hinders(part.rules().tolerates()))
                        .count())
                .toArray();
    }

    private RepeatGrid lattice(
            Function<Lattice, Lattice.Axis> axis,
            RepeatGrid.Anchor anchor,
            RepeatGrid.Range range,
            ToDoubleFunction<InitialCopy> place) {
        List<RepeatGrid.Fixed> fixedCopies = initialCopies.stream()
                .filter(InitialCopy::fixed)
                .map(copy ->
                        new RepeatGrid.Fixed(partOfSlot[copy.slot()], copy.orientation(), place.applyAsDouble(copy)))
                .toList();
        return RepeatGrid.of(instance, oriented, axis, anchor, range, fixedCopies);
    }

    /** Along the strip there is always room. */
    private record Endless(OrientedShapes[] oriented) implements RepeatGrid.Range {
        @Override
        public double low(int part, int orientation) {
            return -oriented[part].shape(orientation).trueOutline().minX();
        }

        @Override
        public double high(int part, int orientation) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** Across the strip. */
    private record UpTo(OrientedShapes[] oriented, double height) implements RepeatGrid.Range {
        @Override
        public double low(int part, int orientation) {
            return -oriented[part].shape(orientation).trueOutline().minY();
        }

        @Override
        public double high(int part, int orientation) {
            return height - oriented[part].shape(orientation).trueOutline().maxY();
        }
    }

    /** Whether some part fits on no strip of this height, however long. */
    public static boolean isTooHigh(Part part, double height) {
        return part.orientations().degrees().stream()
                .allMatch(angle -> part.room().turned(angle).height() > height);
    }

    public Instance instance() {
        return instance;
    }

    /** Slots that hold parts; flaws come after them. */
    public int copies() {
        return partOfSlot.length;
    }

    public List<CollisionShape> flaws() {
        return flaws;
    }

    /**
     * The slots below this one hold all that the part in a slot must not lie on: other parts, and flaws it does not
     * tolerate.
     */
    public int hindrances(int slot) {
        return partOfSlot.length + hindrances[partOfSlot[slot]];
    }

    public int part(int slot) {
        return partOfSlot[slot];
    }

    /** How any two shapes of the instance, known by their numbers, collide. */
    public CollisionMaps maps() {
        return maps;
    }

    /** The part in a slot in all its orientations. */
    public OrientedShapes shapes(int slot) {
        return oriented[partOfSlot[slot]];
    }

    /** Copies with a given place. */
    public List<InitialCopy> initialCopies() {
        return initialCopies;
    }

    /** Whether the copy in a slot is never moved. */
    public boolean isFixed(int slot) {
        return fixed[slot];
    }

    /** Whether two copies keep their places to each other whatever the search does. */
    public boolean areTied(int slot, int other) {
        return fixed[slot] && fixed[other] && follows(slot) == follows(other);
    }

    /** Whether the copy in a slot moves along with the end of the window. */
    private boolean follows(int slot) {
        return isFollowed() && window.roles().get(slot) == StripWindow.Role.FOLLOWS;
    }

    /** Whether something lies behind the end of the window and moves along with it, seen or not. */
    boolean isFollowed() {
        return window.end() < Double.POSITIVE_INFINITY;
    }

    /** The copies that move along with the end of the strip. Not to be written to. */
    int[] followers() {
        return followers;
    }

    /** The length at which the followers lie at their initial places. */
    double initialEnd() {
        return window.end();
    }

    /** Whether this is a window of another strip. */
    public boolean isWindow() {
        return window != WHOLE;
    }

    /** Where the strip begins along x; 0 unless it is a window of another. */
    public double begin() {
        return window.begin();
    }

    /** The bundle that the part in a slot turns with, or {@link PartRules#NO_BUNDLE}. */
    public int turningBundle(int slot) {
        return bundles.turning(slot);
    }

    /** Whether a bundle may be turned as a whole. */
    public boolean mayReverse(int bundle) {
        return bundles.mayReverse(bundle);
    }

    BundleOrientation[] directions() {
        return bundles.start();
    }

    /**
     * The other slots of a bundle that must not extend farther than {@link #within} along the strip; none when the part
     * in a slot may lie anywhere. Not to be written to.
     */
    public int[] companions(int slot) {
        return bundles.companions(slot);
    }

    /** How far the bundle of the part in a slot may extend along the strip. */
    public double within(int slot) {
        int bundle = instance.parts().get(partOfSlot[slot]).rules().bundle();
        return bundle == PartRules.NO_BUNDLE
                ? Double.POSITIVE_INFINITY
                : instance.bundles().get(bundle).within();
    }

    LatticePlaces along() {
        return new LatticePlaces(along, partOfSlot);
    }

    LatticePlaces across() {
        return new LatticePlaces(across, partOfSlot);
    }

    /**
     * No strip shorter than this can hold the parts: the longest of them at its shortest, the end of what is fixed, or
     * all their area. Of a window, where it must end.
     */
    public double leastLength() {
        return leastLength;
    }

    private double leastEnd() {
        double farthest = begin();
        for (int slot = 0; slot < partOfSlot.length; slot++) {
            double shortest = fixed[slot] ? 0 : Double.POSITIVE_INFINITY;
            for (int o = 0; o < shapes(slot).count() && !fixed[slot]; o++) {
                shortest =
                        Math.min(shortest, shapes(slot).shape(o).trueOutline().width());
            }
            farthest = Math.max(farthest, begin() + shortest);
        }
        for (InitialCopy copy : initialCopies) {
            if (copy.fixed() && !follows(copy.slot())) {
                double end = shapes(copy.slot())
                                .shape(copy.orientation())
                                .trueOutline()
                                .maxX()
                        + copy.x();
                farthest = Math.max(farthest, end);
            }
        }
        return farthest;
    }
}
