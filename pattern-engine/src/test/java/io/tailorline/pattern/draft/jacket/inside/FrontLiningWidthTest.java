package io.tailorline.pattern.draft.jacket.inside;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Fit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The front's lining lies between the facing and the princess seam, which a full bust brings together. */
class FrontLiningWidthTest {

    /**
     * Between its seams, mm; 12.0 on the worst of these bodies, where a facing bent as usual crosses the princess seam.
     */
    private static final double LEAST_WIDTH = 10;

    @ParameterizedTest
    @ValueSource(strings = {"average", "small", "tall", "full-busted", "straight", "stout"})
    void the_facing_leaves_the_lining_a_width_at_the_bust_on_a_flat_shoulder_over_a_narrow_back(String name) {
        MeasurementSet woman = SampleWomen.named(name);
        for (double narrower : new double[] {0, 25, 50}) {
            Map<Measurement, Double> values = new EnumMap<>(woman.values());
            values.merge(Measurement.ACROSS_BACK, -narrower, Double::sum);
            values.put(Measurement.SHOULDER_SLOPE, 9.0);
            for (Fit fit : Fit.values()) {
                Style style = new Style(fit, Set.of(Garment.JACKET), Map.of(), List.of());
                DraftResult result = new PatternEngine()
                        .draftUncertified(name, style, MeasurementSet.symmetric(name, Sex.FEMALE, values));

                assertThat(result)
                        .as("%s, %s, back %.0f narrower", name, fit, narrower)
                        .isInstanceOf(Drafted.class);
                Piece lining = ((Drafted) result)
                        .pattern()
                        .findPiece("jacket.lining.front")
                        .orElseThrow();
                assertThat(widthAtBust(lining))
                        .as("%s, %s, back %.0f narrower", name, fit, narrower)
                        .isGreaterThan(LEAST_WIDTH);
            }
        }
    }

    /** The least distance of the two long edges above the hem's last 100 mm. */
    private static double widthAtBust(Piece lining) {
        Polyline inner = lining.findEdge("inner").orElseThrow().line();
        Polyline princess = lining.findEdge("princess").orElseThrow().line();
        double least = Double.POSITIVE_INFINITY;
        for (double along = 0; along < inner.length() - 100; along += 5) {
            Point at = inner.at(along);
            least = StrictMath.min(least, at.distanceTo(princess.at(NearestOnSegment.along(princess, at))));
        }
        return least;
    }
}
