package io.tailorline.portal.workshop.stock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is done to a roll over REST. Each answer has the roll as it is now, and the orders whose cloth it held no more.
 */
@RestController
@RequestMapping("/api/v1/workshop/rolls/{id}")
@Tag(name = "workshop")
class RollWorkController {

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double MOST_HOURS = 10_000;

    private final Stock stock;
    private final StockDesk desk;
    private final StockAnswers answers;
    private final RollViews views;

    RollWorkController(Stock stock, StockDesk desk, StockAnswers answers, RollViews views) {
        this.views = views;
        this.stock = stock;
        this.desk = desk;
        this.answers = answers;
    }

    /** @param displaced orders whose reservations were given back; those with firm ones wait for other cloth */
    record Worked(RollView roll, List<EntryView> entries, List<String> displaced) {}

    /** Reads the body, and says what is to be done. */
    private interface Reading {
        Supplier<StockAnswer> read(JsonCursor body, String by) throws FormatFault;
    }

    private ResponseEntity<?> work(String id, String what, String text, Principal by, Reading reading) {
        return answers.answer(() -> {
            Supplier<StockAnswer> deed = reading.read(RollRequests.parse(text), Staff.name(by));
            StockAnswer.Done done = desk.perform(AuditAction.ROLL_CHANGED, id, Map.of("what", what), deed);
            return new Worked(
                    views.of(stock.find(done.roll().id()).orElseThrow()),
                    done.entries().stream().map(EntryView::of).toList(),
                    done.displaced().stream().map(Reservation::order).distinct().toList());
        });
    }

    @PostMapping(path = "/measure", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "measureRoll",
            summary = "The roll was measured before anything was cut from it",
            description = "Too short or too narrow it is quarantined." + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.MeasureRoll.class)))
    ResponseEntity<?> measure(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        return work(id, "measure", text, by, (body, who) -> {
            body.allow("lengthMm", "widthsMm");
            double length = body.field("lengthMm").number();
            List<Double> widths = body.findAll("widthsMm", width -> width.between(1, 12_000, "mm"));
            return () -> stock.measure(id, length, widths, who);
        });
    }

    @PostMapping(path = "/inspect", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "inspectRoll",
            summary = "The roll was looked over from end to end: these are all its flaws",
            description = "Those that are left out are there no more. Over the house's points it is quarantined."
                    + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.InspectRoll.class)))
    ResponseEntity<?> inspect(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        return work(id, "inspect", text, by, (body, who) -> {
            List<RollFlaw> flaws = RollRequests.flaws(body);
            return () -> stock.inspect(id, flaws, who);
        });
    }

    @PostMapping(path = "/flaws", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "addRollFlaw",
            summary = "One more flaw was found",
            description = "The roll stays as it is otherwise." + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.FoundFlaw.class)))
    ResponseEntity<?> addFlaw(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        return work(id, "flaw", text, by, (body, who) -> {
            RollFlaw flaw = RollRequests.flaw(body);
            return () -> stock.addFlaw(id, flaw, who);
        });
    }

    @PostMapping(path = "/relax", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "relaxRoll",
            summary = "The roll begins to rest",
            description = "It was looked over before; a quarantined one rests meanwhile." + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.RelaxRoll.class)))
    ResponseEntity<?> relax(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        return work(id, "relax", text, by, (body, who) -> {
            body.allow("hours");
            Duration rest = body.find("hours", hours -> hours.between(-MOST_HOURS, MOST_HOURS, "h"))
                    .map(hours -> Duration.ofSeconds(Math.round(hours * SECONDS_PER_HOUR)))
                    .orElse(stock.rules().rest());
            return () -> stock.relax(id, rest, who);
        });
    }

    @PostMapping(path = "/move", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "moveRoll",
            summary = "The roll was put somewhere else",
            description = "On a table it is at the table." + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.RollPlace.class)))
    ResponseEntity<?> move(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        return work(id, "move", text, by, (body, who) -> {
            String place = place(body);
            return () -> stock.move(id, place, who);
        });
    }

    private static String place(JsonCursor body) throws FormatFault {
        body.allow("place");
        return body.field("place").text();
    }

    @PostMapping(path = "/recount", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "recountRoll",
            summary = "This much is left of the roll, counted again",
            description = "Below what is reserved: 409 with the least length that holds it." + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.RecountRoll.class)))
    ResponseEntity<?> recount(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        return work(id, "recount", text, by, (body, who) -> {
            body.allow("lengthMm", "reason");
            double length = body.field("lengthMm").number();
            String reason = RollRequests.said(body, "reason");
            return () -> stock.recount(id, length, reason, who);
        });
    }

    @PostMapping(path = "/lost", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "loseRoll",
            summary = "The roll is not in its place",
            description = "What was reserved of it is given back, and reserved elsewhere where there is cloth."
                    + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.NoFields.class)))
    ResponseEntity<?> lost(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        return work(id, "lost", text, by, (body, who) -> {
            body.allow();
            return () -> stock.lost(id, who);
        });
    }

    @PostMapping(path = "/found", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "findRoll",
            summary = "A lost roll is there again",
            description = "It goes on where it was." + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.RollPlace.class)))
    ResponseEntity<?> found(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        return work(id, "found", text, by, (body, who) -> {
            String place = place(body);
            return () -> stock.found(id, place, who);
        });
    }

    @PostMapping(path = "/quarantine", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "quarantineRoll",
            summary = "Nobody may use the roll until it is cleared",
            description = "What was reserved of it is given back." + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.StockReason.class)))
    ResponseEntity<?> quarantine(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        return work(id, "quarantine", text, by, (body, who) -> {
            String reason = reason(body);
            return () -> stock.quarantine(id, reason, who);
        });
    }

    @PostMapping(path = "/clear", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "clearRoll",
            summary = "A quarantined roll may be used after all",
            description = "It goes on where it was." + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.StockReason.class)))
    ResponseEntity<?> clear(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        return work(id, "clear", text, by, (body, who) -> {
            String reason = reason(body);
            return () -> stock.clear(id, reason, who);
        });
    }

    private static String reason(JsonCursor body) throws FormatFault {
        body.allow("reason");
        return RollRequests.said(body, "reason");
    }
}
