package io.tailorline.portal.workbench;

import io.tailorline.pattern.check.fit.FitMeasure;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.OrderSpecification;
import java.util.List;
import java.util.Optional;

/**
 * An order as it lies on the bench.
 *
 * @param pattern that is on the order; empty before there is one
 * @param measures of that pattern
 */
record BenchOrder(String id, OrderSpecification specification, Optional<Pattern> pattern, List<FitMeasure> measures) {

    BenchOrder {
        measures = List.copyOf(measures);
    }

    static BenchOrder of(String id, OrderSpecification specification, Optional<Pattern> pattern) {
        return new BenchOrder(
                id, specification, pattern, pattern.map(FitMeasures::of).orElse(List.of()));
    }
}
