package io.tailorline.workflow.cutroom;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cutter room: tables, their jobs, and the operator's commands. */
public interface CutRoom {

    /** What a job waits for. */
    enum JobState {
        /** Its roll has not rested long enough: it is sent to its table once it has. */
        RESTS,
        /** Behind another job. */
        QUEUED,
        /** Being sent to the table. */
        LOADING,
        /** On the table; the roll is to be scanned. */
        SCAN,
        /** The right roll is scanned; the operator starts. */
        READY,
        CUTTING,
        PAUSED,
        FAULT,
        /**
         * The suit may be cut already: the data were restored, or the gateway has lost the job. It is found out first.
         */
        HELD,
        /** Nobody knows what is cut, or whether the cloth has moved: a person looks at the cloth and answers. */
        UNCERTAIN,
        DONE,
        ABORTED
    }

    /**
     * One marker to cut.
     *
     * @param orderId the order's number
     * @param cloth id of the article that it is cut from; empty of a job that an earlier release sent
     * @param roll what must be scanned before the start
     * @param piecesDone counted by the table
     * @param elapsedSeconds table time since the start, s
     * @param fault what the table reported, in words; empty while all is well
     * @param report of a job that is done, where the table lost its count on the way: what the time covers, in words
     */
    record Job(
            String jobId,
            String orderId,
            Material material,
            String cloth,
            String table,
            String roll,
            JobState state,
            int pieces,
            int piecesDone,
            Optional<PieceRef> pieceNow,
            double predictedSeconds,
            double elapsedSeconds,
            Optional<String> fault,
            Optional<String> report,
            Instant changedAt) {

        /** What of its order it cuts: opens marker, program and cut pieces. */
        public MaterialWork work() {
            return new MaterialWork(orderId, material);
        }

        /** Whether the table has nothing more to do with it. */
        public boolean isOver() {
            return state == JobState.DONE || state == JobState.ABORTED;
        }
    }

    /**
     * What a table last said of itself.
     *
     * @param state the word of the register map, or {@code UNKNOWN} when nothing came for a while
     * @param advances of the conveyor in the job that are finished
     * @param x knife, mm, table frame
     * @param saidAt when it last reported a state; long past for a table that was never heard
     * @param lastState what it reported then, {@code UNKNOWN} for one that was never heard
     */
    record Table(
            String name,
            String state,
            Optional<String> jobId,
            int advances,
            double x,
            double y,
            Instant saidAt,
            String lastState) {}

    /**
     * What a person is asked about a job whose cut is uncertain.
     *
     * @param why in words
     * @param stretch what may be cut or not, table frame
     */
    record Question(String why, UncertainRange stretch) {}

    List<Table> tables();

    /** Of each table the few open jobs that come next, in cutting order; then the latest done ones. */
    List<Job> jobs();

    /** A part of all open jobs, in cutting order. */
    Page<Job> open(PageRequest request);

    /** How many jobs are open. */
    int openCount();

    /**
     * The job that was sent to a table last.
     *
     * @param orderId of an order, for its shell, or of one of its materials, {@link MaterialWork#id()}
     */
    Optional<Job> ofOrder(String orderId);

    Optional<Job> find(String jobId);

    /** The gate before the start: accepts only the roll that the job was planned for, as long as its marker fits it. */
    void scan(String jobId, String roll, String by) throws Refused;

    /** The orders that share a lay's job, by number; empty of a job of one order. */
    default List<String> sharing(String jobId) {
        return sharing(List.of(jobId)).getOrDefault(jobId, List.of());
    }

    /** The same of several jobs, read at once; of a job of one order nothing. */
    default Map<String, List<String>> sharing(Collection<String> jobIds) {
        return Map.of();
    }

    /** Whether the house counts the cloth of this job: it may be laid on another roll of its lot. */
    boolean mayBeLaidElsewhere(String jobId);

    /**
     * When the roll of a job that {@link JobState#RESTS} has rested: empty where nobody has put it to rest, and for any
     * other job.
     */
    default Optional<Instant> restsUntil(String jobId) {
        return Optional.empty();
    }

