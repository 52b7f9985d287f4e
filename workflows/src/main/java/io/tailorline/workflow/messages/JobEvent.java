package io.tailorline.workflow.messages;

import java.util.List;

/** An event of a job on its way over a table. Lengths mm, times s. */
public sealed interface JobEvent extends Payload {

    String jobId();

    /** The table on which it is. */
    String table();

    /** Event: the gateway has begun to send the program to the table. */
    record CutLoading(String jobId, String table) implements JobEvent {
        public static final String TYPE = "cut-loading";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Event: the table holds the whole program. */
    record CutLoaded(String jobId, String table, double transferSeconds) implements JobEvent {
        public static final String TYPE = "cut-loaded";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Event: the knife has started, or continues after a pause. */
    record CutStarted(String jobId, String table) implements JobEvent {
        public static final String TYPE = "cut-started";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Event: the table is paused, knife up, and can continue.
     *
     * @param doneRecord the last record that the table has finished, counted from 1; 0 none
     */
    record CutPaused(String jobId, String table, int piecesDone, double tableSeconds, long doneRecord)
            implements JobEvent {
        public static final String TYPE = "cut-paused";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Event: the table or the link to it failed, or the table refused an operation.
     *
     * @param fault in words, with the table's code where it gave one
     * @param doneRecord the last record that the table is known to have finished; 0 none
     */
    record CutFaulted(String jobId, String table, String fault, int piecesDone, double tableSeconds, long doneRecord)
            implements JobEvent {
        public static final String TYPE = "cut-faulted";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Event: neither the table nor the gateway knows which records are cut, or whether the cloth has moved; a person
     * must look. The job is stopped until a {@link TableCommand.AnswerQuestion} comes.
     *
     * @param why in words
     * @param firstRecord the record after the last that is surely cut, counted from 1
     * @param lastRecord the last that the knife can have come to; {@code firstRecord - 1} when only the cloth is in
     *     question
     * @param marks what these records leave on the cloth, in the order of cutting
     * @param piecesDone pieces that are surely cut
     */
    record CutUncertain(
            String jobId,
            String table,
            String why,
            long firstRecord,
            long lastRecord,
            List<UncertainMark> marks,
            int piecesDone)
            implements JobEvent {
        public static final String TYPE = "cut-uncertain";

        public CutUncertain {
            marks = List.copyOf(marks);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * What one uncertain record leaves on the cloth.
     *
     * @param kind {@code CUT}, {@code NOTCH}, {@code HOLE}, {@code LABEL} or {@code ADVANCE}
     * @param pieceNo in the order of cutting, 0 between pieces
     * @param piece as the program names it, empty between pieces
     * @param line points x, y, mm, table frame: two of a cut or a notch, one of a hole or a label, none of an advance
     */
    record UncertainMark(long record, String kind, int pieceNo, String piece, List<List<Double>> line) {
        public UncertainMark {
            line = line.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Event: the job is off the table and will not be finished.
     *
     * @param doneRecord the last record that the table is known to have finished; 0 none
     * @param mayBeCutTo the last record that the knife may have come to, {@link #ANY_RECORD} where nobody knows
     * @param head where the head was then, x, y, mm, table frame; empty where the table could not say
     */
    record CutAborted(
            String jobId,
            String table,
            String reason,
            int piecesDone,
            double tableSeconds,
            long doneRecord,
            long mayBeCutTo,
            List<Double> head)
            implements JobEvent {
        /** Beyond the last record of any program. */
        public static final long ANY_RECORD = Integer.MAX_VALUE;

        public CutAborted {
            head = List.copyOf(head);
        }

        /** Of a job that never had the knife down, as far as its gateway knows. */
        public static CutAborted untouched(String jobId, String table, String reason) {
            return new CutAborted(jobId, table, reason, 0, 0, 0, 0, List.of());
        }

        /** Of a job of which its gateway knows nothing. */
        public static CutAborted unknown(String jobId, String table, String reason) {
            return new CutAborted(jobId, table, reason, 0, 0, 0, ANY_RECORD, List.of());
        }

        public static final String TYPE = "cut-aborted";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Event: every piece is cut.
     *
     * @param tableSeconds from start to the last piece released, as the table counted, s
     * @param cutLength knife down, mm
     * @param airLength knife up, mm
     * @param countedFrom record with which time and lengths begin: above 1 where the table lost its count and was given
     *     the rest
     */
    record CutDone(
            String jobId,
            String table,
            double tableSeconds,
            double cutLength,
            double airLength,
            int pieces,
            long countedFrom)
            implements JobEvent {
        public static final String TYPE = "cut-done";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
