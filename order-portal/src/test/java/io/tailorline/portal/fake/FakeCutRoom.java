package io.tailorline.portal.fake;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutSince;
import io.tailorline.workflow.cutroom.FlawEffect;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.cutroom.ProposedMarker;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PagePosition;
import io.tailorline.workflow.platform.paging.PageRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A cutter room in memory: jobs move when an operator moves them. Pages look while a test writes. */
public final class FakeCutRoom implements CutRoom {

    private static final Instant NOON = Instant.parse("2025-11-25T12:00:00Z");
    /** Another roll of the lot of every job. */
    private static final String OF_THE_LOT = "R-2292";

    /** How far from the cut end the marker of counted cloth begins, mm. */
    public static final double CLOTH_BEGIN_MM = 450;

    /** Of each job whose roll rests. */
    public static final Instant RESTS_UNTIL = Instant.parse("2025-11-26T09:30:00Z");

    private static final Instant SILENT_SINCE = Instant.parse("2025-11-25T12:14:03Z");

    private final Map<String, Job> jobs = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, PiecesCut> left = new ConcurrentHashMap<>();
    private final Map<String, ProposedMarker> proposed = new ConcurrentHashMap<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private volatile boolean clothOnly;
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean silent;
    private volatile boolean counted;
    private volatile boolean isAway;
    private volatile List<String> silentSinceRestore = List.of("table-2");

    public void putJob(String orderId, JobState state) {
        putJob(orderId, state, state == JobState.FAULT ? Optional.of("The knife is stuck.") : Optional.empty());
    }

    /** A job of which the table has something to say, in any state. */
    public void putJob(String orderId, JobState state, Optional<String> fault) {
        putJob(orderId, state, fault, Optional.empty());
    }

    /** A job that is done, though its table lost the count on the way. */
    public void putDone(String orderId, String report) {
        putJob(orderId, JobState.DONE, Optional.empty(), Optional.of(report));
    }

    /** A job of the shell or of a further material. */
    public void putJob(MaterialWork work, JobState state) {
        putJob(work, state, Optional.empty(), Optional.empty(), "R-2291");
    }

    /** A job in the queue that asks for this roll. */
    public void putJobOn(String orderId, String roll) {
        putJob(MaterialWork.shell(orderId), JobState.QUEUED, Optional.empty(), Optional.empty(), roll);
    }

    private void putJob(String orderId, JobState state, Optional<String> fault, Optional<String> report) {
        putJob(MaterialWork.shell(orderId), state, fault, report, "R-2291");
    }

    private void putJob(
            MaterialWork work, JobState state, Optional<String> fault, Optional<String> report, String roll) {
        String orderId = work.orderId();
        jobs.put(
                "J-" + work.id(),
                new Job(
                        "J-" + work.id(),
                        orderId,
                        work.material(),
                        "navy-twill",
                        "table-1",
                        roll,
                        state,
                        SampleSuit.pieceCount(),
                        state == JobState.DONE ? SampleSuit.pieceCount() : state == JobState.CUTTING ? 5 : 0,
                        state == JobState.CUTTING
                                ? Optional.of(PieceRef.parse(orderId + "/jacket.front/L"))
                                : Optional.empty(),
                        149.5,
                        state == JobState.CUTTING ? 61.5 : report.isPresent() ? 88.5 : 0,
                        fault,
                        report,
                        NOON));
    }

    /** The job is another table's. */
    public void moveToTable(String orderId, String table) {
        jobs.computeIfPresent(
                "J-" + orderId,
                (id, job) -> new Job(
                        id,
                        orderId,
                        job.material(),
                        job.cloth(),
                        table,
                        job.roll(),
                        job.state(),
                        job.pieces(),
                        job.piecesDone(),
                        job.pieceNow(),
                        job.predictedSeconds(),
                        job.elapsedSeconds(),
                        job.fault(),
                        job.report(),
                        job.changedAt()));
    }

    /** A job that was aborted and left pieces of its order. */
    public void putAborted(String orderId, PiecesCut cut) {
        left.put(orderId, cut);
        putJob(orderId, JobState.ABORTED, Optional.of("called off by the operator"));
    }

