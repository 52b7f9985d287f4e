package io.tailorline.portal.sales.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payments that failed, over REST. */
@RestController
@RequestMapping("/api/v1/admin/payments")
@Tag(name = "administration")
class PaymentController {

    private final PaymentDecisions decisions;
    private final Problems problems;

    PaymentController(PaymentDecisions decisions, Problems problems) {
        this.decisions = decisions;
        this.problems = problems;
    }

    /**
     * @param on whether the house takes payments
     * @param payments that wait for a person
     * @param totals of all, by state
     */
    record ListedPayments(boolean on, List<PaymentView> payments, List<PaymentTotalView> totals) {}

    @GetMapping
    @Operation(summary = "Payments that wait for a person, the latest first, and how many are in which state")
    ListedPayments payments() {
        return new ListedPayments(decisions.isOn(), decisions.waiting(), decisions.totals());
    }

    @PostMapping("/{order}/again")
    @Operation(
            summary = "Ask the bank once more",
            description = "The answer comes later: the payment leaves the list, or comes back to it.")
    ResponseEntity<?> askAgain(@PathVariable("order") String order) {
        return answer(decisions.tryAgain(order));
    }

    @PostMapping(path = "/{order}/write-off", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Give up a payment that could not be captured, refunded or released",
            description = "Body: {\"reason\": \"…\"}")
    ResponseEntity<?> writeOff(@PathVariable("order") String order, @RequestBody String body) {
        return answer(decisions.writeOff(order, reason(body)));
    }

    private ResponseEntity<?> answer(Optional<Refusal> refusal) {
        if (refusal.isEmpty()) {
            return ResponseEntity.ok(payments());
        }
        HttpStatus status =
                refusal.get().code().equals("reason-expected") ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return problems.of(status, refusal.get());
    }

    /** Empty unless there is one. */
    private static String reason(String body) {
        try {
            return JsonCursor.parse("body", body)
                    .find("reason", JsonCursor::text)
                    .orElse("");
        } catch (FormatFault noReason) {
            return "";
        }
    }
}
