package io.tailorline.portal.sales.quote;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.workflow.patternroom.UsualDensity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Cloth that a suit's own pattern needs before there is a marker: area of its pieces by width and usual density, and
 * the ends of the lay. Stripes and checks are matched and need more. What is not measured is as it is likely.
 */
final class OwnMetres {

    /** 2 to 4 cm an end of a ply are usual (threadsol.com), m. */
    private static final double BOTH_ENDS = 0.06;

    private static final double MM = 1000;

    private final PatternEngine engine;

    OwnMetres(PatternEngine engine) {
        this.engine = engine;
    }

    /** m, to the centimetre; empty for a suit that cannot be drafted. */
    Optional<BigDecimal> of(OfferRequest request, Cloth cloth) {
        DraftResult result = engine.draftUncertified("quote", request.style(), LikelyBody.completed(request.body()));
        if (!(result instanceof DraftResult.Drafted drafted)) {
            return Optional.empty();
        }
        double area = drafted.pattern().pieces().stream()
                .filter(piece -> piece.material() == Material.SHELL)
                .mapToDouble(piece ->
                        Math.abs(piece.cutLine().signedArea()) * piece.cut().quantity())
                .sum();
        double metres = area / (cloth.usableWidth() * UsualDensity.of(cloth.fabric())) / MM + BOTH_ENDS;
        return Optional.of(BigDecimal.valueOf(metres).setScale(2, RoundingMode.HALF_UP));
    }
}
