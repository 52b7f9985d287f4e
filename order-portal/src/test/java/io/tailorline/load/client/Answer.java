package io.tailorline.load.client;

import java.time.Duration;

/**
 * What came back.
 *
 * @param status of HTTP; 0 when no answer came
 * @param body as text; why none came when status is 0
 * @param retryAfter the header of that name; empty when absent
 * @param took from the request to the end of the answer
 */
public record Answer(int status, String body, String retryAfter, Duration took) {

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** For counts by outcome: the status, or the kind of failure. */
    public String outcome() {
        return status > 0 ? String.valueOf(status) : body;
    }
}
