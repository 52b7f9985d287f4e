package io.tailorline.portal.workshop.stock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Stock;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rolls over REST: what there is, and what comes. */
@RestController
@RequestMapping("/api/v1/workshop/rolls")
@Tag(name = "workshop")
class RollController {

    private final Stock stock;
    private final StockDesk desk;
    private final StockAnswers answers;
    private final RollViews views;

    RollController(Stock stock, StockDesk desk, StockAnswers answers, RollViews views) {
        this.views = views;
        this.stock = stock;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping
    @Operation(
            operationId = "listRolls",
            summary = "Rolls and remnants in the house, expected, or lost; with article those of one article",
            description = "usableMm are the free lengths that can be cut without a break, mm, never to be added up."
                    + StockAnswers.WHILE_OFF)
    ResponseEntity<?> list(@RequestParam(name = "article", defaultValue = "") String article) {
        return answers.answer(() -> views.of(article.isEmpty() ? stock.all() : stock.ofArticle(article)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "receiveRoll",
            summary = "Receive a roll, or expect one on a day",
            description =
                    "A ticket that the same person has received before is answered with its roll where nothing differs, and"
                            + " 409 with both values where something does; of another person 409 with who and when."
                            + " It is not looked over yet, and nothing of it is promised before /inspect says that it is."
                            + " With customersOwn the answer's onlyFor is the number with which its customer orders."
                            + StockAnswers.WHILE_OFF)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StockBodies.ReceiveRoll.class)))
    ResponseEntity<?> receive(@RequestBody String text, Principal by) {
        return answers.answer(HttpStatus.CREATED, () -> {
            JsonCursor body = RollRequests.parse(text);
            NewRoll roll = RollRequests.newRoll(body);
            Optional<LocalDate> day = RollRequests.expectedOn(body);
            Map<String, String> values = Map.of("article", roll.article(), "ticketMm", String.valueOf(roll.ticketMm()));
            String who = Staff.name(by);
            return view(desk.perform(
                            day.isPresent() ? AuditAction.ROLL_EXPECTED : AuditAction.ROLL_RECEIVED,
                            roll.ticket(),
                            values,
                            () -> day.map(when -> stock.expect(roll, when, who))
                                    .orElseGet(() -> stock.receive(roll, who)))
                    .roll()
                    .id());
        });
    }

    @GetMapping("/{id}")
    @Operation(operationId = "showRoll", summary = "One roll", description = "As in the list." + StockAnswers.WHILE_OFF)
    ResponseEntity<?> one(@PathVariable("id") String id) {
        return answers.answer(() -> view(id));
    }

    @GetMapping("/{id}/entries")
    @Operation(
            operationId = "listRollEntries",
            summary = "The ledger of a roll, from its first line",
            description = "balanceMm is what is left after each line." + StockAnswers.WHILE_OFF)
    ResponseEntity<?> entries(@PathVariable("id") String id) {
        return answers.answer(() -> {
            view(id);
            return stock.ledger(id).stream().map(EntryView::of).toList();
        });
    }

    private RollView view(String id) throws StockRefused {
        return views.of(stock.find(id).orElseThrow(() -> StockAnswers.unknown(id)));
    }
}
