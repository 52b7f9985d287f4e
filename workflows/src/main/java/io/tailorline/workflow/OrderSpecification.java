package io.tailorline.workflow;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.util.List;

/**
 * What a suit is made of: whose body, which style with which alterations, and which cloth. Stored once for each order;
 * every step, page and export reads it there. No name, no address: those stay with the portal.
 *
 * @param body as the customer gave it, or as a tailor corrected it
 * @param style as the customer ordered it, with the alterations that a tailor recorded
 * @param fabric its id names the cloth in the catalogue
 * @param roll the roll of this cloth that the cutter room must scan
 */
public record OrderSpecification(MeasurementSet body, Style style, Fabric fabric, String roll) {

    public OrderSpecification withBody(MeasurementSet corrected) {
        return new OrderSpecification(corrected, style, fabric, roll);
    }

    /** The list replaces the alterations that there were. */
    public OrderSpecification withAlterations(List<Style.Alteration> alterations) {
        return new OrderSpecification(
                body, new Style(style.fit(), style.garments(), style.options(), alterations), fabric, roll);
    }
}
