package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.intake.OrderService;
import io.tailorline.portal.sales.json.OrderRequestJson;
import io.tailorline.portal.sales.json.OrderRequestResult;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.quote.OfferRequest;
import io.tailorline.portal.sales.quote.Offers;
import io.tailorline.portal.workshop.Cloth;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Offers a draft in a customer's words, with the quote that holds the offer. Nothing is kept. */
@Controller
class OfferFragment {

    private final OrderRequestJson reader;
    private final RequestBytes bytes;
    private final OrderService orders;
    private final Offers offers;
    private final OfferWords words;

    OfferFragment(OrderRequestJson reader, RequestBytes bytes, OrderService orders, Offers offers, OfferWords words) {
        this.reader = reader;
        this.bytes = bytes;
        this.orders = orders;
        this.offers = offers;
        this.words = words;
    }

    /** What the standard suit of the house is offered for in this cloth. */
    OfferText first(String cloth, Locale locale) {
        OrderRequestResult read = reader.readOfferRequest("{\"fabricId\":\"%s\"}".formatted(cloth));
        return of(((OrderRequestResult.Read) read).request(), locale);
    }

    @PostMapping("/offer")
    String offer(HttpServletRequest request, Model model, Locale locale) throws IOException {
        String json = bytes.read(request)
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE));
        if (!(reader.readOfferRequest(json) instanceof OrderRequestResult.Read read)
                || !orders.offerRefusals(read.request()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        model.addAttribute("offer", of(read.request(), locale));
        return "sales/offer :: offer(offer=${offer})";
    }

    private OfferText of(OrderRequest asked, Locale locale) {
        return words.of(
                offers.quote(
                        OfferRequest.of(
                                asked, offers.cloth(asked).map(Cloth::id).orElseThrow()),
                        asked.quote()),
                locale);
    }
}
