package io.tailorline.portal.workshop.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.remnant.KeptRemnant;
import io.tailorline.workflow.workshop.stock.remnant.Leftover;
import io.tailorline.workflow.workshop.stock.remnant.Remnants;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Remnants over REST: what there is, what waits for its place, and what becomes of it. */
@RestController
@RequestMapping("/api/v1/workshop/remnants")
@Tag(name = "workshop")
class RemnantController {

    private final Remnants remnants;
    private final RemnantDesk desk;
    private final Stock stock;
    private final StockAnswers answers;
    private final RollViews views;
    private final WantedDays wanted;

    RemnantController(
            Remnants remnants,
            RemnantDesk desk,
            Stock stock,
            StockAnswers answers,
            RollViews views,
            WantedDays wanted) {
        this.wanted = wanted;
        this.views = views;
        this.remnants = remnants;
        this.desk = desk;
        this.stock = stock;
        this.answers = answers;
    }

    /**
     * @param value in minor units of the currency
     * @param wantedBy by order, the day on which its customer needs it; of those who named one
     */
    record RemnantInfo(
            RollView roll,
            Instant bornAt,
            long value,
            String currency,
            List<String> garments,
            List<String> pieces,
            List<String> orders,
            Map<String, LocalDate> wantedBy,
            boolean panel) {}

    /**
     * @param kind end or rectangle
     * @param wantedBy the day on which the customer of its order needs it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LeftoverView(
            String number,
            String kind,
            String roll,
            String article,
            String lot,
            String order,
            Optional<LocalDate> wantedBy,
            String material,
            double lengthMm,
            double widthMm,
            double fromMm,
            double acrossMm,
            Instant bornAt) {

        static LeftoverView of(Leftover one, Map<String, LocalDate> wanted) {
            return new LeftoverView(
                    one.number(),
                    one.kind().code(),
                    one.roll(),
                    one.article(),
                    one.lot(),
                    one.order(),
                    Optional.ofNullable(wanted.get(one.order())),
                    one.material().word(),
                    one.lengthMm(),
                    one.widthMm(),
                    one.fromMm(),
                    one.acrossMm(),
                    one.bornAt());
        }
    }

    @GetMapping
    @Operation(
            operationId = "listRemnants",
            summary = "Remnants in the house, the oldest first, with what would use each",
            description = "value is what the house paid for as much cloth, in minor units of the currency; garments and"
                    + " pieces fit on it; orders wait for such cloth or have it of a roll; a panel is kept for what is"
                    + " cut once more of its lot. 503 remnants-drafting while the sizes that are of use are drafted, which takes a minute"
                    + " at most after the server has started." + StockAnswers.WHILE_OFF)
    ResponseEntity<?> list() {
        return answers.answer(() -> {
            if (!remnants.isPrepared()) {
                throw new StockRefused(
                        HttpStatus.SERVICE_UNAVAILABLE, Refusal.of("remnants-drafting", "path", "remnants", ""));
            }
            List<KeptRemnant> kept = remnants.kept();
            StockRules rules = stock.rules();
            Map<String, LocalDate> days = wanted.of(kept.stream()
                    .flatMap(one -> Stream.concat(
                            one.orders().stream(),
                            one.roll().reservations().stream().map(Reservation::order)))
                    .collect(Collectors.toSet()));
            return kept.stream().map(one -> info(one, rules, days)).toList();
        });
    }

    private static RemnantInfo info(KeptRemnant one, StockRules rules, Map<String, LocalDate> wanted) {
        Map<String, LocalDate> days = new TreeMap<>(wanted);
        days.keySet().retainAll(one.orders());
        return new RemnantInfo(
                RollView.of(one.roll(), rules, wanted),
                one.bornAt(),
                one.value(),
                one.currency(),
                one.garments(),
                one.pieces(),
                one.orders(),
                days,
                one.isPanel());
    }

    @GetMapping("/leftovers")
    @Operation(
            operationId = "listLeftovers",
            summary = "What cuts have left and nobody has put away or thrown away yet",
            description = "A rectangle lies at fromMm and acrossMm of its order's marker." + StockAnswers.WHILE_OFF)
    ResponseEntity<?> leftovers() {
        return answers.answer(() -> {
            List<Leftover> leftovers = remnants.leftovers();
            Map<String, LocalDate> days = wanted.of(leftovers, Leftover::order);
            return leftovers.stream().map(one -> LeftoverView.of(one, days)).toList();
        });
    }

    @PostMapping(path = "/leftovers/{number}/put-away", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "putRemnantAway",
            summary = "It lies in this place, and is a remnant from now on",
            description = "Said twice it is done once." + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.RollPlace.class)))
    ResponseEntity<?> putAway(@PathVariable("number") String number, @RequestBody String text, Principal by) {
        return perform(text, "place", said -> desk.putAway(number, said, Staff.name(by)));
    }

    @PostMapping(path = "/leftovers/{number}/throw-away", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "throwLeftoverAway",
            summary = "It is thrown away",
            description = "The answer has the roll it comes from." + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.StockReason.class)))
    ResponseEntity<?> throwAway(@PathVariable("number") String number, @RequestBody String text, Principal by) {
        return perform(text, "reason", said -> desk.throwAway(number, said, Staff.name(by)));
    }

    @PostMapping(path = "/{id}/scrap", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "scrapRemnant",
            summary = "All of the remnant is thrown away",
            description = "409 while it is its lot's panel, or reserved." + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.StockReason.class)))
    ResponseEntity<?> scrap(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        return perform(text, "reason", said -> desk.scrap(id, said, Staff.name(by)));
    }

    /** One of its deeds. */
    private interface Deed {
        StockAnswer.Done perform(String said) throws StockRefused;
    }

    /** @param field the only one of the body */
    private ResponseEntity<?> perform(String text, String field, Deed deed) {
        return answers.answer(() -> {
            JsonCursor body = RollRequests.parse(text);
            body.allow(field);
            return view(deed.perform(RollRequests.said(body, field)));
        });
    }

    private RollView view(StockAnswer.Done done) {
        return views.of(stock.find(done.roll().id()).orElseThrow());
    }
}
