package io.tailorline.workflow.messages;

import java.util.List;

/** The content of a message, by kind. Lengths mm, times s. */
public sealed interface Payload
        permits NestingPayload,
                TableCommand,
                JobEvent,
                Payload.WorkFailed,
                Payload.TableTelemetry,
                Payload.OrderMoved,
                Payload.JobsRecalled {

    int FIRST_VERSION = 1;

    /** The type in the envelope. */
    String type();

    /** The version in the envelope: it rises when a reader of the one before could not understand the payload. */
    default int version() {
        return FIRST_VERSION;
    }

    /** Event: a command could not be processed because of an internal error; a person decides. */
    record WorkFailed(String command, String reason) implements Payload {
        public static final String TYPE = "work-failed";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Event: which jobs a gateway has for a table; any other job of the table it has ended or does not know. Sent when
     * a gateway begins, when it is asked, and when it is given a command for a job that it does not know.
     *
     * @param memorySince from when on the gateway knows what its table has done, ISO 8601: its folder is unbroken since
     * @param jobs that wait for the table or are on it
     */
    record JobsRecalled(String table, String memorySince, List<String> jobs) implements Payload {
        public static final String TYPE = "jobs-recalled";

        public JobsRecalled {
            jobs = List.copyOf(jobs);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Telemetry: what a table says while it works; never stored, may be lost.
     *
     * @param jobId empty when the table has none
     * @param state the word of the register map
     * @param advances of the conveyor in this job that are finished
     * @param x knife, mm, table frame
     */
    record TableTelemetry(
            String table,
            String jobId,
            String state,
            int piecesDone,
            int pieceNo,
            int advances,
            double x,
            double y,
            double elapsedSeconds)
            implements Payload {
        public static final String TYPE = "table-telemetry";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Telemetry: an order has moved on, for the pages that are open at other portals; never stored, may be lost.
     *
     * @param state name of the state that the order is in now; empty, as the order's id, where something was lost on
     *     the way: any order may have moved on
     * @param portal who sends this, so that it does not hear itself
     */
    record OrderMoved(String state, String portal) implements Payload {
        public static final String TYPE = "order-moved";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
