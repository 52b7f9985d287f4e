package io.tailorline.workflow.messaging;

import com.fasterxml.jackson.databind.JsonNode;

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

    /** Command: an operator's wish for a loaded job. */
    record TableOperation(String jobId, String table, Operation operation) implements TableCommand {
        public static final String TYPE = "table-operation";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Command: what a person saw on the cloth of a job in doubt, and that the cloth has not moved since; the job goes
     * on there.
     *
     * @param firstUncut the first record that is not cut, counted from 1
     */
    record CutAnswer(String jobId, String table, long firstUncut) implements TableCommand {
        public static final String TYPE = "cut-answer";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
