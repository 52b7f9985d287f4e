package io.tailorline.portal.workshop.stock;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Names places, whoever asks for it: what they may be called is the same on the page and over REST. */
@Component
public class PlaceDesk {

    private static final int LONGEST_ID = 20;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_SLOTS = 10_000;

    private final Stock stock;
    private final AuditedActions audited;

    PlaceDesk(Stock stock, AuditedActions audited) {
        this.stock = stock;
        this.audited = audited;
    }

    /**
     * A new place, or another name or number of slots for one; recorded.
     *
     * @param id written large, whatever was typed
     * @param slots as typed, for a refusal
     * @param number how many rolls it holds, 0 for any number; NaN where none can be read
     */
    public Place set(String id, Place.Kind kind, String name, String slots, double number) throws StockRefused {
        Optional<Refusal> refusal = refusal(id, name, slots, number);
        if (refusal.isPresent()) {
            throw new StockRefused(HttpStatus.UNPROCESSABLE_CONTENT, refusal.get());
        }
        Place place = new Place(id.toUpperCase(Locale.ROOT), kind, name, (int) number);
        audited.perform(
                AuditAction.PLACE_CHANGED,
                place.id(),
                Map.of("kind", kind.code(), "slots", String.valueOf(place.slots())),
                () -> {
                    Optional<StockRefusal> refused = stock.setPlace(place);
                    if (refused.isPresent()) {
                        throw new StockRefused(refused.get());
                    }
                });
        return place;
    }

    private static Optional<Refusal> refusal(String id, String name, String slots, double number) {
        if (!id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,%d}".formatted(LONGEST_ID - 1))) {
            return Optional.of(Refusal.of("stock-place-id", "id", id, Integer.toString(LONGEST_ID)));
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of(Refusal.of(
                    "stock-place-name", "name", Integer.toString(name.length()), Integer.toString(LONGEST_NAME)));
        }
        return number >= 0 && number <= MOST_SLOTS && number == Math.rint(number)
                ? Optional.empty()
                : Optional.of(Refusal.of("stock-place-slots", "slots", slots, "0–" + MOST_SLOTS));
    }
}
