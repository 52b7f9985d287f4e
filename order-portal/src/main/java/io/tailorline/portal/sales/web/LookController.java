package io.tailorline.portal.sales.web;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.ReadingUnits;
import io.tailorline.pattern.measure.ReadingUnits.Length;
import io.tailorline.pattern.measure.ReadingUnits.Weight;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.portal.sales.choice.Looks;
import io.tailorline.portal.sales.choice.look.LookOffer;
import io.tailorline.portal.sales.price.PriceBook;
import io.tailorline.portal.sales.quote.Offers;
import io.tailorline.portal.workshop.Cloths;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells the shop's page what each look would make of a draft, and what that changes of its price. Keeps nothing. */
@RestController
class LookController {

    private final Looks looks;
    private final Offers offers;
    private final Cloths cloths;
    private final RequestBytes bytes;

    LookController(Looks looks, Offers offers, Cloths cloths, RequestBytes bytes) {
        this.looks = looks;
        this.offers = offers;
        this.cloths = cloths;
        this.bytes = bytes;
    }

    /**
     * A look on a draft.
     *
     * @param changes what it changes, each with what it becomes, in words
     * @param left what stays as it was chosen by hand
     * @param priceChange with its sign and currency; empty where it changes nothing
     */
    record Answer(
            String name,
            List<String> changes,
            String cloth,
            String fit,
            Map<String, Object> options,
            List<String> left,
            String priceChange) {}

    private record Draft(LookOffer.Suit suit, Set<String> byHand) {}

    /**
     * The body: {@code {"sex","style","cloth","byHand":[...]}}.
     *
     * @param units {@code cm} or {@code in}
     */
    @PostMapping("/looks")
    ResponseEntity<List<Answer>> looks(
            @RequestParam(name = "units", defaultValue = "cm") String units, HttpServletRequest request, Locale locale)
            throws IOException {
        Draft draft = bytes.read(request)
                .flatMap(body -> draft(new String(body, StandardCharsets.UTF_8)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        PriceBook book = offers.book();
        ReadingUnits told =
                units.equals(Length.IN.word()) ? new ReadingUnits(Length.IN, Weight.KG) : ReadingUnits.METRIC;
        return ResponseEntity.ok(looks.offers(draft.suit(), draft.byHand()).stream()
                .map(offer -> new Answer(
                        offer.look().name(),
                        looks.changes(offer, told, locale),
                        offer.suit().cloth(),
                        offer.suit().style().fit().word(),
                        offer.suit().style().options(),
                        offer.left(),
                        looks.priceChange(offer, draft.suit(), book, locale)))
                .toList());
    }

    private Optional<Draft> draft(String json) {
        try {
            JsonCursor root = JsonCursor.parse("draft", json);
            String cloth = root.field("cloth").text();
            if (cloths.find(cloth).isEmpty()) {
                return Optional.empty();
            }
            LookOffer.Suit suit = new LookOffer.Suit(
                    StyleJson.read(root.field("style")), root.field("sex").oneOf(Sex.values(), Sex::word), cloth);
            return Optional.of(new Draft(suit, new HashSet<>(root.findAll("byHand", JsonCursor::text))));
        } catch (FormatFault fault) {
            return Optional.empty();
        }
    }
}
