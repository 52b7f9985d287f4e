package io.tailorline.portal.sales.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.sales.intake.OrderService;
import io.tailorline.portal.sales.json.OrderRequestJson;
import io.tailorline.portal.sales.json.OrderRequestResult;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.quote.OfferRequest;
import io.tailorline.portal.sales.quote.Offers;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.workshop.Cloth;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Prices and days before an order. Nothing of what is sent is kept. */
@RestController
@Tag(name = "orders")
class QuoteController {

    private final RequestBytes bytes;
    private final OrderRequestJson requests;
    private final OrderService orders;
    private final Offers offers;
    private final ChangeWords change;
    private final Problems problems;

    QuoteController(
            RequestBytes bytes,
            OrderRequestJson requests,
            OrderService orders,
            Offers offers,
            ChangeWords change,
            Problems problems) {
        this.bytes = bytes;
        this.requests = requests;
        this.orders = orders;
        this.offers = offers;
        this.change = change;
        this.problems = problems;
    }

    @PostMapping(path = "/api/v1/quotes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "quote",
            summary = "What a suit costs and by when it is there, held for half an hour",
            description =
                    "Takes what an order takes; the body as far as it is measured, or none. With the `quote` of an"
                            + " earlier answer, this one takes its place. The text `quote` of the"
                            + " answer goes into the order, which then gets this price and this day. Amounts are decimals in"
                            + " `price.currency`.")
    ResponseEntity<?> quote(HttpServletRequest request, Locale locale) throws IOException {
        Optional<byte[]> body = bytes.read(request);
        if (body.isEmpty()) {
            return problems.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", bytes.most());
        }
        OrderRequestResult read = requests.readOfferRequest(new String(body.get(), StandardCharsets.UTF_8));
        if (read instanceof OrderRequestResult.NotJson broken) {
            return problems.of(
                    HttpStatus.BAD_REQUEST,
                    "not-json",
                    broken.fault().place(),
                    broken.fault().value());
        }
        if (read instanceof OrderRequestResult.Faulty faulty) {
            return problems.about("quote", faulty.refusals());
        }
        OrderRequest asked = ((OrderRequestResult.Read) read).request();
        List<Refusal> refusals = orders.offerRefusals(asked);
        return refusals.isEmpty() ? ResponseEntity.ok(quoted(asked, locale)) : problems.about("quote", refusals);
    }

    private Map<String, Object> quoted(OrderRequest asked, Locale locale) {
        Offers.Sealed sealed = offers.quote(
                OfferRequest.of(asked, offers.cloth(asked).map(Cloth::id).orElseThrow()), asked.quote());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("quote", sealed.text());
        answer.put("validUntil", sealed.quote().validUntil().toString());
        answer.putAll(OfferView.of(sealed.quote().offer()));
        answer.put("changeUntil", change.offered(sealed.quote().offer().promise(), locale));
        return answer;
    }
}
