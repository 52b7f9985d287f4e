package io.tailorline.portal.sales.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.portal.sales.change.OrderChanges;
import io.tailorline.portal.sales.change.OrderChanges.NotSentBack;
import io.tailorline.portal.sales.order.ChangeRequest;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.production.OrderState;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a customer does about an order that was sent back: measures again. */
@RestController
@RequestMapping("/api/v1/orders/{id}/measurements")
@Tag(name = "orders")
class MeasureAgainController {

    private final OrderFinder finder;
    private final OrderChanges changes;
    private final Problems problems;

    MeasureAgainController(OrderFinder finder, OrderChanges changes, Problems problems) {
        this.finder = finder;
        this.changes = changes;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Begin an order that was sent back again, with other measurements",
            description =
                    "The body is a BODY, all of it, as in an order. The order keeps its number, its style and its cloth, and"
                            + " a tailor sees what was measured again. 409 when it was not sent back.")
    @ApiResponse(responseCode = "200", description = "Begun")
    @ApiResponse(responseCode = "400", description = "Without a body")
    @ApiResponse(responseCode = "409", description = "The order was not sent back")
    @ApiResponse(responseCode = "413", description = "The body is too long")
    @ApiResponse(responseCode = "415", description = "Not application/json")
    @ApiResponse(responseCode = "422", description = "Not as expected, with field, value and limit")
    ResponseEntity<?> measureAgain(@PathVariable("id") String id, @RequestBody String text, @Nullable Principal by) {
        Optional<OrderFinder.Found> found = finder.find(id);
        if (found.isEmpty()) {
            return unknown(id);
        }
        MeasurementSet body;
        try {
            body = BodyJson.parse("body", text);
        } catch (FormatFault fault) {
            return problems.about("body", FormatRefusal.of("body", fault));
        }
        Sex ordered = found.get().specification().body().sex();
        if (body.sex() != ordered) {
            return problems.about(
                    "body", Refusal.of("sex-changed", "body.sex", body.sex().word(), ordered.word()));
        }
        List<Refusal> refusals = changes.refusals(
                found.get().order(),
                found.get().specification(),
                new ChangeRequest(Optional.of(body), Optional.empty(), Optional.empty(), Optional.empty()));
        if (!refusals.isEmpty()) {
            return problems.about("body", refusals);
        }
        String account = by == null ? OrderVersion.CUSTOMER : by.getName();
        try {
            changes.measureAgain(found.get().order(), found.get().specification(), body, account);
        } catch (NotSentBack refused) {
            return problems.of(HttpStatus.CONFLICT, "not-sent-back", id, refused.state());
        }
        return ResponseEntity.ok(Map.of("id", id, "state", OrderState.RECEIVED.word()));
    }

    private ResponseEntity<?> unknown(String id) {
        return problems.of(HttpStatus.NOT_FOUND, KeyRefusals.unknownOrder(id));
    }
}