    /**
     * Where the house counts the cloth of a job that is not over: how far from the cut end of its roll the marker
     * begins, mm. What lies before it are its first end, and what is too short for it.
     */
    Optional<Double> clothBeginMm(String jobId);

    /**
     * Another roll of the same lot is taken instead. Where the marker fits it, it is as if it had been scanned; else
     * the job leaves its table by itself and is laid again on that roll.
     */
    void layOn(String jobId, String roll, String by) throws Refused;

    /** The job's roll is not in its place: it is laid again on another, or waits for cloth. */
    void rollLost(String jobId, String by) throws Refused;

    /** Words of what can be wrong with cloth. */
    List<String> flawKinds();

    /**
     * What a flaw does to a job before its start, on cloth that is counted; nothing is stored of the roll. Where the
     * marker hits it, one around it is sought from now on.
     */
    FlawEffect flawEffect(String jobId, FoundFlaw flaw) throws Refused;

    /** The marker around a flaw that was sought last for a job before its start, until it is taken or left. */
    Optional<ProposedMarker> proposedMarker(String jobId);

    /** Nobody takes it. */
    void leaveProposed(String jobId, String by) throws Refused;

    /**
     * The flaw is stored with its roll; a job whose marker it hits is laid again on what there is.
     *
     * @param proposal id of the marker around it that is taken; empty where the job is laid by whatever is found
     */
    void flawFound(String jobId, FoundFlaw flaw, Optional<String> proposal, String by) throws Refused;

    /** @param check how the operator has seen that the cloth lies where the marker is */
    void start(String jobId, ClothCheck check, String by) throws Refused;

    void pause(String jobId, String by) throws Refused;

    void resume(String jobId, String by) throws Refused;

    void abort(String jobId, String by) throws Refused;

    /** What is asked about a job whose cut is uncertain; empty for any other. */
    Optional<Question> question(String jobId);

    /**
     * A person has looked: the cloth has not moved, and {@code firstUncut} is the first record that is not cut. The job
     * continues there.
     */
    void answer(String jobId, long firstUncut, String by) throws Refused;

    /** Tables that have not told yet, since the data were restored, what they have cut. */
    List<String> silentTables();

    /** A person has looked for the suit of a job that is held, and says what of it is cut. */
    void answer(String jobId, CutSince seen, String by) throws Refused;

    /** Where the pieces that an aborted job left are cut from. */
    enum Cloth {
        /** The cloth that still lies on the table as the job left it. */
        SAME,
        /** New cloth, on which they are nested anew. */
        NEW
    }

    /**
     * Plans how the pieces are cut that the order of an ended job lacks, and none that is cut. It takes seconds,
     * changes nothing and keeps nobody waiting: it is called outside of any transaction.
     *
     * @param jobId the order's last
     * @throws IllegalStateException in a transaction
     */
    PlannedRest planMissing(String jobId, Cloth cloth) throws Refused;

    /** How missing pieces will be cut, once a person's request for it is stored. */
    interface PlannedRest {

        /** Refused also where more was cut since it was planned. */
        void cut(String by) throws Refused;
    }

    /**
     * What of the job's order is cut and still counts, whatever jobs cut it.
     *
     * @param orderId of an order, for its shell, or of one of its materials, {@link MaterialWork#id()}
     */
    PiecesCut piecesCut(String orderId);

    /** Whether the order of this job lacks pieces and a person decides how they are cut. */
    boolean lacksPieces(String jobId);

