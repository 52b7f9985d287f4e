package io.tailorline.workflow.gateway;

import io.tailorline.workflow.messaging.TableCommand.Operation;

/**
 * What an operator commands for the job on the table.
 *
 * @param after the last event of ours that the process had received when it was given; the page on which a button was
 *     pressed may have been older
 * @param firstUncut the first record that is not cut, with {@link Operation#RESUME} as the answer to a question about
 *     the cloth; 0 when nothing was asked
 */
record OperatorCommand(String jobId, String after, Operation operation, long firstUncut) {

    static OperatorCommand of(String jobId, String after, Operation operation) {
        return new OperatorCommand(jobId, after, operation, 0);
    }

    static OperatorCommand answer(String jobId, String after, long firstUncut) {
        return new OperatorCommand(jobId, after, Operation.RESUME, firstUncut);
    }

    boolean isAnswer() {
        return firstUncut > 0;
    }

    /** Whether it would set the knife in motion; the others stop it. */
    boolean moves() {
        return operation == Operation.START || operation == Operation.RESUME;
    }
}
