package io.tailorline.nesting.model;

import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An instance made ready for searching: every part as a collision shape in each of its orientations, every demanded copy
 * with a slot of its own, and the flaws as shapes in the slots after them, worst first: then what hinders a part is always
 * the slots up to one of them. Orientations in which a part is higher than the strip are left out. Immutable and shared by
 * all threads.
 */
public final class PreparedInstance {

    private final Instance instance;
    private final List<CollisionShape> flaws;
    private final CollisionShape[][] forms;
    private final double[][] degrees;
    private final int[] partOfSlot;
    private final int[] hindrances;

    /** @throws IllegalArgumentException when a part is higher than the strip in all its orientations */
    public PreparedInstance(Instance instance) {
        this.instance = instance;
        double clearance = instance.gap() / 2;
        this.flaws = instance.flaws().stream()
                .sorted(Comparator.comparingInt(Flaw::severity).reversed())
                .map(flaw -> CollisionShape.of(flaw.outline(), clearance))
                .toList();
        this.forms = new CollisionShape[instance.parts().size()][];
        this.degrees = new double[instance.parts().size()][];
        for (int i = 0; i < forms.length; i++) {
            prepare(i, clearance);
        }
        this.partOfSlot = IntStream.range(0, forms.length)
                .flatMap(part ->
                        IntStream.range(0, instance.parts().get(part).demand()).map(copy -> part))
                .toArray();
        this.hindrances = instance.parts().stream()
                .mapToInt(part -> (int) instance.flaws().stream()
                        .filter(flaw -> flaw.hinders(part.rules().tolerates()))
                        .count())
                .toArray();
    }

    private void prepare(int index, double clearance) {
        Part part = instance.parts().get(index);
        CollisionShape upright =
                CollisionShape.of(part.room(), clearance + part.rules().clearance());
        List<CollisionShape> fitting = new ArrayList<>();
        List<Double> angles = new ArrayList<>();
        for (double angle : part.orientations().degrees()) {
            CollisionShape turned = upright.turned(angle);
            if (turned.trueOutline().height() <= instance.height()) {
                fitting.add(turned);
                angles.add(angle);
            }
        }
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Part %d is %s high, the strip only %s.",
                    part.id(),
                    part.room().height(),
                    instance.height()));
        }
        forms[index] = fitting.toArray(CollisionShape[]::new);
        degrees[index] = angles.stream().mapToDouble(Double::doubleValue).toArray();
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

    /** The slots below this one hold all that the part in a slot must not lie on: other parts, and flaws it does not tolerate. */
    public int hindrances(int slot) {
        return partOfSlot.length + hindrances[partOfSlot[slot]];
    }

    public int part(int slot) {
        return partOfSlot[slot];
    }

    /** In how many orientations the part in a slot can lie. */
    public int orientations(int slot) {
        return forms[partOfSlot[slot]].length;
    }

    public CollisionShape form(int slot, int orientation) {
        return forms[partOfSlot[slot]][orientation];
    }

    public double degrees(int slot, int orientation) {
        return degrees[partOfSlot[slot]][orientation];
    }

    /** No strip shorter than this can hold the parts: the longest of them at its shortest, or all their area. */
    public double leastLength() {
        double longest = 0;
        for (CollisionShape[] part : forms) {
            double shortest = Double.POSITIVE_INFINITY;
            for (CollisionShape form : part) {
                Outline outline = form.trueOutline();
                shortest = Math.min(shortest, outline.width());
            }
            longest = Math.max(longest, shortest);
        }
        return Math.max(longest, instance.partArea() / instance.height());
    }
}