    @Override
    public PlannedRest planMissing(String jobId, Cloth cloth) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Planning takes seconds; nobody waits for it in a transaction.");
        }
        return by -> cutRest(jobId, cloth, by);
    }

    private void cutRest(String jobId, Cloth cloth, String by) throws Refused {
        Job job = jobs.get(jobId);
        if (left.remove(job.orderId()) == null) {
            throw new Refused(Refused.Reason.NOTHING_LEFT, job.state().name());
        }
        log.add("cut what %s left from %s cloth by %s".formatted(jobId, cloth, by));
    }

    @Override
    public PiecesCut piecesCut(String orderId) {
        return left.getOrDefault(orderId, PiecesCut.NOTHING);
    }

    @Override
    public boolean lacksPieces(String jobId) {
        return Optional.ofNullable(jobs.get(jobId))
                .filter(job -> left.containsKey(job.orderId()))
                .isPresent();
    }

    /** Takes every job off. */
    public void clear() {
        jobs.clear();
    }

    /** What operators did, in order. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** How often somebody has asked for the tables. */
    public int looks() {
        return looks.get();
    }

    @Override
    public List<Table> tables() {
        looks.incrementAndGet();
        if (isAway) {
            throw new DataAccessResourceFailureException("The database is away, for this test.");
        }
        return List.of(
                silent ? table("UNKNOWN", "CUTTING", SILENT_SINCE) : table("IDLE", "IDLE", NOON),
                new Table("table-2", "IDLE", Optional.empty(), 0, 0, 0, NOON, "IDLE"));
    }

    private static Table table(String state, String lastState, Instant saidAt) {
        return new Table("table-1", state, Optional.empty(), 0, 0, 0, saidAt, lastState);
    }

    /** Its database is away from now on, or there again. */
    public void lose(boolean isLost) {
        isAway = isLost;
    }

    /** Its table is not heard from now on, and does nothing that it is told; or is heard again. */
    public void fallSilent(boolean isSilent) {
        silent = isSilent;
    }

    @Override
    public List<Job> jobs() {
        synchronized (jobs) {
            return List.copyOf(jobs.values());
        }
    }

    @Override
    public Page<Job> open(PageRequest request) {
        List<Job> open = jobs().stream().filter(job -> !job.isOver()).toList();
        return Page.of(request, open, job -> new PagePosition(job.changedAt(), job.jobId()));
    }

    @Override
    public int openCount() {
        return (int) jobs().stream().filter(job -> !job.isOver()).count();
    }

    @Override
    public Optional<Job> ofOrder(String orderId) {
        return jobs().stream().filter(job -> job.orderId().equals(orderId)).findFirst();
    }

    @Override
    public Optional<Job> find(String jobId) {
        return Optional.ofNullable(jobs.get(jobId));
    }

    @Override
    public void scan(String jobId, String roll, String by) throws Refused {
        Job job = jobs.get(jobId);
        if (counted && roll.equals(OF_THE_LOT)) {
            throw new Refused(Refused.Reason.OTHER_ROLL, roll, job.roll());
        }
        if (!job.roll().equals(roll)) {
            throw new Refused(Refused.Reason.WRONG_ROLL, roll, job.roll());
        }
        move(jobId, JobState.SCAN, JobState.READY, "scan", by);
    }

    /** The cloth of its jobs is counted from now on, or not any more. */
    public void count(boolean isCounted) {
        counted = isCounted;
    }

    @Override
    public boolean mayBeLaidElsewhere(String jobId) {
        JobState state = jobs.get(jobId).state();
        return counted && (state == JobState.RESTS || state == JobState.SCAN || state == JobState.READY);
    }

    @Override
    public Optional<Instant> restsUntil(String jobId) {
        return Optional.ofNullable(jobs.get(jobId))
                .filter(job -> job.state() == JobState.RESTS)
                .map(job -> RESTS_UNTIL);
    }

    @Override
    public Optional<Double> clothBeginMm(String jobId) {
        return counted ? Optional.of(CLOTH_BEGIN_MM) : Optional.empty();
    }

    @Override
    public void layOn(String jobId, String roll, String by) throws Refused {
        if (!roll.equals(OF_THE_LOT)) {
            throw new Refused(Refused.Reason.ROLL_ASIDE, roll, "roll.state.lost");
        }
        move(jobId, JobState.SCAN, JobState.READY, "lay on " + roll, by);
    }

    @Override
    public void rollLost(String jobId, String by) throws Refused {
        move(jobId, JobState.SCAN, JobState.SCAN, "lost roll", by);
    }

    @Override
    public List<String> flawKinds() {
        return List.of("hole", "stain");
    }

    /** Its first metre is under a piece. */
    @Override
    public FlawEffect flawEffect(String jobId, FoundFlaw flaw) throws Refused {
        if (!counted) {
            throw new Refused(Refused.Reason.NOT_COUNTED, jobs.get(jobId).roll());
        }
        double x = flaw.fromCutEndMm() - CLOTH_BEGIN_MM;
        double y = flaw.fromSelvedgeMm();
        boolean fits = flaw.fromCutEndMm() > 1000;
        FlawEffect effect = new FlawEffect(
                Ring.counterClockwise(new double[] {x, x + 4, x + 4, x}, new double[] {y, y, y + 4, y + 4}),
                fits ? FlawEffect.Then.CUT : FlawEffect.Then.LAID_AGAIN,
                fits
                        ? Optional.empty()
                        : Optional.of(PieceRef.parse(jobs.get(jobId).orderId() + "/jacket.front/L")),
                3104,
                3400);
        if (!fits) {
            propose(jobId, flaw, effect, Optional.empty(), Optional.empty());
        }
        return effect;
    }

    private void propose(
            String jobId, FoundFlaw flaw, FlawEffect effect, Optional<Marker> marker, Optional<List<Notice>> noneFor) {
        proposed.put(
                jobId,
                new ProposedMarker(
                        "P-" + jobId,
                        flaw,
                        effect,
                        "R-2291",
                        CLOTH_BEGIN_MM,
                        marker,
                        marker.isPresent() ? OptionalDouble.of(163.5) : OptionalDouble.empty(),
                        noneFor));
    }

    /** The nester has answered with a marker around the flaw, or with why there is none. */
    public void answerProposal(String jobId, Optional<Marker> marker, Optional<List<Notice>> noneFor) {
        ProposedMarker sought = proposed.get(jobId);
        propose(jobId, sought.flaw(), sought.effect(), marker, noneFor);
    }

    @Override
    public Optional<ProposedMarker> proposedMarker(String jobId) {
        return Optional.ofNullable(proposed.get(jobId));
    }

    @Override
    public void leaveProposed(String jobId, String by) throws Refused {
        JobState state = jobs.get(jobId).state();
        move(jobId, state, state, "left a flaw on", by);
        proposed.remove(jobId);
    }

    @Override
    public void flawFound(String jobId, FoundFlaw flaw, Optional<String> proposal, String by) throws Refused {
        JobState state = jobs.get(jobId).state();
        move(jobId, state, state, proposal.map(id -> "took " + id + " for").orElse("found a flaw on"), by);
        proposed.remove(jobId);
    }

    @Override
    public void start(String jobId, ClothCheck check, String by) throws Refused {
        move(jobId, JobState.READY, JobState.CUTTING, "start", by);
    }

    @Override
    public void pause(String jobId, String by) throws Refused {
        move(jobId, JobState.CUTTING, JobState.PAUSED, "pause", by);
    }

    @Override
    public void resume(String jobId, String by) throws Refused {
        JobState from = jobs.get(jobId).state() == JobState.FAULT ? JobState.FAULT : JobState.PAUSED;
        move(jobId, from, JobState.CUTTING, "resume", by);
    }

    @Override
    public void abort(String jobId, String by) throws Refused {
        move(jobId, jobs.get(jobId).state(), JobState.ABORTED, "abort", by);
    }

    /** In the middle of the third piece. */
    @Override
    public Optional<Question> question(String jobId) {
        return find(jobId).filter(job -> job.state() == JobState.UNCERTAIN).map(job -> {
            CutProgram program = SampleSuit.program(job.orderId());
            CutProgram.PieceRange piece = program.pieces().get(2);
            long done = (piece.firstRecord() + piece.lastRecord()) / 2;
            return new Question(
                    "The table no longer knows the job.",
                    clothOnly ? UncertainRange.ofClothOnly(done) : UncertainRange.after(program, done));
        });
    }

    @Override
    public List<String> silentTables() {
        return silentSinceRestore;
    }

    /** These have not told since a restore what they have cut. */
    public void restore(List<String> silentTables) {
        silentSinceRestore = silentTables;
    }

    /** The table is asked, and asks, once more. */
    public void askAgain(String orderId) {
        jobs.computeIfPresent(
                "J-" + orderId,
                (id, job) -> new Job(
                        id,
                        orderId,
                        job.material(),
                        job.cloth(),
                        job.table(),
                        job.roll(),
                        job.state(),
                        job.pieces(),
                        job.piecesDone(),
                        job.pieceNow(),
                        job.predictedSeconds(),
                        job.elapsedSeconds(),
                        job.fault(),
                        job.report(),
                        job.changedAt().plusSeconds(1)));
    }

    @Override
    public void answer(String jobId, CutSince seen, String by) throws Refused {
        move(jobId, JobState.HELD, seen instanceof CutSince.All ? JobState.DONE : JobState.QUEUED, "found", by);
    }

    /** Of the next question nothing but the place of the cloth is asked. */
    public void askOfClothOnly(boolean only) {
        clothOnly = only;
    }

    @Override
    public void answer(String jobId, long firstUncut, String by) throws Refused {
        move(jobId, JobState.UNCERTAIN, JobState.CUTTING, "answer " + firstUncut, by);
    }

    private synchronized void move(String jobId, JobState from, JobState to, String what, String by) throws Refused {
        Job job = jobs.get(jobId);
        if (job.state() != from) {
            throw new Refused(
                    Refused.Reason.NOT_NOW,
                    what.split(" ")[0].toUpperCase(Locale.ROOT),
                    job.state().name());
        }
        log.add("%s %s by %s".formatted(what, jobId, by));
        if (silent) {
            return;
        }
        putJob(job.orderId(), to);
    }
}
