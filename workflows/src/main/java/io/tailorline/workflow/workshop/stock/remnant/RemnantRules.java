package io.tailorline.workflow.workshop.stock.remnant;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Whether the house keeps remnants, and from which size.
 *
 * @param isOn asked each time
 * @param parts asked only while it is on
 */
public record RemnantRules(BooleanSupplier isOn, Supplier<UsefulParts> parts) {

    /** A house that keeps none. */
    public static final RemnantRules OFF = new RemnantRules(() -> false, () -> new UsefulParts(Map.of(), Map.of()));
}
