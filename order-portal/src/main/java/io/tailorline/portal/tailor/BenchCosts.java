package io.tailorline.portal.tailor;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.patternroom.ChangeCosts;
import io.tailorline.workflow.patternroom.ChangeCosts.ChangeCost;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is on a bench, certified, and what it costs by an estimate. */
@Component
class BenchCosts {

    private final BenchDrafts drafts;
    private final ChangeCosts costs;

    BenchCosts(BenchDrafts drafts, ChangeCosts costs) {
        this.drafts = drafts;
        this.costs = costs;
    }

    /** @param pattern of the order with what is on the bench */
    record Costed(OrderSpecification wanted, Pattern pattern, ChangeCost cost) {}

    /** @param bench as a request has it; without one the order as it is */
    Costed of(String id, Optional<String> bench)
            throws UnknownOrder, FormatFault, SexChanged, NotDraftable, CostUnknown {
        OrderSpecification now = drafts.order(id);
        OrderSpecification wanted = Bench.on(now, bench.orElse(""));
        Pattern changed = drafts.draft(id, wanted).pattern();
        Pattern before = wanted.tag().equals(now.tag()) ? changed : drafts.uncertified(id, now);
        return new Costed(wanted, changed, costs.of(id, before, changed).orElseThrow(() -> new CostUnknown(id)));
    }
}
