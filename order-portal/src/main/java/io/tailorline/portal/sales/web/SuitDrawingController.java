package io.tailorline.portal.sales.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.refusal.Reason;
import io.tailorline.portal.sales.drawing.DrawnSuits;
import io.tailorline.portal.sales.drawing.DrawnSuits.Answer;
import io.tailorline.portal.sales.drawing.DrawnView;
import io.tailorline.portal.sales.drawing.SuitRequest;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.web.view.NoticeTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Draws a suit on its wearer. Nothing of it is kept. */
@RestController
@RequestMapping("/api/v1/suit-drawings")
@Tag(name = "orders")
class SuitDrawingController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    /** A picture of the usual suit says nothing of anybody. */
    private static final CacheControl USUAL =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final DrawnSuits suits;
    private final Problems problems;
    private final RequestBytes bytes;
    private final NoticeTexts notices;

    SuitDrawingController(DrawnSuits suits, Problems problems, RequestBytes bytes, NoticeTexts notices) {
        this.suits = suits;
        this.problems = problems;
        this.bytes = bytes;
        this.notices = notices;
    }

    @PostMapping(
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {"image/svg+xml", MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            operationId = "drawSuit",
            summary = "Draw a suit on its wearer",
            description =
                    "The body is {\"body\":BODY?,\"style\":STYLE?,\"fabricId\"?,\"view\":front|back|both?,\"parts\":[name]?}."
                            + " Measurements that are missing are taken as likely. With parts the answer is a window of"
                            + " the view round them. A technical drawing from the pattern's own pieces; the silhouette is"
                            + " an estimate. Nothing is kept.")
    ResponseEntity<?> draw(HttpServletRequest request, Locale locale) throws IOException {
        Optional<byte[]> sent = bytes.read(request);
        if (sent.isEmpty()) {
            return problems.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", bytes.most());
        }
        try {
            Answer answer = suits.of(new String(sent.get(), StandardCharsets.UTF_8));
            return answer(answer, CacheControl.noStore(), locale);
        } catch (FormatFault fault) {
            return problems.about("drawing", FormatRefusal.of("", fault));
        }
    }

    @GetMapping(produces = {"image/svg+xml", MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            operationId = "usualSuit",
            summary = "The house's usual suit on the median body",
            description = "In a cloth of the house, from the front and from behind.")
    ResponseEntity<?> usual(
            @RequestParam(defaultValue = "male") String sex,
            @RequestParam(defaultValue = "") String fabricId,
            @RequestParam(defaultValue = "both") String view,
            Locale locale) {
        Optional<DrawnView> seen = DrawnView.named(view);
        if (seen.isEmpty() || !sex.equals("male") && !sex.equals("female")) {
            return problems.about(
                    "drawing",
                    seen.isEmpty()
                            ? Refusal.of("format", "view", view, "front, back or both")
                            : Refusal.of("format", "sex", sex, "male or female"));
        }
        MeasurementSet nobody =
                MeasurementSet.symmetric("nobody", sex.equals("male") ? Sex.MALE : Sex.FEMALE, Map.of());
        return answer(
                suits.of(new SuitRequest(nobody, Style.twoPiece(), fabricId, seen.get(), List.of())), USUAL, locale);
    }

    private ResponseEntity<?> answer(Answer answer, CacheControl kept, Locale locale) {
        if (answer instanceof Answer.Drawn drawn) {
            return ResponseEntity.ok()
                    .contentType(SVG)
                    .cacheControl(kept)
                    .body(drawn.svg().getBytes(StandardCharsets.UTF_8));
        }
        if (answer instanceof Answer.NoSuchPart missing) {
            return problems.about(
                    "drawing",
                    Refusal.of("format", "parts", String.join(", ", missing.parts()), "names of parts of this suit"));
        }
        Answer.Refused refused = (Answer.Refused) answer;
        return problems.about(
                "drawing",
                refused.reasons().stream()
                        .map(reason -> refusal(reason, refused.body().sex(), locale))
                        .toList());
    }

    private Refusal refusal(Reason reason, Sex sex, Locale locale) {
        String field = reason.where().startsWith("measurements") ? "body." + reason.where() : reason.where();
        return new Refusal(
                "style", field, reason.value(), reason.expected(), List.of(notices.of(reason.notice(), sex, locale)));
    }
}
