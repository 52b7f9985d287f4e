package io.tailorline.nesting.model;

import io.tailorline.nesting.collision.PairFields;
import io.tailorline.nesting.geometry.CollisionShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * An instance prepared for the search: every part as a collision shape in each of its orientations, every demanded copy
 * with a slot of its own, and the flaws as shapes in the slots after them, worst first: then what hinders a part is
 * always the slots up to one of them. Orientations in which a part is higher than the strip are left out. Immutable and
 * shared by all threads.
 */
public final class PreparedInstance {

    private final Instance instance;
    private final List<CollisionShape> flaws;
    private final PartForms[] forms;
    private final AxisLattice along;
    private final AxisLattice across;
    private final BundleRules bundles;
    private final List<InitialCopy> initialCopies;
    private final boolean[] fixed;
    private final int[] partOfSlot;
    private final int[] hindrances;
    private final PairFields fields;

    /**
     * @throws IllegalArgumentException when a part fits on the strip in none of its orientations, or its rules
     *     contradict
     */
    public PreparedInstance(Instance instance) {
        this.instance = instance;
        double clearance = instance.gap() / 2;
        List<CollisionShape> numbered = new ArrayList<>();
        this.flaws = instance.flaws().stream()
                .sorted(Comparator.comparingInt(Flaw::severity).reversed())
                .map(flaw -> number(CollisionShape.of(flaw.outline(), clearance), numbered))
                .toList();
        List<CollisionShape> upright = instance.parts().parallelStream()
                .map(part ->
                        CollisionShape.of(part.room(), clearance + part.rules().clearance()))
                .toList();
        this.forms = IntStream.range(0, upright.size())
                .mapToObj(part -> PartForms.of(
                        instance, instance.parts().get(part), upright.get(part), shape -> number(shape, numbered)))
                .toArray(PartForms[]::new);
        this.fields = new PairFields(numbered);
        this.partOfSlot = IntStream.range(0, forms.length)
                .flatMap(part ->
                        IntStream.range(0, instance.parts().get(part).demand()).map(copy -> part))
                .toArray();
        this.initialCopies = InitialCopy.of(instance, forms);
        this.fixed = new boolean[partOfSlot.length];
        initialCopies.stream().filter(InitialCopy::fixed).forEach(copy -> fixed[copy.slot()] = true);
        this.along = lattice(Lattice::along, PartForms::anchorX, new Endless(forms), InitialCopy::x);
        this.across = lattice(Lattice::across, PartForms::anchorY, new UpTo(forms, instance.height()), InitialCopy::y);
        this.bundles = BundleRules.of(instance, forms, partOfSlot, initialCopies);
        this.hindrances = instance.parts().stream()
                .mapToInt(part -> (int) instance.flaws().stream()
                        .filter(flaw -> flaw.hinders(part.rules().tolerates()))
                        .count())
                .toArray();
    }

    private AxisLattice lattice(
            Function<Lattice, Lattice.Axis> axis,
            AxisLattice.Anchor anchor,
            AxisLattice.Range range,
            ToDoubleFunction<InitialCopy> place) {
        List<AxisLattice.Fixed> fixedCopies = initialCopies.stream()
                .filter(InitialCopy::fixed)
                .map(copy ->
                        new AxisLattice.Fixed(partOfSlot[copy.slot()], copy.orientation(), place.applyAsDouble(copy)))
                .toList();
        return AxisLattice.of(instance, forms, axis, anchor, range, fixedCopies);
    }

    /** Along the strip there is always room. */
    private record Endless(PartForms[] forms) implements AxisLattice.Range {
        @Override
        public double low(int part, int orientation) {
            return -forms[part].shape(orientation).trueOutline().minX();
        }

        @Override
        public double high(int part, int orientation) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** Across the strip. */
    private record UpTo(PartForms[] forms, double height) implements AxisLattice.Range {
        @Override
        public double low(int part, int orientation) {
            return -forms[part].shape(orientation).trueOutline().minY();
        }

        @Override
        public double high(int part, int orientation) {
            return height - forms[part].shape(orientation).trueOutline().maxY();
        }
    }

    private static CollisionShape number(CollisionShape shape, List<CollisionShape> numbered) {
        CollisionShape known = shape.numbered(numbered.size());
        numbered.add(known);
        return known;
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

    /** In how many orientations the part in a slot can lie. */
    public int orientations(int slot) {
        return forms[partOfSlot[slot]].count();
    }

    /** How any two shapes of the instance, known by their numbers, collide. */
    public PairFields fields() {
        return fields;
    }

    public CollisionShape form(int slot, int orientation) {
        return forms[partOfSlot[slot]].shape(orientation);
    }

    public double degrees(int slot, int orientation) {
        return forms[partOfSlot[slot]].degrees(orientation);
    }

    /** Half a turn farther, as nearly as the part in a slot may. */
    public int opposite(int slot, int orientation) {
        return forms[partOfSlot[slot]].opposite(orientation);
    }

    /** How many of the first orientations in a direction are sampled. */
    int coarse(int slot, boolean reversed) {
        return forms[partOfSlot[slot]].coarse(reversed);
    }

    /** Whether the part in a slot may be turned by small angles. */
    boolean turnsLittle(int slot) {
        return forms[partOfSlot[slot]].turnsLittle();
    }

    /** The next close angle counter-clockwise, or the same when there is none. */
    public int left(int slot, int orientation) {
        return forms[partOfSlot[slot]].left(orientation);
    }

    /** The next close angle clockwise, or the same when there is none. */
    public int right(int slot, int orientation) {
        return forms[partOfSlot[slot]].right(orientation);
    }

    /** How many orientations of the part in a slot are not reversed; they come first if it turns with its bundle. */
    int forward(int slot) {
        return forms[partOfSlot[slot]].forward();
    }

    /** Copies with a given place. */
    public List<InitialCopy> initialCopies() {
        return initialCopies;
    }

    /** Whether the copy in a slot is never moved. */
    public boolean isFixed(int slot) {
        return fixed[slot];
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
     * all their area.
     */
    public double leastLength() {
        double longest = 0;
        for (PartForms part : forms) {
            double shortest = Double.POSITIVE_INFINITY;
            for (int o = 0; o < part.count(); o++) {
                shortest = Math.min(shortest, part.shape(o).trueOutline().width());
            }
            longest = Math.max(longest, shortest);
        }
        for (InitialCopy copy : initialCopies) {
            if (copy.fixed()) {
                double end = form(copy.slot(), copy.orientation()).trueOutline().maxX() + copy.x();
                longest = Math.max(longest, end);
            }
        }
        return Math.max(longest, instance.partArea() / instance.height());
    }
}
