package io.tailorline.portal.web.live;

import io.tailorline.portal.web.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Answers whoever wants to watch: with the stream, or when to come again. */
@Component
public class LiveAnswers {

    private final Problems problems;

    LiveAnswers(Problems problems) {
        this.problems = problems;
    }

    /** Takes a place. */
    @FunctionalInterface
    public interface Watching {
        SseEmitter begin() throws PlacesTaken;
    }

    public ResponseEntity<?> to(Watching watching) {
        try {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(watching.begin());
        } catch (PlacesTaken taken) {
            ResponseEntity<?> problem = problems.of(
                    taken.isOwn() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE, "too-many-watchers");
            return ResponseEntity.status(problem.getStatusCode())
                    .headers(problem.getHeaders())
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(PlacesTaken.AGAIN.toSeconds()))
                    .body(problem.getBody());
        }
    }
}
