package io.tailorline.workflow.production.recovery;

import java.time.Instant;
import java.util.List;

/** The orders whose process waits for a nester's answer. */
@FunctionalInterface
public interface AwaitedMarkers {

    /**
     * An order and the command that it waits for the answer of.
     *
     * @param commandId that the answer names
     */
    record Awaited(String orderId, String commandId) {}

    /** Those that nothing has changed since, longest waiting first, at most so many. */
    List<Awaited> unchangedSince(Instant instant, int limit);
}
