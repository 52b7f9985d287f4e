package io.tailorline.workflow.platform.deadletter;

/**
 * A message out of the parking queue.
 *
 * @param id as the sender gave it; made from the content where there is none
 * @param queue that it came from
 * @param type from the envelope; empty when it cannot be read
 * @param orderId from the envelope; empty when it cannot be read
 * @param attempts how often it was tried
 */
public record ParkedMessage(
        String id, String queue, String type, String orderId, String reason, int attempts, String text) {}
