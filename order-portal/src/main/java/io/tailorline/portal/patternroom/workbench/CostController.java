package io.tailorline.portal.patternroom.workbench;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.portal.patternroom.review.CostUnknown;
import io.tailorline.portal.patternroom.review.NotDraftable;
import io.tailorline.portal.patternroom.review.SexChanged;
import io.tailorline.workflow.patternroom.ChangeCosts.ChangeCost;
import io.tailorline.workflow.patternroom.ChangeCosts.Cost;
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

    private final BenchCosts costs;

    CostController(BenchCosts costs) {
        this.costs = costs;
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
                            + " for what it is (estimated: false). What breaks the certificate is refused as by a trial. The order is not"
                            + " disturbed.")
    ResponseEntity<?> cost(@PathVariable("id") String id, @RequestBody(required = false) Optional<String> text)
            throws UnknownOrder, FormatFault, SexChanged, NotDraftable, CostUnknown {
        return ResponseEntity.ok(view(costs.of(id, text).cost()));
    }

    private static CostView view(ChangeCost cost) {
        return new CostView(
                cost.before(), cost.after(), cost.budgetSeconds(), cost.due().toString(), cost.needsDecision());
    }
}
