package io.tailorline.portal.workshop.genealogy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.workshop.genealogy.BadCloth;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cloth that turned out bad, over REST. */
@RestController
@RequestMapping("/api/v1/workshop/bad-cloth")
@Tag(name = "workshop")
class BadClothController {

    private final BadClothDesk desk;
    private final BadClothViews views;
    private final Problems problems;

    BadClothController(BadClothDesk desk, BadClothViews views, Problems problems) {
        this.desk = desk;
        this.views = views;
        this.problems = problems;
    }

    private interface Work {
        Object answer() throws BadClothDesk.Refused, FormatFault;
    }

    private ResponseEntity<?> answer(HttpStatus status, Work work) {
        try {
            return ResponseEntity.status(status).body(work.answer());
        } catch (FormatFault fault) {
            return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, FormatRefusal.of("", fault));
        } catch (BadClothDesk.Refused refused) {
            boolean isUnknown = refused.refusal().code().endsWith("-unknown");
            HttpStatus why = refused.isConflict()
                    ? HttpStatus.CONFLICT
                    : isUnknown ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT;
            return problems.of(why, refused.refusal());
        }
    }

    @GetMapping
    @Operation(
            operationId = "listBadCloth",
            summary = "Cloth that turned out bad; what is not dealt with comes first",
            description = "Each with its suits, where each of them is, and what to do about it.")
    ResponseEntity<?> list() {
        return answer(HttpStatus.OK, () -> views.all(desk.all()));
    }

    @GetMapping("/{number}")
    @Operation(operationId = "showBadCloth", summary = "One of them")
    ResponseEntity<?> one(@PathVariable("number") String number) {
        return answer(HttpStatus.OK, () -> views.of(desk.find(number)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "markClothBad",
            summary = "A lot or a roll is bad",
            description = "Its rolls that are counted are quarantined at once, and"
                    + " its suits are listed: cut from it, reserved or planned on it. 409 where it was marked before.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = BadClothBodies.BadClothMark.class)))
    ResponseEntity<?> mark(@RequestBody String text, Principal by) {
        return answer(HttpStatus.CREATED, () -> {
            JsonCursor body = JsonCursor.parse("bad-cloth", text);
            body.allow("lot", "roll", "reason");
            Optional<String> lot = body.find("lot", JsonCursor::text);
            Optional<String> roll = body.find("roll", JsonCursor::text);
            if (lot.isPresent() == roll.isPresent()) {
                throw body.fault("a lot or a roll");
            }
            String reason = body.field("reason").text();
            return views.of(desk.mark(
                    lot.isPresent() ? BadCloth.Kind.LOT : BadCloth.Kind.ROLL,
                    lot.or(() -> roll).orElseThrow(),
                    reason,
                    Staff.name(by)));
        });
    }

    @PostMapping(path = "/{number}/suits/{order}/{material}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "finishBadClothSuit",
            summary = "Something was done about a suit",
            description = "Said again it replaces what was said before.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = BadClothBodies.BadClothOutcome.class)))
    ResponseEntity<?> done(
            @PathVariable("number") String number,
            @PathVariable("order") String order,
            @PathVariable("material") String material,
            @RequestBody String text,
            Principal by) {
        return answer(HttpStatus.OK, () -> {
            JsonCursor body = JsonCursor.parse("suit", text);
            body.allow("outcome", "remark");
            BadCloth.Outcome outcome = body.field("outcome").oneOf(BadCloth.Outcome.values(), BadCloth.Outcome::code);
            String remark = body.find("remark", JsonCursor::text).orElse("");
            desk.done(desk.find(number), order, material, outcome, remark, Staff.name(by));
            return views.of(desk.find(number));
        });
    }
}
