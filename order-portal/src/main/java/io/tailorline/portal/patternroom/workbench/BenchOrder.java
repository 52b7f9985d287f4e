package io.tailorline.portal.patternroom.workbench;

import io.tailorline.pattern.check.fit.FitMeasure;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.List;
import java.util.Optional;

/**
 * An order as it lies on the bench.
 *
 * @param pattern that is on the order; empty before there is one
 * @param measures of that pattern
 * @param last of each garment the last order of the same customer
 */
record BenchOrder(
        String id,
        OrderSpecification specification,
        Optional<Pattern> pattern,
        List<FitMeasure> measures,
        List<LastMeasures> last) {

    BenchOrder {
        measures = List.copyOf(measures);
        last = List.copyOf(last);
    }

    static BenchOrder of(
            String id, OrderSpecification specification, Optional<Pattern> pattern, List<LastMeasures> last) {
        return new BenchOrder(
                id, specification, pattern, pattern.map(FitMeasures::of).orElse(List.of()), last);
    }

    /** The same order, compared with another pattern than the one that is on it. */
    BenchOrder comparedWith(Pattern before) {
        return of(id, specification, Optional.of(before), last);
    }

    /** The pattern that is on the order, where it was drafted from what the order is made of now. */
    Optional<Pattern> drafted() {
        return pattern.filter(drawn -> drawn.measurements().equals(specification.body())
                && drawn.style().alterations().equals(specification.style().alterations())
                && drawn.style().corrections().equals(specification.style().corrections()));
    }
}
