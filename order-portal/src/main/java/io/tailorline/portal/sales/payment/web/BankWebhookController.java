package io.tailorline.portal.sales.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.portal.sales.payment.BankWebhook;
import io.tailorline.portal.sales.payment.BankWebhook.WebhookResult;
import io.tailorline.portal.sales.payment.PaymentRounds;
import io.tailorline.portal.sales.payment.WebhookSignature;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the bank tells what it has done. Its signature is the credential; nobody else gets further than that. */
@RestController
@Tag(name = "payments")
class BankWebhookController {

    private static final int LONGEST = 4000;

    private final ObjectProvider<BankWebhook> webhook;
    private final ObjectProvider<PaymentRounds> rounds;
    private final Problems problems;

    BankWebhookController(
            ObjectProvider<BankWebhook> webhook, ObjectProvider<PaymentRounds> rounds, Problems problems) {
        this.webhook = webhook;
        this.rounds = rounds;
        this.problems = problems;
    }

    /** @param result {@code done}, {@code before} or {@code parked}: in none of these need the bank send it again */
    record WebhookResponse(String result) {}

    @PostMapping(path = "/api/v1/bank/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What a bank tells of payments",
            description = "Signed in the header Bank-Signature: t=<seconds>,v1=<HMAC-SHA256 of \"<t>.<body>\">."
                    + " An event that comes twice, or late, changes nothing. 404 where the house takes no payments.")
    ResponseEntity<?> receiveBankEvent(
            @RequestHeader(name = WebhookSignature.HEADER, defaultValue = "") String signed, @RequestBody String body) {
        BankWebhook on = webhook.getIfAvailable();
        if (on == null) {
            return problems.of(
                    HttpStatus.NOT_FOUND, Refusal.of("payments-off", "tailorline.payments", "off", "simulated"));
        }
        if (body.length() > LONGEST) {
            return problems.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    Refusal.of(
                            "bank-event",
                            "body",
                            "%d characters".formatted(body.length()),
                            "at most %d".formatted(LONGEST)));
        }
        try {
            WebhookResult result = on.receive(signed, body);
            if (result == WebhookResult.UNSIGNED) {
                return problems.of(
                        HttpStatus.BAD_REQUEST,
                        Refusal.of("bank-signature", WebhookSignature.HEADER, "", "t=<seconds>,v1=<HMAC-SHA256>"));
            }
            rounds.ifAvailable(PaymentRounds::wake);
            return ResponseEntity.ok(new WebhookResponse(result.name().toLowerCase(Locale.ROOT)));
        } catch (FormatFault fault) {
            return problems.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Refusal.of("bank-event", fault.place(), fault.value(), fault.expected()));
        }
    }
}
