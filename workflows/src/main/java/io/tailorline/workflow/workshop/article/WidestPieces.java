package io.tailorline.workflow.workshop.article;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the widest piece of each material needs across the grain, mm: of a three-piece suit in regular fit for the
 * median man and the median woman. A larger body needs more; whether a suit fits on its cloth is seen when it is laid.
 */
final class WidestPieces {

    private WidestPieces() {}

    static Map<Material, Double> of(PatternEngine engine) {
        Map<Material, Double> widest = new EnumMap<>(Material.class);
        for (Sex sex : Sex.values()) {
            MeasurementSet median = LikelyBody.completed(MeasurementSet.symmetric("median", sex, Map.of()));
            if (engine.draftUncertified("median", Style.threePiece(), median) instanceof DraftResult.Drafted drafted) {
                drafted.pattern().pieces().forEach(piece -> widest.merge(piece.material(), across(piece), Math::max));
            }
        }
        return widest;
    }

    private static double across(Piece piece) {
        return piece.cutLine().maxY() - piece.cutLine().minY();
    }
}
