package io.tailorline.portal.patternroom.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.workflow.patternroom.LastOrders;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderToCut;
import java.time.Duration;
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

    BenchOrder get(String id) throws UnknownOrder {
        return of(id, workshop.specification(id).orElseThrow(() -> new UnknownOrder(id)));
    }

    /** @param specification of the order as it is now */
    BenchOrder of(String id, OrderSpecification specification) {
        return known.asMap()
                .compute(id, (same, kept) -> isCurrent(kept, specification) ? kept : read(id, specification));
    }

    /** An order without a pattern may have one at any moment, and one that is drafted again another. */
    private static boolean isCurrent(@Nullable BenchOrder kept, OrderSpecification specification) {
        return kept != null
                && kept.specification().equals(specification)
                && kept.drafted().isPresent();
    }

    private BenchOrder read(String id, OrderSpecification specification) {
        return BenchOrder.of(id, specification, workshop.pattern(id), LastMeasures.of(lastOrders.of(id)));
    }
}
