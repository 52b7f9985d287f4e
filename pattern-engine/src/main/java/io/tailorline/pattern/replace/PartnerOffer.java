package io.tailorline.pattern.replace;

import io.tailorline.pattern.correct.SeamTruing.Way;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Style;
import java.util.List;

/**
 * What is sewn to a replaced piece taken along, so that both fit: certified.
 *
 * @param way how the sewn edges follow
 * @param partners outlines of the pieces that follow
 * @param dropped corrections by hand of these pieces that the outlines take the place of
 * @param style the order with the replaced piece and these
 */
public record PartnerOffer(Way way, List<Correction.OfOutline> partners, List<Correction> dropped, Style style) {

    public PartnerOffer {
        partners = List.copyOf(partners);
        dropped = List.copyOf(dropped);
    }
}
