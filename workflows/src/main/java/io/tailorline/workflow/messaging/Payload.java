package io.tailorline.workflow.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.nesting.marker.TableMotion;
import java.util.List;

/** What a message says, by kind. Lengths mm, times s. */
public sealed interface Payload {

    /** The word in the envelope. */
    String type();

    /**
     * Command: make a marker; carries the whole input.
     *
     * @param pattern a pattern file
     * @param fabric a fabric file
     * @param seconds wall time that the search may take, s
     * @param iterations bounds the search by counting instead; -1 to go by the clock
     * @param secondCost what a second of cutting costs where a metre of cloth costs 100
     * @param table how the knife travels on the table that is next
     * @param from a marker file that the search continues from, so that the answer is not longer; null to begin anew
     */
    record NestMarker(
            JsonNode pattern,
            JsonNode fabric,
            double seconds,
            long iterations,
            int threads,
            long seed,
            double secondCost,
            TableMotion table,
            JsonNode from)
            implements Payload {
        public static final String TYPE = "nest-marker";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Event: the marker.
     *
     * @param marker a marker file
     * @param seconds wall time that it took, s
     * @param notes what to know of it, a line each: stripes that do not match, surplus copies
     */
    record MarkerMade(JsonNode marker, double length, double efficiency, double seconds, List<String> notes)
            implements Payload {
        public static final String TYPE = "marker-made";

        /** A message from before there were notes has none. */
        public MarkerMade {
            notes = notes == null ? List.of() : List.copyOf(notes);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Telemetry: how far a marker is, at most twice a second; never stored, may be lost.
     *
     * @param seconds since the search began, s
     * @param length of the best marker so far, mm
     * @param efficiency of it, 0 to 1
     * @param targetLength that is being tried, mm
     * @param overlap at that length, a proxy of the unit mm2; 0 when nothing overlaps
     * @param width of the cloth, mm
     * @param outlines of the best marker so far: path data of SVG, mm, y down from the upper border
     */
    record NestingProgress(
            double seconds,
            double length,
            double efficiency,
            double targetLength,
            double overlap,
            long iterations,
            double width,
            String outlines)
            implements Payload {
        public static final String TYPE = "nesting-progress";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Call to every nester: the marker of the message's order is not wanted any more. It may be lost; then a search
     * goes on to its end and its answer is dropped.
     *
     * @param reason in words, for the log
     */
    record StopNesting(String reason) implements Payload {
        public static final String TYPE = "stop-nesting";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Event: no marker can be made of this pattern on this cloth. */
    record MarkerRejected(List<String> reasons) implements Payload {
        public static final String TYPE = "marker-rejected";

        public MarkerRejected {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Event: something of ours failed while a command was worked; a person decides. */
    record WorkFailed(String command, String reason) implements Payload {
        public static final String TYPE = "work-failed";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Command: load a cut program on a table.
     *
     * @param program a cut program file
     */
    record Cut(String jobId, String table, String roll, JsonNode program) implements Payload {
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
    record TableOperation(String jobId, String table, Operation operation) implements Payload {
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
    record CutAnswer(String jobId, String table, long firstUncut) implements Payload {
        public static final String TYPE = "cut-answer";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** An event of a job on its way over a table. */
    sealed interface OfJob extends Payload {
        String jobId();
    }

    /** Event: the gateway has begun to send the program to the table. */
    record CutLoading(String jobId, String table) implements OfJob {
        public static final String TYPE = "cut-loading";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Event: the table holds the whole program. */
    record CutLoaded(String jobId, String table, double transferSeconds) implements OfJob {
        public static final String TYPE = "cut-loaded";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Event: the knife has started, or goes on after a pause. */
    record CutStarted(String jobId, String table) implements OfJob {
        public static final String TYPE = "cut-started";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Event: the table stands, knife up, and can go on. */
    record CutPaused(String jobId, String table, int piecesDone, double tableSeconds) implements OfJob {
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
     */
    record CutFaulted(String jobId, String table, String fault, int piecesDone, double tableSeconds) implements OfJob {
        public static final String TYPE = "cut-faulted";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Event: neither the table nor the gateway knows which records are cut, or whether the cloth has moved; a person
     * must look. The job stands until a {@link CutAnswer} comes.
     *
     * @param why in words
     * @param firstRecord the record after the last that is surely cut, counted from 1
     * @param lastRecord the last that the knife can have come to; {@code firstRecord - 1} when only the cloth is in
     *     question
     * @param marks what these records leave on the cloth, in the order of cutting
     * @param piecesDone pieces that are surely cut
     */
    record CutInDoubt(
            String jobId,
            String table,
            String why,
            long firstRecord,
            long lastRecord,
            List<DoubtfulMark> marks,
            int piecesDone)
            implements OfJob {
        public static final String TYPE = "cut-in-doubt";

        public CutInDoubt {
            marks = List.copyOf(marks);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * What one doubtful record leaves on the cloth.
     *
     * @param kind {@code CUT}, {@code NOTCH}, {@code HOLE}, {@code LABEL} or {@code ADVANCE}
     * @param pieceNo in the order of cutting, 0 between pieces
     * @param piece as the program names it, empty between pieces
     * @param line points x, y, mm, table frame: two of a cut or a notch, one of a hole or a label, none of an advance
     */
    record DoubtfulMark(long record, String kind, int pieceNo, String piece, List<List<Double>> line) {
        public DoubtfulMark {
            line = line.stream().map(List::copyOf).toList();
        }
    }

    /** Event: the job is off the table and will not be finished. */
    record CutAborted(String jobId, String table, String reason, int piecesDone, double tableSeconds) implements OfJob {
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
            implements OfJob {
        public static final String TYPE = "cut-done";

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
}
