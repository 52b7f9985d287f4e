package io.tailorline.portal.sales.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.refusal.Reason;
import io.tailorline.portal.sales.drawing.DrawnSuits;
import io.tailorline.portal.sales.drawing.DrawnSuits.Answer;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.web.view.NoticeTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Draws a suit on its wearer. Nothing of it is kept. */
@RestController
@RequestMapping("/api/v1/suit-drawings")
@Tag(name = "orders")
class SuitDrawingController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

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
                    "The body is {\"body\":BODY?,\"style\":STYLE?,\"fabricId\"?}. Measurements that are missing are taken as"
                            + " likely. Front and back beside each other: a technical drawing from the pattern's own"
                            + " pieces; the silhouette is an estimate. Nothing is kept.")
    ResponseEntity<?> draw(HttpServletRequest request, Locale locale) throws IOException {
        Optional<byte[]> sent = bytes.read(request);
        if (sent.isEmpty()) {
            return problems.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", bytes.most());
        }
        try {
            return answer(suits.of(new String(sent.get(), StandardCharsets.UTF_8)), locale);
        } catch (FormatFault fault) {
            return problems.about("drawing", FormatRefusal.of("", fault));
        }
    }

    private ResponseEntity<?> answer(Answer answer, Locale locale) {
        if (answer instanceof Answer.Drawn drawn) {
            return ResponseEntity.ok()
                    .contentType(SVG)
                    .cacheControl(CacheControl.noStore())
                    .body(drawn.svg().getBytes(StandardCharsets.UTF_8));
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
