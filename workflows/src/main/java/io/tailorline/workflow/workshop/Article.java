package io.tailorline.workflow.workshop;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import java.util.Optional;

/**
 * What a house buys under one name and number: a suiting, a lining, a fusible. What lies in the store of it is lots and
 * rolls.
 *
 * @param id as the API, labels and orders name it: {@code navy-twill}
 * @param colour {@code #RRGGBB}; drawings darken it until chalk can be read on it
 * @param usableWidth net width between the selvedges, mm; 0 for trims
 * @param weight g/m2; 0 unknown
 * @param face which side faces the knife
 * @param pattern its stripe or check; empty for plain cloth
 * @param shrinkage per cent along warp and weft
 * @param markerRulesApply whether the house's marker rules (gap, tilt, matching) hold on it
 */
public record Article(
        String id,
        ArticleKind kind,
        ArticleName name,
        String colour,
        double usableWidth,
        double weight,
        Nap nap,
        Fabric.Face face,
        Optional<ClothPattern> pattern,
        Fabric.Shrinkage shrinkage,
        ArticleSupply supply,
        ArticleLabel label,
        boolean markerRulesApply) {

    /**
     * Of each selvedge, mm: no piece is laid on it. People measure from the selvedge itself; a roll's y begins at its
     * inner side (ADR 0078).
     */
    public static final double SELVEDGE_MM = 10;
}
