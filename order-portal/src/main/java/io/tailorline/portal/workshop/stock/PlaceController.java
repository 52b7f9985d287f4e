package io.tailorline.portal.workshop.stock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.JsonCursor;
import io.tailorline.workflow.workshop.stock.Place;
import java.math.BigDecimal;
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

    private final PlaceDesk desk;
    private final StockAnswers answers;

    PlaceController(PlaceDesk desk, StockAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "setPlace",
            summary = "A new place, or another name or number of slots for one",
            description =
                    "Rolls that come and remnants are put away on shelves, racks, carts and docks. A roll that is put on a"
                            + " table is at the table."
                            + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.PlaceSetting.class)))
    ResponseEntity<?> set(@PathVariable("id") String id, @RequestBody String text) {
        return answers.answer(() -> {
            JsonCursor body = JsonCursor.parse("place", text);
            body.allow("kind", "name", "slots");
            Place.Kind kind = body.field("kind").oneOf(Place.Kind.values(), Place.Kind::code);
            String name = body.find("name", JsonCursor::text).orElse("");
            double slots = body.find("slots", JsonCursor::number).orElse(0.0);
            return desk.set(
                    id,
                    kind,
                    name,
                    BigDecimal.valueOf(slots).stripTrailingZeros().toPlainString(),
                    slots);
        });
    }
}
