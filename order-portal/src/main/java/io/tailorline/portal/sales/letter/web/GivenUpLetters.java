package io.tailorline.portal.sales.letter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.sales.letter.kept.Letter;
import io.tailorline.portal.sales.letter.kept.LetterKey;
import io.tailorline.portal.sales.letter.kept.LetterKind;
import io.tailorline.portal.sales.letter.persistence.LetterBox;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.problem.Problems;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The letters that could not be sent, for staff: neither address nor text, both of which name a person. */
@Controller
@Tag(name = "tailor")
class GivenUpLetters {

    private final LetterBox box;
    private final AuditedActions actions;
    private final InstantSource clock;
    private final Problems problems;
    private final WantedDays wanted;

    GivenUpLetters(LetterBox box, AuditedActions actions, InstantSource clock, Problems problems, WantedDays wanted) {
        this.wanted = wanted;
        this.box = box;
        this.actions = actions;
        this.clock = clock;
        this.problems = problems;
    }

    /**
     * A letter that was given up.
     *
     * @param wantedBy the day on which the customer of its order needs it
     * @param kind {@code received}, {@code changed}, {@code review}, {@code sent-back}, {@code measured},
     *     {@code cutting}, {@code fault}, {@code cut}, {@code bundled}, {@code cancelled} or {@code day-moved}
     * @param fault of the last try: the mail server's reply code, or why there was none
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record View(
            String orderId,
            Optional<LocalDate> wantedBy,
            String kind,
            int version,
            int tries,
            String fault,
            String writtenAt) {
        static View of(Letter letter, Map<String, LocalDate> wanted) {
            return new View(
                    letter.key().orderId(),
                    Optional.ofNullable(wanted.get(letter.key().orderId())),
                    letter.key().kind().word(),
                    letter.key().version(),
                    letter.tries(),
                    letter.fault().orElse(""),
                    letter.writtenAt().toString());
        }
    }

    private List<View> all() {
        List<Letter> letters = box.givenUp();
        Map<String, LocalDate> days = wanted.of(letters, letter -> letter.key().orderId());
        return letters.stream().map(letter -> View.of(letter, days)).toList();
    }

    @GetMapping("/tailor/letters")
    String page(Model model) {
        model.addAttribute("letters", all());
        return "sales/letters";
    }

    @GetMapping("/api/v1/tailor/letters")
    @ResponseBody
    @Operation(summary = "Letters to customers that could not be sent", description = "The latest first, 200 at most.")
    Map<String, List<View>> list() {
        return Map.of("letters", all());
    }

    @PostMapping("/api/v1/tailor/letters/{id}/{kind}/{version}/again")
    @ResponseBody
    @Operation(summary = "Send a letter again that was given up")
    ResponseEntity<?> again(
            @PathVariable("id") String id, @PathVariable("kind") String kind, @PathVariable("version") int version) {
        Optional<LetterKey> key = LetterKind.named(kind).map(named -> new LetterKey(id, named, version));
        if (key.isEmpty()) {
            return none(id, kind);
        }
        try {
            actions.<NoSuchLetter>perform(
                    AuditAction.LETTER_SENT_AGAIN,
                    id,
                    Map.of("letter", "%s %d".formatted(kind, version)),
                    () -> again(key.get()));
        } catch (NoSuchLetter sentMeanwhile) {
            return none(id, kind);
        }
        return ResponseEntity.ok(Map.of("id", id, "kind", kind, "version", version));
    }

    private void again(LetterKey key) throws NoSuchLetter {
        if (!box.again(key, clock.instant())) {
            throw new NoSuchLetter();
        }
    }

    private ResponseEntity<?> none(String id, String kind) {
        return problems.of(HttpStatus.NOT_FOUND, "no-such-letter", id, kind);
    }

    /** It is not given up, or its secret is deleted. */
    private static final class NoSuchLetter extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
