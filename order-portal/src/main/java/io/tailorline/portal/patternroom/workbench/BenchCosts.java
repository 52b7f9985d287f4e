package io.tailorline.portal.patternroom.workbench;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.portal.patternroom.review.BenchDrafts;
import io.tailorline.portal.patternroom.review.CostUnknown;
import io.tailorline.portal.patternroom.review.NotDraftable;
import io.tailorline.portal.patternroom.review.PatternAdjustment;
import io.tailorline.portal.patternroom.review.SexChanged;
import io.tailorline.workflow.patternroom.ChangeCosts;
import io.tailorline.workflow.patternroom.ChangeCosts.ChangeCost;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is on a bench, certified, and what it costs by an estimate. */
@Component
class BenchCosts {

    private final BenchOrders orders;
    private final BenchDrafts drafts;
    private final ChangeCosts costs;

    BenchCosts(BenchOrders orders, BenchDrafts drafts, ChangeCosts costs) {
        this.orders = orders;
        this.drafts = drafts;
        this.costs = costs;
    }

    /** @param pattern of the order with what is on the bench */
    record Costed(OrderSpecification wanted, Pattern pattern, ChangeCost cost) {}

    /** @param bench as a request has it; without one the order as it is */
    Costed of(String id, Optional<String> bench)
            throws UnknownOrder, FormatFault, SexChanged, NotDraftable, CostUnknown {
        BenchOrder order = orders.get(id);
        OrderSpecification wanted = PatternAdjustment.on(order.specification(), bench.orElse(""));
        Pattern changed = drafts.draft(id, wanted).pattern();
        Pattern before = wanted.tag().equals(order.specification().tag()) ? changed : before(order);
        return new Costed(wanted, changed, costs.of(id, before, changed).orElseThrow(() -> new CostUnknown(id)));
    }

    /** What is not drafted yet, or not certified, is drawn. */
    private Pattern before(BenchOrder order) throws NotDraftable {
        Optional<Pattern> drafted = order.drafted();
        return drafted.isPresent() ? drafted.get() : drafts.uncertified(order.id(), order.specification());
    }
}
