package io.tailorline.portal.workshop.genealogy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.workshop.genealogy.TraceSubject.Kind;
import io.tailorline.workflow.workshop.genealogy.CutCloth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which cloth is in which suit, over REST. */
@RestController
@Tag(name = "workshop")
class GenealogyController {

    private static final String PATH = "/api/v1/workshop/genealogy";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final ClothTracer tracer;
    private final WantedDays wanted;
    private final Problems problems;

    GenealogyController(ClothTracer tracer, WantedDays wanted, Problems problems) {
        this.tracer = tracer;
        this.wanted = wanted;
        this.problems = problems;
    }

    private Map<String, LocalDate> days(ClothTrace trace) {
        return wanted.of(trace.cuts(), CutCloth::order);
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "traceCloth",
            summary = "Which cloth is in which suit",
            description = "One of roll (with its remnants), lot, order or job is named. Rolls that nobody counts are"
                    + " known by what was scanned at the table. Orders by number, never by name.")
    ResponseEntity<?> trace(
            @RequestParam(name = "roll", defaultValue = "") String roll,
            @RequestParam(name = "lot", defaultValue = "") String lot,
            @RequestParam(name = "order", defaultValue = "") String order,
            @RequestParam(name = "job", defaultValue = "") String job) {
        return answer(roll, lot, order, job, trace -> ResponseEntity.ok(TraceView.of(trace, days(trace))));
    }

    @GetMapping(path = PATH + ".csv", produces = "text/csv")
    @Operation(
            operationId = "traceClothCsv",
            summary = "The same as CSV, a line a piece",
            description = "As of traceCloth.")
    ResponseEntity<?> csv(
            @RequestParam(name = "roll", defaultValue = "") String roll,
            @RequestParam(name = "lot", defaultValue = "") String lot,
            @RequestParam(name = "order", defaultValue = "") String order,
            @RequestParam(name = "job", defaultValue = "") String job) {
        return answer(
                roll,
                lot,
                order,
                job,
                trace -> ResponseEntity.ok()
                        .contentType(CSV)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"genealogy.csv\"")
                        .body(TraceCsv.of(trace, days(trace))));
    }

    private ResponseEntity<?> answer(
            String roll, String lot, String order, String job, Function<ClothTrace, ResponseEntity<?>> found) {
        List<TraceSubject> named = new ArrayList<>();
        name(named, Kind.ROLL, roll);
        name(named, Kind.LOT, lot);
        name(named, Kind.ORDER, order);
        name(named, Kind.JOB, job);
        if (named.size() != 1) {
            return problems.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Refusal.of("genealogy-one", "query", Integer.toString(named.size()), "1"));
        }
        TraceSubject subject = named.get(0);
        Optional<ClothTrace> trace = tracer.trace(subject);
        if (trace.isEmpty()) {
            return problems.of(
                    HttpStatus.NOT_FOUND,
                    Refusal.of("genealogy-unknown", subject.kind().code(), subject.value(), ""));
        }
        return found.apply(trace.get());
    }

    private static void name(List<TraceSubject> named, Kind kind, String value) {
        if (!value.isBlank()) {
            named.add(new TraceSubject(kind, value.strip()));
        }
    }
}
