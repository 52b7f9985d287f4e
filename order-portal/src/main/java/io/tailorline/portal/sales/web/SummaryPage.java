package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.choice.OrderInWords;
import io.tailorline.portal.sales.json.OrderRequestJson;
import io.tailorline.portal.sales.json.OrderRequestResult;
import io.tailorline.portal.sales.quote.Offers;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Repeats a draft in words before it is ordered: the fragment that the order page shows too. Nothing is kept. */
@Controller
class SummaryPage {

    private final OrderRequestJson reader;
    private final RequestBytes bytes;
    private final OrderInWords inWords;
    private final Cloths cloths;
    private final Offers offers;

    SummaryPage(OrderRequestJson reader, RequestBytes bytes, OrderInWords inWords, Cloths cloths, Offers offers) {
        this.reader = reader;
        this.bytes = bytes;
        this.inWords = inWords;
        this.cloths = cloths;
        this.offers = offers;
    }

    @PostMapping("/summary")
    String summary(HttpServletRequest request, Model model, Locale locale) throws IOException {
        String json = bytes.read(request)
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE));
        if (!(reader.read(json) instanceof OrderRequestResult.Read read)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String cloth = offers.cloth(read.request())
                .or(offers::standard)
                .map(Cloth::id)
                .orElseGet(() -> cloths.standard().id());
        model.addAttribute(
                "parts", inWords.of(read.request().body(), read.request().style(), cloth, locale));
        model.addAttribute("changing", true);
        return "sales/summary :: parts(parts=${parts}, changing=${changing})";
    }
}
