package io.tailorline.portal.tailor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.portal.order.json.FormatRefusal;
import io.tailorline.portal.problem.Problems;
import io.tailorline.workflow.ChangeCosts;
import io.tailorline.workflow.ChangeCosts.ChangeCost;
import io.tailorline.workflow.ChangeCosts.Cost;
import io.tailorline.workflow.OrderSpecification;
import io.tailorline.workflow.OrderToCut;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a change costs, before it is made. */
@RestController
@RequestMapping("/api/v1/tailor/orders/{id}")
@Tag(name = "tailor")
class CostController {

    private final OrderToCut workshop;
    private final ChangeCosts costs;
    private final PatternEngine engine;
    private final Problems problems;
    private final Decisions decisions;

    CostController(
            OrderToCut workshop, ChangeCosts costs, PatternEngine engine, Problems problems, Decisions decisions) {
        this.workshop = workshop;
        this.costs = costs;
        this.engine = engine;
        this.problems = problems;
        this.decisions = decisions;
    }

    /**
     * The order before and after the change.
     *
     * @param due the day, ISO 8601; the change does not move it
     * @param needsDecision whether the change brings the order over its table time, so that a person decides once more
     */
    record CostView(Cost before, Cost after, double budgetSeconds, String due, boolean needsDecision) {}

    @PostMapping("/cost")
    @Operation(
            summary = "What a change costs: cloth, table time, day",
            description =
                    "Body: what is on the bench, {\"alterations\":[…]}. Lengths in mm, times in s. Estimated by the usual density"
                            + " of a marker on this cloth and by the table's time for each piece; what is made already counts"
                            + " for what it is (estimated: false). The order is not disturbed.")
    ResponseEntity<?> cost(@PathVariable("id") String id, @RequestBody(required = false) Optional<String> text) {
        Optional<OrderSpecification> found = workshop.specification(id);
        if (found.isEmpty()) {
            return decisions.unknown(id);
        }
        OrderSpecification now = found.get();
        OrderSpecification wanted;
        try {
            wanted = Bench.find(text.orElse("")).map(now::withBench).orElse(now);
        } catch (FormatFault fault) {
            return problems.of(HttpStatus.UNPROCESSABLE_ENTITY, FormatRefusal.of("", fault));
        }
        DraftResult after = engine.draftUncertified(id, wanted.style(), wanted.body());
        if (after instanceof DraftResult.Rejected rejected) {
            return decisions.refused(rejected, wanted.body().sex());
        }
        DraftResult before =
                wanted.tag().equals(now.tag()) ? after : engine.draftUncertified(id, now.style(), now.body());
        if (before instanceof DraftResult.Rejected rejected) {
            return decisions.refused(rejected, now.body().sex());
        }
        Optional<ChangeCost> cost =
                costs.of(id, ((DraftResult.Drafted) before).pattern(), ((DraftResult.Drafted) after).pattern());
        return cost.<ResponseEntity<?>>map(known -> ResponseEntity.ok(view(known)))
                .orElseGet(() -> problems.of(HttpStatus.CONFLICT, "cost-unknown", id));
    }

    private static CostView view(ChangeCost cost) {
        return new CostView(
                cost.before(), cost.after(), cost.budgetSeconds(), cost.due().toString(), cost.needsDecision());
    }
}
