package io.tailorline.nesting.check;

import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Part;
import java.util.Locale;
import java.util.Optional;

/**
 * Validates an instance without a search: a part that fits in no orientation, or more copies than a search can hold.
 */
public final class Feasibility {

    /**
     * Copies on one strip. A search keeps a weight of 8 bytes for every pair of them, and each worker its own: 3000
     * copies, more than eighty suits, take 72 MB a worker.
     */
    public static final int MOST_COPIES = 3_000;

    /** Points of all parts in all their angles: 2 million take 100 MB. */
    public static final int MOST_POINTS = 2_000_000;

    /** A part that turns freely is tried at up to so many times the angles it names. */
    private static final int FINER = 4;

    private Feasibility() {}

    /** One line that names field, value and limit; empty when the instance is valid. */
    public static Optional<String> refusal(Instance instance) {
        long copies = instance.parts().stream().mapToLong(Part::demand).sum();
        if (copies > MOST_COPIES) {
            return Optional.of(tooMany(instance, copies));
        }
        long points = instance.parts().stream().mapToLong(Feasibility::points).sum();
        if (points > MOST_POINTS) {
            return Optional.of(String.format(
                    Locale.ROOT, "items (%d points in all their angles) must have at most %d.", points, MOST_POINTS));
        }
        return instance.parts().stream()
                .filter(part -> leastHeight(part) > instance.height())
                .findFirst()
                .map(part -> "strip_height (%s) must be at least %s: item %s fits no other way."
                        .formatted(instance.height(), leastHeight(part), part.id()));
    }

    private static long points(Part part) {
        int angles = part.orientations().degrees().size() * (part.orientations().free() ? FINER : 1);
        return (long) part.outline().size() * angles;
    }

    private static String tooMany(Instance instance, long copies) {
        Part most = instance.parts().get(0);
        for (Part part : instance.parts()) {
            most = part.demand() > most.demand() ? part : most;
        }
        return String.format(
                Locale.ROOT,
                "demand of all items (%d copies) must be at most %d; item %d alone is demanded %d times.",
                copies,
                MOST_COPIES,
                most.id(),
                most.demand());
    }

    /** The least extent of a part across the strip over all its orientations. */
    private static double leastHeight(Part part) {
        return part.orientations().degrees().stream()
                .mapToDouble(angle -> part.room().turned(angle).height())
                .min()
                .orElseThrow();
    }
}
