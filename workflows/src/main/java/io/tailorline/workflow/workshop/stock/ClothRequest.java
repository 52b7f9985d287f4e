package io.tailorline.workflow.workshop.stock;

import io.tailorline.pattern.piece.Material;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Cloth that an order asks for.
 *
 * @param part which cut of that material: empty for the order's marker, or a name such as {@code recut-1}
 * @param article id of its article
 * @param lengthMm of one piece of cloth, ends included, mm: see {@link ClothEstimate}
 * @param widthMm least usable width of the roll, mm; 0 for any
 * @param due the day the order is due: who waits for cloth is served in that order
 * @param asOrder an earlier order whose lot it must be: trousers for a jacket of last year
 */
public record ClothRequest(
        String order,
        Material material,
        String part,
        String article,
        double lengthMm,
        double widthMm,
        LocalDate due,
        Optional<String> asOrder) {

    public ClothRequest {
        if (!(lengthMm > 0 && Double.isFinite(lengthMm) && widthMm >= 0)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Order '%s' asks for %s x %s mm of cloth; expected more than 0.",
                    order,
                    lengthMm,
                    widthMm));
        }
    }

    public static ClothRequest of(String order, Material material, String article, double lengthMm, LocalDate due) {
        return new ClothRequest(order, material, "", article, lengthMm, 0, due, Optional.empty());
    }
}
