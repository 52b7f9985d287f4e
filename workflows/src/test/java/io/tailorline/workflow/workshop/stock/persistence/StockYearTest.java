package io.tailorline.workflow.workshop.stock.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.SizeTable;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.workshop.stock.persistence.StockYear.Figures;
import io.tailorline.workflow.workshop.stock.remnant.UsefulParts;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Orders over twelve articles and forty rolls, with and without remnants. {@code -Dtailorline.suits=2000} is the figure
 * of docs/benchmarks/2026-12-02-remnants.md.
 */
class StockYearTest {

    private static final int SUITS = Integer.getInteger("tailorline.suits", 150);

    @Test
    void what_was_promised_is_cut_and_remnants_save_cloth() {
        PatternEngine engine = new PatternEngine();
        UsefulParts parts = UsefulParts.of(engine);
        List<double[]> bodies = SizeTable.of(Sex.MALE).stream()
                .map(size -> engine.draftUncertified(size.id(), Style.twoPiece(), LikelyBody.completed(size)))
                .filter(DraftResult.Drafted.class::isInstance)
                .map(drafted -> areas(((DraftResult.Drafted) drafted).pattern().pieces()))
                .toList();
        Figures with = run(true, parts, bodies);
        Figures without = run(false, parts, bodies);
        for (Figures one : List.of(with, without)) {
            assertThat(one.broken()).isZero();
            assertThat(one.deadEnds()).isLessThanOrEqualTo((int) Math.ceil(0.015 * SUITS));
        }
        assertThat(with.cutM()).isCloseTo(without.cutM(), within(1e-6));
    }

    private static Figures run(boolean remnants, UsefulParts parts, List<double[]> bodies) {
        try (StockYear year = new StockYear(remnants, parts, bodies)) {
            Figures figures = year.run(SUITS);
            System.out.printf("remnants %s: used %.1f m, %s%n", remnants ? "on" : "off", figures.usedM(), figures);
            return figures;
        }
    }

    private static double[] areas(List<Piece> pieces) {
        return new double[] {area(pieces, Garment.JACKET), area(pieces, Garment.TROUSERS)};
    }

    private static double area(List<Piece> pieces, Garment garment) {
        return pieces.stream()
                .filter(piece -> piece.material() == Material.SHELL && piece.garment() == garment)
                .mapToDouble(piece ->
                        piece.cut().quantity() * Math.abs(piece.cutLine().signedArea()))
                .sum();
    }
}
