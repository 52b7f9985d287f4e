package io.tailorline.pattern;

import io.tailorline.geometry.Mm;
import io.tailorline.pattern.check.fit.FitMeasure;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.check.garment.LaidTape;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The finished girths of a pattern that was corrected by hand: what a tape reads more or less than on the drafted
 * pieces was ordered with the correction, and is ease. Of the trunk the tape is laid along the drawn lines, of a limb
 * by the fitting table.
 */
final class CorrectedGirths {

    /** The fitting table's name of a limb's girth. */
    private static final Map<String, String> LIMBS = Map.of(
            "upperSleeve", "jacket.sleeveWidth",
            "elbow", "jacket.elbow",
            "cuff", "jacket.cuff",
            "thigh", "trousers.thigh",
            "knee", "trousers.knee",
            "calf", "trousers.calf",
            "hem", "trousers.hem",
            "trouserSeat", "trousers.seat");

    private CorrectedGirths() {}

    static List<Girth> of(Pattern drafted, Pattern corrected) {
        List<Girth> girths = new ArrayList<>();
        for (Girth girth : corrected.girths()) {
            double more = read(corrected, girth.name())
                    .flatMap(after -> read(drafted, girth.name()).map(before -> after - before))
                    .filter(Double::isFinite)
                    .orElse(0.0);
            girths.add(new Girth(
                    girth.name(), girth.body(), Mm.onGrid(girth.ease() + more), Mm.onGrid(girth.finished() + more)));
        }
        return List.copyOf(girths);
    }

    private static Optional<Double> read(Pattern pattern, String girth) {
        return LaidTape.girth(pattern, girth).or(() -> ofLimb(pattern, girth));
    }

    private static Optional<Double> ofLimb(Pattern pattern, String girth) {
        Side side = Side.ofPieceId(girth);
        String rule = LIMBS.get(Side.kind(girth));
        return rule == null
                ? Optional.empty()
                : FitMeasures.of(pattern).stream()
                        .filter(measure -> Objects.equals(measure.rule().word(), rule))
                        .filter(measure -> side == Side.BOTH || measure.side() == side || measure.side() == Side.BOTH)
                        .map(FitMeasure::finished)
                        .findFirst();
    }
}
