package io.tailorline.workflow.gateway;

import io.tailorline.workflow.messaging.Payload.Operation;

/**
 * What an operator wishes for the job that is on the table.
 *
 * @param firstUncut the first record that is not cut, with {@link Operation#RESUME} as the answer to a doubt; 0 when nothing was
 *     asked
 */
record Wish(String jobId, Operation operation, long firstUncut) {

    static Wish of(String jobId, Operation operation) {
        return new Wish(jobId, operation, 0);
    }

    static Wish answer(String jobId, long firstUncut) {
        return new Wish(jobId, Operation.RESUME, firstUncut);
    }

    boolean isAnswer() {
        return firstUncut > 0;
    }
}
