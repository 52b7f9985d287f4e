package io.tailorline.portal.sales.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.WornGirth;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.Estimate;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style.Fit;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
     * @param altered of suits cut for the value, the share that would have to be altered here, 0 to 1; missing where
     *     the fit does not hang on it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Likely(double value, double spread, String unit, OptionalDouble altered) {
        static Likely of(Measurement field, Estimate estimate, Fit fit) {
            return new Likely(
                    rounded(estimate.value(), 10),
                    rounded(estimate.spread(), 10),
                    field.unit(),
                    WornGirth.over(field)
                            .map(girth -> OptionalDouble.of(rounded(girth.altered(estimate, fit), 1000)))
                            .orElse(OptionalDouble.empty()));
        }

        private static double rounded(double value, int parts) {
            return StrictMath.rint(value * parts) / parts;
        }
    }

    @PostMapping(path = "/api/v1/likely-measurements", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What the measurements told so far let expect of the others",
            description =
                    "The body is a BODY of which any part was told, also nothing but the sex. Each measurement is expected"
                            + " from the others: 68 of 100 bodies lie within one spread, 95 within two. `altered`: of suits of this"
                            + " fit cut for the value, the share that would have to be altered there. Nothing is kept.")
    ResponseEntity<?> likely(
            HttpServletRequest request, @RequestParam(name = "fit", defaultValue = "regular") String fitted)
            throws IOException {
        Optional<Fit> fit = Arrays.stream(Fit.values())
                .filter(each -> each.word().equals(fitted))
                .findFirst();
        if (fit.isEmpty()) {
            return problems.about("body", Refusal.of("fit-unknown", "fit", fitted, "slim, regular, comfort"));
        }
        Optional<byte[]> body = bytes.read(request);
        if (body.isEmpty()) {
            return problems.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", bytes.most());
        }
        try {
            MeasurementSet told = BodyJson.parse("body", new String(body.get(), StandardCharsets.UTF_8));
            return ResponseEntity.ok(Map.of("measurements", likely(told, fit.get())));
        } catch (FormatFault fault) {
            return problems.about("body", FormatRefusal.of("body", fault));
        }
    }

    private static Map<String, Likely> likely(MeasurementSet told, Fit fit) {
        Map<String, Likely> likely = new LinkedHashMap<>();
        LikelyBody.of(told.sex(), told.values())
                .expected()
                .forEach((field, estimate) -> likely.put(field.fieldName(), Likely.of(field, estimate, fit)));
        return likely;
    }
}
