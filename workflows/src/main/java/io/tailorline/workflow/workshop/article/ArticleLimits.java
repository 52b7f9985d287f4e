package io.tailorline.workflow.workshop.article;

import io.tailorline.pattern.piece.Material;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the house can lay and cut.
 *
 * @param widestTable reach of the widest table across the cloth, mm
 * @param widestPiece by material, what the widest piece needs across the grain, mm; 0 where nothing is cut of it
 */
public record ArticleLimits(double widestTable, Map<Material, Double> widestPiece) {

    public ArticleLimits {
        Map<Material, Double> own = new EnumMap<>(Material.class);
        own.putAll(widestPiece);
        widestPiece = Map.copyOf(own);
    }
}
