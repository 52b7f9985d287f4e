package io.tailorline.portal.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.patternroom.LastOrders;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderToCut;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The orders that lie on the benches. What an order is made of is asked each time; its pattern, which takes long to
 * read, is kept as long as that has not changed.
 */
@Component
class BenchOrders {

    /** Patterns that are kept, about 2 MB each: more than a pattern room has tailors. */
    private static final int BENCHES = 24;

    private static final Duration LEFT = Duration.ofMinutes(15);

    private final OrderToCut workshop;
    private final LastOrders lastOrders;
    private final Cache<String, BenchOrder> known =
            Caffeine.newBuilder().maximumSize(BENCHES).expireAfterAccess(LEFT).build();

    BenchOrders(OrderToCut workshop, LastOrders lastOrders) {
        this.workshop = workshop;
        this.lastOrders = lastOrders;
    }

    /** Empty when there is no such order. */
    Optional<BenchOrder> find(String id) {
        return workshop.specification(id)
                .map(specification -> known.asMap()
                        .compute(id, (same, kept) -> isCurrent(kept, specification) ? kept : read(id, specification)));
    }

    /** An order without a pattern may have one at any moment, and one that is drafted again another. */
    private static boolean isCurrent(@Nullable BenchOrder kept, OrderSpecification specification) {
        return kept != null
                && kept.specification().equals(specification)
                && kept.pattern()
                        .filter(pattern -> isOf(pattern, specification))
                        .isPresent();
    }

    private static boolean isOf(Pattern pattern, OrderSpecification specification) {
        return pattern.measurements().equals(specification.body())
                && pattern.style().alterations().equals(specification.style().alterations())
                && pattern.style().corrections().equals(specification.style().corrections());
    }

    private BenchOrder read(String id, OrderSpecification specification) {
        return BenchOrder.of(id, specification, workshop.pattern(id), LastMeasures.of(lastOrders.of(id)));
    }
}
