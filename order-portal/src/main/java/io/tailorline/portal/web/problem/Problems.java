package io.tailorline.portal.web.problem;

import io.tailorline.portal.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Words problems in the caller's language: titles are messages {@code problem.<code>}, refusals {@code refusal.<code>}.
 */
@Component
public class Problems {

    /** The attribute of a request under which {@link #send} leaves what is refused, a {@link Refusal}. */
    static final String REFUSAL = Problems.class.getName() + ".refusal";

    private final MessageSource words;

    Problems(MessageSource words) {
        this.words = words;
    }

    /** Refuses a request before it reaches a controller; it is worded as if a controller had. */
    public static void send(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal refusal)
            throws IOException {
        request.setAttribute(REFUSAL, refusal);
        response.sendError(status.value());
    }

    /** A problem about the request as a whole. */
    public ResponseEntity<ProblemDetail> of(HttpStatus status, String code, Object... arguments) {
        return answer(status, detail(status, code, arguments));
    }

    /** A problem about one thing, said with the value found and what was expected. */
    public ResponseEntity<ProblemDetail> of(HttpStatus status, Refusal refusal) {
        return answer(status, detail(status, refusal));
    }

    /** The same, for those who write the response by hand. */
    ProblemDetail detail(HttpStatusCode status, Refusal refusal) {
        return refused(status, refusal.code(), "", List.of(refusal));
    }

    /**
     * A request about something of an order, refused for one thing.
     *
     * @param subject what was sent: {@code bench}; the title is message {@code problem.<subject>-refused}, unless the
     *     refusal's code has one
     */
    public ResponseEntity<ProblemDetail> about(String subject, Refusal refusal) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        return answer(status, refused(status, refusal.code(), subject, List.of(refusal)));
    }

    /** The same for all that is wrong; the first one stands in the problem itself, all of them in {@code errors}. */
    public ResponseEntity<ProblemDetail> about(String subject, List<Refusal> refusals) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        return answer(status, refused(status, subject + "-refused", subject, refusals));
    }

    /** An order with faults; the first one stands in the problem itself, all of them in {@code errors}. */
    public ResponseEntity<ProblemDetail> refused(List<Refusal> refusals) {
        return about("order", refusals);
    }

    /** What changed meanwhile, as {@link #about}; the type is the first one's. */
    public ResponseEntity<ProblemDetail> conflict(String subject, List<Refusal> changes) {
        HttpStatus status = HttpStatus.CONFLICT;
        return answer(status, refused(status, changes.get(0).code(), subject, changes));
    }

    /** What stands against a request, with properties of its own. */
    public ResponseEntity<ProblemDetail> conflict(ProblemDetail problem) {
        return answer(HttpStatus.CONFLICT, problem);
    }

    private ProblemDetail refused(HttpStatusCode status, String code, String subject, List<Refusal> refusals) {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail problem = problem(status);
        problem.setType(type(code));
        problem.setTitle(title(status, code, subject, locale));
        Refusal first = refusals.get(0);
        problem.setDetail(sentence(first, locale));
        problem.setProperty("field", first.field());
        problem.setProperty("value", first.value());
        problem.setProperty("limit", first.limit());
        List<Map<String, String>> errors = new ArrayList<>();
        for (Refusal refusal : refusals) {
            Map<String, String> error = new LinkedHashMap<>();
            error.put("code", refusal.code());
            error.put("field", refusal.field());
            error.put("value", refusal.value());
            error.put("limit", refusal.limit());
            error.put("detail", sentence(refusal, locale));
            errors.add(error);
        }
        problem.setProperty("errors", errors);
        return problem;
    }

    private String title(HttpStatusCode status, String code, String subject, Locale locale) {
        String refused = words.getMessage("problem.status-422", null, locale);
        String ofStatus = words.getMessage("problem.status-" + status.value(), null, refused, locale);
        String ofSubject = words.getMessage("problem." + subject + "-refused", null, ofStatus, locale);
        return String.valueOf(words.getMessage("problem." + code, null, ofSubject, locale));
    }

    /** The problem itself, for those who write the response by hand. */
    public ProblemDetail detail(HttpStatusCode status, String code, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail problem = problem(status);
        problem.setType(type(code));
        problem.setTitle(words.getMessage("problem." + code, null, locale));
        problem.setDetail(words.getMessage("problem." + code + ".detail", arguments, locale));
        return problem;
    }

    private String sentence(Refusal refusal, Locale locale) {
        return new RefusalWords(words).sentence(refusal, locale);
    }

    private static ProblemDetail problem(HttpStatusCode status) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        TraceId.current().ifPresent(id -> problem.setProperty("traceId", id));
        return problem;
    }

    private static URI type(String code) {
        return URI.create("urn:tailorline:problem:" + code);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, ProblemDetail problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
