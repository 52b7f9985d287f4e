package io.tailorline.portal.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.platform.deadletter.ParkedMessages;
import io.tailorline.workflow.platform.deadletter.ParkedMessages.Page;
import io.tailorline.workflow.platform.deadletter.ParkedMessages.Parked;
import java.security.Principal;
import java.util.List;
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

/** Parked messages over REST. */
@RestController
@RequestMapping("/api/v1/admin/messages")
@Tag(name = "administration")
class ParkedMessageController {

    private static final int MOST = 100;

    private final ParkedMessages messages;
    private final MessageDecisions decisions;
    private final ParkedMessageViews views;
    private final Problems problems;

    ParkedMessageController(
            ParkedMessages messages, MessageDecisions decisions, ParkedMessageViews views, Problems problems) {
        this.messages = messages;
        this.decisions = decisions;
        this.views = views;
        this.problems = problems;
    }

    /** @param next what to ask on {@code before} for the next page; absent at the end */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Listed(int waiting, List<ParkedMessageView> messages, Optional<Long> next) {}

    @GetMapping
    @Operation(
            summary = "Messages that no role could process, the latest first",
            description =
                    "all=true also lists those that were sent again or discarded; before and limit (1 to 100) page")
    ResponseEntity<?> list(
            @RequestParam(name = "all", defaultValue = "false") String all,
            @RequestParam(name = "before", defaultValue = "") String before,
            @RequestParam(name = "limit", defaultValue = "50") String limit) {
        if (!before.matches("\\d{0,18}")) {
            return unprocessable("number-expected", "before", before, "12");
        }
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            return unprocessable("number-expected", "limit", limit, "1 to " + MOST);
        }
        Page page = messages.list(
                all.equals("true"),
                Optional.of(before).filter(number -> !number.isEmpty()).map(Long::valueOf),
                Integer.parseInt(limit));
        return ResponseEntity.ok(new Listed(messages.waiting(), views.list(page.messages()), page.next()));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One message with its text, without measurements")
    ResponseEntity<?> one(@PathVariable("number") String number) {
        Optional<Parked> found = decisions.find(number);
        if (found.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND, MessageDecisions.unknown(number));
        }
        return ResponseEntity.ok(views.one(found.get()));
    }

    @PostMapping("/{number}/resend")
    @Operation(
            summary = "Send a message again to the queue that it came from",
            description = "Under the same id: what has processed it already drops it.")
    ResponseEntity<?> resend(@PathVariable("number") String number, Principal by) {
        return answer(number, decisions.sendAgain(number, by));
    }

    @PostMapping(path = "/{number}/discard", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Never send a message again", description = "Body: {\"reason\": \"…\"}")
    ResponseEntity<?> discard(@PathVariable("number") String number, @RequestBody String body, Principal by) {
        return answer(number, decisions.discard(number, by, reason(body)));
    }

    private ResponseEntity<?> answer(String number, Optional<Refusal> refusal) {
        if (refusal.isEmpty()) {
            return one(number);
        }
        HttpStatus status = switch (refusal.get().code()) {
            case "message-unknown" -> HttpStatus.NOT_FOUND;
            case "reason-expected" -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.CONFLICT;
        };
        return problems.of(status, refusal.get());
    }

    private ResponseEntity<?> unprocessable(String code, String field, String value, String limit) {
        return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, Refusal.of(code, field, value, limit));
    }

    /** Empty unless there is one. */
    private static String reason(String body) {
        try {
            return JsonCursor.parse("body", body)
                    .find("reason", JsonCursor::text)
                    .orElse("");
        } catch (FormatFault noReason) {
            return "";
        }
    }
}
