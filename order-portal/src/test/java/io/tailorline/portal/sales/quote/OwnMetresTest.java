package io.tailorline.portal.sales.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.fake.SampleCloths;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The cloth that is charged where a house charges what a suit's own pattern needs. */
class OwnMetresTest {

    /** For both ends of the lay, m. */
    private static final double ENDS = 0.06;

    private static double metres(String cloth) {
        OfferRequest request = new OfferRequest(
                MeasurementSet.symmetric("median", Sex.MALE, Map.of()),
                Style.twoPiece(),
                cloth,
                false,
                Optional.empty());
        return new OwnMetres(new PatternEngine())
                        .of(request, SampleCloths.ofTheHouse().find(cloth).orElseThrow())
                        .orElseThrow()
                        .doubleValue()
                - ENDS;
    }

    /** Both are 1500 mm wide; matching covers 71 of 100 of a striped cloth, where 79 of a plain one are covered. */
    @Test
    void stripes_and_checks_need_what_matching_costs() {
        double plain = metres("navy-twill");

        assertThat(plain).isBetween(2.0, 4.0);
        assertThat(metres("navy-chalk-stripe") / plain).isCloseTo(0.79 / 0.71, within(0.01));
        assertThat(metres("grey-windowpane") / plain).isCloseTo(0.79 / 0.71, within(0.01));
    }
}
