package io.tailorline.portal.sales.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.EntryError;
import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasurementFinding;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says before an order what of a body's measurements is worth measuring again. Nothing of it is kept. */
@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "orders")
class MeasurementController {

    private final Problems problems;
    private final RequestBytes bytes;
    private final FindingWords words;

    MeasurementController(Problems problems, RequestBytes bytes, FindingWords words) {
        this.words = words;
        this.problems = problems;
        this.bytes = bytes;
    }

    /**
     * What the check found about one field.
     *
     * @param field {@code measurements.chestGirth}, {@code repeats.waistGirth}; {@code measurements} for all of them
     * @param expected what the other measurements let expect, with its unit
     * @param message for a tailor
     * @param detail for the customer, in the language asked for; lengths in mm
     * @param impossible no body has it: the order would be refused
     * @param maybe words of entry errors that would explain it, likeliest first
     */
    record Finding(
            String field,
            String value,
            String expected,
            String message,
            String detail,
            boolean impossible,
            List<String> maybe) {
        static Finding of(MeasurementFinding found, String detail) {
            return new Finding(
                    found.where(),
                    found.value(),
                    found.expected(),
                    found.message(),
                    detail,
                    found instanceof MeasurementFinding.Refused,
                    found.maybe().stream().map(EntryError::word).toList());
        }
    }

    @PostMapping(path = "/measurements", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Check measurements before an order",
            description = "The body is a BODY, as in an order. Findings warn; only impossible ones would be refused.")
    ResponseEntity<?> check(HttpServletRequest request, Locale locale) throws IOException {
        Optional<byte[]> body = bytes.read(request);
        if (body.isEmpty()) {
            return problems.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", bytes.most());
        }
        String text = new String(body.get(), StandardCharsets.UTF_8);
        try {
            MeasurementSet measured = BodyJson.parse("body", text);
            return ResponseEntity.ok(Map.of(
                    "findings",
                    MeasurementCheck.of(measured).stream()
                            .map(found -> Finding.of(found, words.of(found, measured, locale)))
                            .toList()));
        } catch (FormatFault fault) {
            return problems.about("body", FormatRefusal.of("body", fault));
        }
    }
}
