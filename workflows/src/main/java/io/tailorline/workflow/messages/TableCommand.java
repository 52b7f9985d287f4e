package io.tailorline.workflow.messages;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.cutter.program.ClothCheck;

/** Commands to the gateway of a table. */
public sealed interface TableCommand extends Payload {

    /**
     * Command: load a cut program on a table.
     *
     * @param program a cut program file
     */
    record Cut(String jobId, String table, String roll, JsonNode program) implements TableCommand {
        public static final String TYPE = "cut";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** What an operator may ask of a table. */
    enum Operation {
        START,
        PAUSE,
        RESUME,
        ABORT
    }

    /**
     * Command: what an operator wants done with a loaded job.
     *
     * @param clothCheck with {@link Operation#START}: how the operator has seen that the cloth lies where the marker is
     * @param roll with {@link Operation#START}: what was scanned; empty for the roll that the job was planned for
     */
    record TableOperation(String jobId, String table, Operation operation, ClothCheck clothCheck, String roll)
            implements TableCommand {
        /** An operation for which nothing is said of the cloth. */
        public TableOperation(String jobId, String table, Operation operation) {
            this(jobId, table, operation, ClothCheck.SCANNED, "");
        }

        public static final String TYPE = "table-operation";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Command: the process has lost what happened since an instant; the gateway reports the end of every job that ended
     * since then once more, under its own id, then {@link Payload.JobsRecalled}.
     *
     * @param since ISO 8601
     */
    record RecallJobs(String table, String since) implements TableCommand {
        public static final String TYPE = "recall-jobs";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Command: what a person saw on the cloth of a job whose cut is uncertain, and that the cloth has not moved since;
     * the job continues there.
     *
     * @param firstUncut the first record that is not cut, counted from 1
     */
    record AnswerQuestion(String jobId, String table, long firstUncut) implements TableCommand {
        public static final String TYPE = "answer-question";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
