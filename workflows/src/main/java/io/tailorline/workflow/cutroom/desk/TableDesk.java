package io.tailorline.workflow.cutroom.desk;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.table.TableState;
import io.tailorline.workflow.cutroom.CountedCloth;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.Refused.Reason;
import io.tailorline.workflow.cutroom.CutSince;
import io.tailorline.workflow.cutroom.FlawEffect;
import io.tailorline.workflow.cutroom.FlawsOnTables;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.cutroom.ProposedMarker;
import io.tailorline.workflow.cutroom.StartCondition;
import io.tailorline.workflow.cutroom.persistence.JobLists;
import io.tailorline.workflow.cutroom.persistence.OrderCuts;
import io.tailorline.workflow.cutroom.persistence.Restores;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.Payload.TableTelemetry;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.TableCommand.Operation;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The cutter room on the stored jobs and the last telemetry of the tables. */
public class TableDesk implements CutRoom {

    private static final Logger LOG = LoggerFactory.getLogger(TableDesk.class);

    /** How many ended jobs are shown. */
    private static final int ENDED_SHOWN = 20;

    /** Jobs of a table that a board shows. */
    private static final int NEXT_SHOWN = 12;

    private static final String SILENT = TableState.UNKNOWN.name();

    private final TableQueue tables;
    private final RollsOnTables rolls;
    private final TableJobs jobs;
    private final JobLists lists;
    private final OrderCuts orderCuts;
    private final LiveTables live;
    private final JobPieces pieces;
    private final OperatorQuestions questions;
    private final MissingPiecesDesk missing;
    private final Outbox outbox;
    private final HeldJobs held;
    private final Restores restores;
    private final List<StartCondition> conditions;
    private final TransactionOperations transaction;

    public TableDesk(
            TableQueue tables,
            RollsOnTables rolls,
            TableJobs jobs,
            JobLists lists,
            OrderCuts orderCuts,
            LiveTables live,
            JobPieces pieces,
            OperatorQuestions questions,
            MissingPiecesDesk missing,
            Outbox outbox,
            HeldJobs held,
            Restores restores,
            List<StartCondition> conditions,
            TransactionOperations transaction) {
        this.held = held;
        this.restores = restores;
        this.tables = tables;
        this.rolls = rolls;
        this.jobs = jobs;
        this.lists = lists;
        this.orderCuts = orderCuts;
        this.live = live;
        this.pieces = pieces;
        this.questions = questions;
        this.missing = missing;
        this.outbox = outbox;
        this.conditions = List.copyOf(conditions);
        this.transaction = transaction;
    }

    @Override
    public List<Table> tables() {
        return tables.all().stream().map(seat -> table(seat.name())).toList();
    }

    private Table table(String name) {
        Optional<LiveTables.Said> said = live.of(name);
        Optional<LiveTables.Said> heard = live.heard(name);
        String lastState =
                heard.map(LiveTables.Said::what).map(TableTelemetry::state).orElse(SILENT);
        return new Table(
                name,
                heard.filter(last -> !live.isSilent(last)).isPresent() ? lastState : SILENT,
                said.map(LiveTables.Said::what).map(TableTelemetry::jobId).filter(id -> !id.isEmpty()),
                said.map(last -> last.what().advances()).orElse(0),
                said.map(last -> last.what().x()).orElse(0.0),
                said.map(last -> last.what().y()).orElse(0.0),
                heard.map(LiveTables.Said::at).orElse(Instant.EPOCH),
                lastState);
    }

    @Override
    public List<Job> jobs() {
        List<TableJob> all = new ArrayList<>(lists.next(NEXT_SHOWN));
        all.addAll(lists.ended(ENDED_SHOWN));
        return all.stream().map(this::shown).toList();
    }

    @Override
    public Page<Job> open(PageRequest request) {
        return lists.open(request).map(this::shown);
    }

    @Override
    public int openCount() {
        return lists.openCount();
    }

    @Override
    public Optional<Job> ofOrder(String orderId) {
        return orderCuts.ofOrder(orderId).map(this::shown);
    }

