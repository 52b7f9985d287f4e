package io.tailorline.portal.workshop.stock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shelves, racks, carts and tables, named over REST. */
@RestController
@RequestMapping("/api/v1/workshop/places")
@Tag(name = "workshop")
class PlaceController {

    private static final String LABEL = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}";
    private static final double MOST_SLOTS = 10_000;

    private final Stock stock;
    private final AuditedActions audited;
    private final StockAnswers answers;

    PlaceController(Stock stock, AuditedActions audited, StockAnswers answers) {
        this.stock = stock;
        this.audited = audited;
        this.answers = answers;
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "setPlace",
            summary = "A new place, or another name or number of slots for one",
            description =
                    "Body: {\"kind\": \"shelf|rack|cart|dock|table|scrap\", \"name\"?, \"slots\"?}; 0 slots hold any"
                            + " number of rolls. A roll that is put on a table is at the table."
                            + StockAnswers.WHILE_OFF)
    ResponseEntity<?> set(@PathVariable("id") String id, @RequestBody String text) {
        return answers.answer(() -> {
            Place place = place(id, JsonCursor.parse("place", text));
            audited.perform(
                    AuditAction.PLACE_CHANGED,
                    id,
                    Map.of("kind", word(place.kind()), "slots", String.valueOf(place.slots())),
                    () -> {
                        Optional<StockRefusal> refusal = stock.setPlace(place);
                        if (refusal.isPresent()) {
                            throw new StockRefused(refusal.get());
                        }
                    });
            return place;
        });
    }

    private static Place place(String id, JsonCursor body) throws FormatFault {
        body.allow("kind", "name", "slots");
        if (!id.matches(LABEL)) {
            throw new FormatFault("place", "id", id, "1 to 40 letters, digits, blanks, dots, dashes or underscores");
        }
        return new Place(
                id,
                body.field("kind").oneOf(Place.Kind.values(), PlaceController::word),
                RollRequests.text(body, "name"),
                body.find("slots", slots -> (int) slots.between(0, MOST_SLOTS, "rolls"))
                        .orElse(0));
    }

    private static String word(Place.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
