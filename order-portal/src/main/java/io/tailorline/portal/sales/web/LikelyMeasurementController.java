package io.tailorline.portal.sales.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what the measurements told so far let expect of the others. Nothing of it is kept. */
@RestController
@Tag(name = "orders")
class LikelyMeasurementController {

    private final Problems problems;
    private final RequestBytes bytes;

    LikelyMeasurementController(Problems problems, RequestBytes bytes) {
        this.problems = problems;
        this.bytes = bytes;
    }

    /**
     * One measurement as the others let expect it.
     *
     * @param spread one standard deviation, in the same unit
     * @param unit {@code mm}, {@code kg} or {@code deg}
     */
    record Likely(double value, double spread, String unit) {}

    @PostMapping(path = "/api/v1/likely-measurements", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What the measurements told so far let expect of the others",
            description =
                    "The body is a BODY of which any part was told, also nothing but the sex. Each measurement is expected"
                            + " from the others: 68 of 100 bodies lie within one spread, 95 within two. Nothing is kept.")
    ResponseEntity<?> likely(HttpServletRequest request) throws IOException {
        Optional<byte[]> body = bytes.read(request);
        if (body.isEmpty()) {
            return problems.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", bytes.most());
        }
        try {
            MeasurementSet told = BodyJson.parse("body", new String(body.get(), StandardCharsets.UTF_8));
            return ResponseEntity.ok(Map.of("measurements", likely(told)));
        } catch (FormatFault fault) {
            return problems.about("body", FormatRefusal.of("body", fault));
        }
    }

    private static Map<String, Likely> likely(MeasurementSet told) {
        Map<String, Likely> likely = new LinkedHashMap<>();
        LikelyBody.of(told.sex(), told.values())
                .expected()
                .forEach((field, estimate) -> likely.put(
                        field.fieldName(),
                        new Likely(rounded(estimate.value()), rounded(estimate.spread()), field.unit())));
        return likely;
    }

    /** To a tenth of a millimetre, a kilogram or a degree. */
    private static double rounded(double value) {
        return StrictMath.rint(value * 10) / 10;
    }
}