    @Override
    public Optional<Job> find(String jobId) {
        return jobs.find(jobId).map(this::shown);
    }

    private Job shown(TableJob job) {
        Optional<TableTelemetry> now = job.isOpen() ? live.ofJob(job.table(), job.jobId()) : Optional.empty();
        MaterialWork work = MaterialWork.parse(job.orderId());
        return new Job(
                job.jobId(),
                work.orderId(),
                work.material(),
                job.article(),
                job.table(),
                job.roll(),
                job.state(),
                job.pieces(),
                Math.max(job.piecesDone(), now.map(TableTelemetry::piecesDone).orElse(0)),
                now.filter(said -> said.pieceNo() > 0).flatMap(said -> pieces.of(job, said.pieceNo())),
                job.predictedSeconds(),
                now.map(TableTelemetry::elapsedSeconds).orElse(job.elapsedSeconds()),
                job.fault(),
                job.report(),
                job.changedAt());
    }

    @Override
    public void scan(String jobId, String roll, String by) throws Refused {
        decide(jobId, job -> {
            requireNotStarted(job);
            String accepted = rolls.accepted(job, roll);
            if (job.state() == JobState.RESTS) {
                throw new Refused(Reason.NO_SCAN_NOW, job.state().name());
            }
            jobs.scanned(jobId, accepted);
            jobs.move(jobId, JobState.READY);
        });
        AfterCommit.run(() -> LOG.info("Roll {} scanned for job {} by {}", roll, jobId, by));
    }

    /** Before the knife: a job that waits for its roll, whether that rests or is to be scanned, or for its start. */
    private static void requireNotStarted(TableJob job) throws Refused {
        requireNotHeld(job);
        if (!mayStillBeLaid(job)) {
            throw new Refused(Reason.NO_SCAN_NOW, job.state().name());
        }
    }

    /** The same of a flaw: the cloth lies there, and the knife has not started. */
    private static void requireBeforeKnife(TableJob job) throws Refused {
        requireNotHeld(job);
        if (!mayStillBeLaid(job)) {
            throw new Refused(Reason.FLAW_TOO_LATE, job.state().name());
        }
    }

    private static boolean mayStillBeLaid(TableJob job) {
        return job.state() == JobState.SCAN
                || job.state() == JobState.RESTS
                || job.state() == JobState.READY && !job.startAsked();
    }

    @Override
    public Map<String, List<String>> sharing(Collection<String> jobIds) {
        return jobs.sharing(jobIds);
    }

    @Override
    public boolean mayBeLaidElsewhere(String jobId) {
        return jobs.find(jobId)
                .filter(TableDesk::mayStillBeLaid)
                .filter(rolls::mayBeLaidElsewhere)
                .isPresent();
    }

    @Override
    public Optional<Instant> restsUntil(String jobId) {
        return jobs.find(jobId).filter(job -> job.state() == JobState.RESTS).flatMap(rolls::restsUntil);
    }

    @Override
    public Optional<Double> clothBeginMm(String jobId) {
        return jobs.find(jobId).filter(TableJob::isOpen).flatMap(rolls::beginMm);
    }

    @Override
    public void layOn(String jobId, String roll, String by) throws Refused {
        decide(jobId, job -> {
            requireNotStarted(job);
            jobs.decided(jobId); // before its order and its roll, as everybody does
            CountedCloth.LaidOn laid = rolls.layOn(job, roll);
            if (laid.fits() && job.state() == JobState.RESTS) {
                jobs.laidOn(jobId, laid.roll());
            } else if (laid.fits()) {
                jobs.scanned(jobId, laid.roll());
                jobs.move(jobId, JobState.READY);
            }
        });
        AfterCommit.run(() -> LOG.info("Job {} is laid on roll {} by {}", jobId, roll, by));
    }

    @Override
    public void rollLost(String jobId, String by) throws Refused {
        decide(jobId, job -> {
            requireNotStarted(job);
            rolls.lost(job, by);
        });
        AfterCommit.run(() -> LOG.info("The roll of job {} is not in its place, says {}", jobId, by));
    }

    @Override
    public List<String> flawKinds() {
        return rolls.flawKinds();
    }

