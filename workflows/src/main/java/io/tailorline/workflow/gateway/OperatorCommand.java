package io.tailorline.workflow.gateway;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.workflow.messages.TableCommand.Operation;
import io.tailorline.workflow.messages.TableCommand.TableOperation;

/**
 * What an operator commands for the job on the table.
 *
 * @param after the last event of ours that the process had received when it was given; the page on which a button was
 *     pressed may have been older
 * @param firstUncut the first record that is not cut, with {@link Operation#RESUME} as the answer to a question about
 *     the cloth; 0 when nothing was asked
 * @param clothCheck with {@link Operation#START}: how the operator has seen that the cloth lies where the marker is
 * @param roll with {@link Operation#START}: what was scanned; empty for the roll that the job was planned for
 */
record OperatorCommand(
        String jobId, String after, Operation operation, long firstUncut, ClothCheck clothCheck, String roll) {

    static OperatorCommand of(String jobId, String after, Operation operation) {
        return new OperatorCommand(jobId, after, operation, 0, ClothCheck.SCANNED, "");
    }

    static OperatorCommand of(String after, TableOperation operation) {
        return new OperatorCommand(
                operation.jobId(), after, operation.operation(), 0, operation.clothCheck(), operation.roll());
    }

    static OperatorCommand answer(String jobId, String after, long firstUncut) {
        return new OperatorCommand(jobId, after, Operation.RESUME, firstUncut, ClothCheck.SCANNED, "");
    }

    boolean isAnswer() {
        return firstUncut > 0;
    }

    /** Whether it would set the knife in motion; the others stop it. */
    boolean moves() {
        return operation == Operation.START || operation == Operation.RESUME;
    }
}
