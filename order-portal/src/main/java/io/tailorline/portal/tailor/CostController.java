package io.tailorline.portal.tailor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.ChangeCosts;
import io.tailorline.workflow.ChangeCosts.ChangeCost;
import io.tailorline.workflow.ChangeCosts.Cost;
import io.tailorline.workflow.OrderSpecification;
import java.util.Optional;
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

    private final ChangeCosts costs;
    private final BenchDrafts drafts;

    CostController(ChangeCosts costs, BenchDrafts drafts) {
        this.costs = costs;
        this.drafts = drafts;
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
                    "Body: the bench, as for an approval. Lengths in mm, times in s. Estimated by the usual density"
                            + " of a marker on this cloth and by the table's time for each piece; what is made already counts"
                            + " for what it is (estimated: false). The order is not disturbed.")
    ResponseEntity<?> cost(@PathVariable("id") String id, @RequestBody(required = false) Optional<String> text)
            throws UnknownOrder, FormatFault, NotDraftable, CostUnknown {
        OrderSpecification now = drafts.order(id);
        OrderSpecification wanted = Bench.on(now, text.orElse(""));
        Pattern after = drafts.uncertified(id, wanted);
        Pattern before = wanted.tag().equals(now.tag()) ? after : drafts.uncertified(id, now);
        return ResponseEntity.ok(view(costs.of(id, before, after).orElseThrow(() -> new CostUnknown(id))));
    }

    private static CostView view(ChangeCost cost) {
        return new CostView(
                cost.before(), cost.after(), cost.budgetSeconds(), cost.due().toString(), cost.needsDecision());
    }
}
