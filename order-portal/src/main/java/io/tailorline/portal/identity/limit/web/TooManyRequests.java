package io.tailorline.portal.identity.limit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The answer to whoever is over a limit: 429, and how long to wait. */
public final class TooManyRequests {

    private TooManyRequests() {}

    public static void answer(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /** As {@code Retry-After} has it: s, rounded up, at least 1. */
    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