    @Override
    public FlawEffect flawEffect(String jobId, FoundFlaw flaw) throws Refused {
        TableJob known = known(jobId);
        requireBeforeKnife(known);
        FlawsOnTables.Assessed assessed = rolls.assess(known, flaw);
        decide(jobId, job -> {
            requireBeforeKnife(job);
            jobs.decided(jobId); // before its order, as everybody does
            assessed.search().run();
        });
        return assessed.effect();
    }

    @Override
    public Optional<ProposedMarker> proposedMarker(String jobId) {
        return jobs.find(jobId).filter(TableDesk::mayStillBeLaid).flatMap(rolls::proposed);
    }

    @Override
    public void leaveProposed(String jobId, String by) throws Refused {
        decide(jobId, job -> {
            requireBeforeKnife(job);
            rolls.leaveProposed(job);
        });
    }

    @Override
    public void flawFound(String jobId, FoundFlaw flaw, Optional<String> proposal, String by) throws Refused {
        decide(jobId, job -> {
            requireBeforeKnife(job);
            jobs.decided(jobId); // before its order and its roll, as everybody does
            rolls.flawFound(job, flaw, proposal, by);
        });
        AfterCommit.run(() -> LOG.info("On the cloth of job {} {} was found by {}", jobId, flaw, by));
    }

    @Override
    public void start(String jobId, ClothCheck check, String by) throws Refused {
        decide(jobId, job -> {
            requireNotHeld(job);
            if (job.state() != JobState.READY || !job.scanned()) {
                throw new Refused(Reason.NOT_READY, job.state().name());
            }
            if (job.startAsked()) {
                throw new Refused(Reason.STARTING);
            }
            rolls.requireStillAccepted(job);
            rolls.requireNothingProposed(job);
            missing.requireClothInPlace(job);
            requireOpen(job);
            jobs.started(jobId, check);
            start(job, check);
        });
        AfterCommit.run(() -> LOG.info("Job {} started by {}, cloth checked by {}", jobId, by, check));
    }

    private void requireOpen(TableJob job) throws Refused {
        List<String> asked = new ArrayList<>(jobs.sharing(job.jobId()));
        asked.add(MaterialWork.order(job.orderId()));
        for (String order : asked) {
            for (StartCondition condition : conditions) {
                Optional<String> why = condition.blockedAtStart(order);
                if (why.isPresent()) {
                    throw new Refused(Reason.START_BLOCKED, "blocked." + why.get());
                }
            }
        }
    }

    @Override
    public void pause(String jobId, String by) throws Refused {
        operate(jobId, Operation.PAUSE, EnumSet.of(JobState.CUTTING), by);
    }

    /**
     * A job in a fault that was started before is told START: the gateway continues where it stands, or starts it where
     * it had to be brought to the table anew. One that was never started is told RESUME, which brings it to the table
     * and no further.
     */
    @Override
    public void resume(String jobId, String by) throws Refused {
        decide(jobId, job -> {
            requireOneOf(EnumSet.of(JobState.PAUSED, JobState.FAULT), job, Operation.RESUME);
            if (job.state() == JobState.FAULT && job.startAsked()) {
                start(job, job.clothCheck());
            } else {
                send(job, Operation.RESUME);
            }
        });
        AfterCommit.run(() -> LOG.info("Job {} {} by {}", jobId, Operation.RESUME, by));
    }

    @Override
    public void abort(String jobId, String by) throws Refused {
        operate(jobId, Operation.ABORT, EnumSet.complementOf(EnumSet.of(JobState.DONE, JobState.ABORTED)), by);
    }

    @Override
    public Optional<Question> question(String jobId) {
        return jobs.question(jobId).map(questions::read);
    }