    /** The job is not in a state for that, or the scan does not match. Each reason has words of its own on a page. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final Reason reason;
        private final List<String> values;

        /** Reasons, with their values in order; a state is the name of a {@link JobState}. */
        public enum Reason {
            /** The job. */
            UNKNOWN_JOB,
            /** The job's state: a roll is scanned only while its job waits for that. */
            NO_SCAN_NOW,
            /** The roll that was scanned, the rolls of which one is needed. */
            WRONG_ROLL,
            /** The roll that was scanned, the one of the job: it is of the same lot and may be laid instead. */
            OTHER_ROLL,
            /** The roll that was scanned, its lot, the lot that is needed, the roll of the job. */
            OTHER_LOT,
            /** The roll that was scanned, the longest that is free of it, what the job needs, mm. */
            ROLL_TOO_SHORT,
            /** The roll that was scanned, its least usable width, what the job needs, mm. */
            ROLL_TOO_NARROW,
            /** The roll, for how many minutes more it rests. */
            ROLL_RESTS,
            /** The roll, the key of its state in words ({@code roll.state.lost}): it may not be cut. */
            ROLL_ASIDE,
            /** The roll: the house does not count its cloth, or not that of this job. */
            NOT_COUNTED,
            /** The roll, the usable width of one ply there now, to where the marker reaches, mm. */
            CLOTH_NARROWER,
            /** The roll, the length that is left for the marker, its length, mm. */
            CLOTH_SHORTER,
            /** The roll, where a flaw lies from the cut end and from the selvedge, how far off pieces must be, mm. */
            CLOTH_FLAWED,
            /**
             * The roll, how far from its cut end the marker begins now, mm: the cloth is laid there and scanned anew.
             */
            CLOTH_MOVED,
            /** The roll: it holds no cloth for the job any more. */
            CLOTH_GONE,
            /** The kind that was given, those that there are. */
            FLAW_KIND,
            /** Sizes of the flaw along and across, mm: above 0. */
            FLAW_SIZE,
            /**
             * Where the flaw was said to lie from the cut end and from the selvedge, the roll, its length, where its
             * usable width begins and ends from the selvedge, mm.
             */
            FLAW_OUTSIDE,
            /** The job's state: a flaw is decided while the cloth lies on its table, before the start. */
            FLAW_TOO_LATE,
            /** The roll: with this flaw nothing would be left of it. */
            FLAW_COVERS_ALL,
            /** The roll: it, or what others have on it, is not as it was when the marker around the flaw was sought. */
            PROPOSAL_OLD,
            /** The roll: somebody looks at the marker around a flaw on it, and has neither taken nor left it. */
            PROPOSAL_OPEN,
            /**
             * The roll, whose cloth is not counted or cut already: no flaw is stored, and nothing laid again for one.
             */
            FLAW_NOT_COUNTED,
            /** The roll, the table on which it lies, the state of the job there, the other rolls of the cloth. */
            ROLL_ELSEWHERE,
            /** The same, without another roll of the cloth. */
            ONLY_ROLL_ELSEWHERE,
            /** The job's state: it starts after the right roll is scanned. */
            NOT_READY,
            /** None: the start is on its way to the table. */
            STARTING,
            /** Why its order waits before the start, a word of a {@link StartCondition}. */
            START_BLOCKED,
            /** The operation, the job's state: the one is not possible in the other. */
            NOT_NOW,
            /** The job's suit may be cut already: it is held until that is known. */
            HELD,
            /** The job's state: nobody asks whether its suit is cut. */
            NOT_HELD,
            /** The job's state: nothing about it is uncertain. */
            NOTHING_ASKED,
            /** The record that was given, the first that may be uncut: those before are surely cut. */
            SURELY_CUT,
            /** The job's state: its order does not wait for pieces that it left. */
            NOTHING_LEFT,
            /** The table: other cloth was laid on it since. */
            CLOTH_CHANGED,
            /** How many plies the cloth lies in: some pieces of them are not nested anew. */
            FOLDED,
            /** Why the rest cannot be planned, in words of the planner. */
            NOT_PLANNED,
            /** The job: how much of its cloth is cut has changed while its rest was planned. */
            CHANGED_MEANWHILE
        }

        public Refused(Reason reason, String... values) {
            super("%s %s".formatted(reason, List.of(values)));
            this.reason = reason;
            this.values = List.of(values);
        }

        public Reason reason() {
            return reason;
        }

        public List<String> values() {
            return values;
        }
    }
}
