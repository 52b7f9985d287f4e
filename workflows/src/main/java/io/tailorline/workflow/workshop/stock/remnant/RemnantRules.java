package io.tailorline.workflow.workshop.stock.remnant;

import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Whether the house keeps remnants, and from which size.
 *
 * @param isOn asked each time
 * @param sizes asked only while it is on
 */
public record RemnantRules(BooleanSupplier isOn, UsefulSizes sizes) {

    /** A house that keeps none. */
    public static final RemnantRules OFF =
            new RemnantRules(() -> false, new UsefulSizes(() -> new UsefulParts(Map.of(), Map.of())));
}