    @Override
    public void answer(String jobId, long firstUncut, String by) throws Refused {
        decide(jobId, job -> {
            Question asked = question(jobId)
                    .orElseThrow(
                            () -> new Refused(Reason.NOTHING_ASKED, job.state().name()));
            if (firstUncut < asked.stretch().firstRecord()) {
                throw new Refused(
                        Reason.SURELY_CUT,
                        Long.toString(firstUncut),
                        Long.toString(asked.stretch().firstRecord()));
            }
            jobs.move(jobId, JobState.LOADING);
            missing.answered(job, firstUncut);
            send(job, new TableCommand.AnswerQuestion(job.jobId(), job.table(), firstUncut));
        });
        AfterCommit.run(() -> LOG.info("Job {} continues at record {}, answered by {}", jobId, firstUncut, by));
    }

    @Override
    public List<String> silentTables() {
        return restores.silentTables();
    }

    @Override
    public void answer(String jobId, CutSince seen, String by) throws Refused {
        decide(jobId, job -> {
            if (job.state() != JobState.HELD) {
                throw new Refused(Reason.NOT_HELD, job.state().name());
            }
            held.answer(job, seen, by);
        });
        AfterCommit.run(() -> LOG.info("Job {}: {} of its suit is cut, answered by {}", jobId, seen, by));
    }

    /** Nothing of a job moves whose suit may be cut. */
    private static void requireNotHeld(TableJob job) throws Refused {
        if (job.state() == JobState.HELD) {
            throw new Refused(Reason.HELD);
        }
    }

    @Override
    public PlannedRest planMissing(String jobId, Cloth cloth) throws Refused {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The rest of job '%s' is planned in a transaction.".formatted(jobId));
        }
        TableJob known = known(jobId);
        Decision decision = cloth == Cloth.NEW ? missing::nest : sending(missing.plan(known));
        return by -> {
            decide(jobId, decision);
            AfterCommit.run(
                    () -> LOG.info("The pieces that job {} left are cut from {} cloth, by {}", jobId, cloth, by));
        };
    }

    private Decision sending(MissingPieces.Planned plan) {
        return job -> missing.send(job, plan);
    }

    @Override
    public PiecesCut piecesCut(String orderId) {
        return missing.soFar(orderId);
    }

    @Override
    public boolean lacksPieces(String jobId) {
        return jobs.find(jobId).filter(missing::isLeftBy).isPresent();
    }

    private void operate(String jobId, Operation operation, Set<JobState> when, String by) throws Refused {
        decide(jobId, job -> {
            requireOneOf(when, job, operation);
            send(job, operation);
        });
        AfterCommit.run(() -> LOG.info("Job {} {} by {}", jobId, operation, by));
    }

    private static void requireOneOf(Set<JobState> when, TableJob job, Operation operation) throws Refused {
        requireNotHeld(job);
        if (!when.contains(job.state())) {
            throw new Refused(Reason.NOT_NOW, operation.name(), job.state().name());
        }
    }

    private void start(TableJob job, ClothCheck check) {
        send(job, new TableCommand.TableOperation(job.jobId(), job.table(), Operation.START, check, job.roll()));
    }

    private void send(TableJob job, Operation operation) {
        send(job, new TableCommand.TableOperation(job.jobId(), job.table(), operation));
    }

    /**
     * A command is given for the job as the process knows it, which may be newer than what the operator's page shows.
     */
    private void send(TableJob job, TableCommand command) {
        String key = Topology.tableKey(job.table());
        job.lastEvent()
                .ifPresentOrElse(
                        event -> outbox.sendAfter(event, key, job.orderId(), command),
                        () -> outbox.send(key, job.orderId(), command));
    }

    /** A decision about a job as it is; whoever decides about it at the same time comes second, and decides anew. */
    private interface Decision {
        void about(TableJob job) throws Refused;
    }

    private TableJob known(String jobId) throws Refused {
        return jobs.find(jobId).orElseThrow(() -> new Refused(Reason.UNKNOWN_JOB, jobId));
    }

    private void decide(String jobId, Decision decision) throws Refused {
        Optional<Refused> refusal = transaction.execute(status -> {
            try {
                decision.about(known(jobId));
                jobs.decided(jobId);
                return Optional.empty();
            } catch (Refused refused) {
                status.setRollbackOnly();
                return Optional.of(refused);
            }
        });
        if (refusal != null && refusal.isPresent()) {
            throw refusal.get();
        }
    }
}
