package io.tailorline.workflow.production.engine;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.cutroom.CutPiecesOfOrders;
import io.tailorline.workflow.cutroom.JobDecisions;
import io.tailorline.workflow.cutroom.JobsOfOrders;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.patternroom.Drafts;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.QueueEntry;
import io.tailorline.workflow.patternroom.QueueFilter;
import io.tailorline.workflow.patternroom.Specifications;
import io.tailorline.workflow.patternroom.SpecifiedOrder;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.patternroom.TailorQuestion;
import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.patternroom.VersionLog;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PageRequest;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrder;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.StageTimes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/** The tailor's queue as the process's user tasks and incidents. */
public class CamundaTailorDesk implements TailorDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaTailorDesk.class);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final OpenQuestions questions;
    private final CutOrders orders;
    private final Specifications specifications;
    private final VersionLog versions;
    private final StageTimes stages;
    private final JobDecisions jobs;
    private final JobsOfOrders orderCuts;
    private final CutPiecesOfOrders pieces;
    private final Documents documents;
    private final Drafts drafts;
    private final TransactionOperations transaction;
    private final TailorQueue waiting;
    private final WorksOfOrders cutting;
    private final OrderInstances instances;

    public CamundaTailorDesk(
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            CutOrders orders,
            Specifications specifications,
            VersionLog versions,
            StageTimes stages,
            JobDecisions jobs,
            JobsOfOrders orderCuts,
            CutPiecesOfOrders pieces,
            Documents documents,
            Drafts drafts,
            TransactionOperations transaction,
            TailorQueue waiting,
            WorksOfOrders cutting,
            OrderInstances instances) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.questions = new OpenQuestions(tasks, runtime, management, waiting);
        this.orders = orders;
        this.specifications = specifications;
        this.versions = versions;
        this.stages = stages;
        this.jobs = jobs;
        this.orderCuts = orderCuts;
        this.pieces = pieces;
        this.documents = documents;
        this.drafts = drafts;
        this.transaction = transaction;
        this.waiting = waiting;
        this.cutting = cutting;
        this.instances = instances;
    }

    @Override
    public Page<QueueEntry> queue(QueueFilter filter, PageRequest request) {
        return waiting.page(filter, request);
    }

    @Override
    public Optional<QueueEntry> entry(String orderId) {
        return waiting.entry(orderId);
    }

    @Override
    public int waiting() {
        return waiting.count();
    }

    @Override
    public List<String> cloths() {
        return waiting.cloths();
    }

    @Override
    public List<Task> tasks(String orderId) {
        return waiting.of(orderId);
    }

    @Override
    public void approve(String orderId, Optional<TailorQuestion> seen, String by)
            throws NotWaiting, ClothCut, OtherQuestion {
        DeskOutcome outcome = decide(
                orderId,
                by,
                ProcessVariables.APPROVE,
                answering(orderId, seen, about -> approveAsItIs(about, specifications.get(orderId), by)));
        if (outcome == DeskOutcome.CLOTH_IS_CUT) {
            throw new ClothCut(
                    orderId, pieces.soFar(questions.about(orderId, seen).work()));
        }
        requireWaiting(outcome, orderId);
    }

    @Override
    public void approve(
            String orderId, Optional<TailorQuestion> question, OrderSpecification bench, String seen, String by)
            throws Refused {
        decideOn(seen, orderId, by, ProcessVariables.APPROVE, order -> {
            OrderSpecification wanted = order.specification().withBench(bench);
            return wanted.tag().equals(seen)
                    ? answering(orderId, question, about -> approveAsItIs(about, wanted, by))
                            .get()
                    : approveRedrafted(orderId, order, wanted, by);
        });
    }

    /** The decision about what the tailor saw, or about all that waits where that is one question. */
    private Supplier<DeskOutcome> answering(
            String orderId, Optional<TailorQuestion> seen, Function<OpenQuestions.Subject, DeskOutcome> decision) {
        return () -> questions.isAnother(orderId, seen)
                ? DeskOutcome.OTHER_QUESTION
                : decision.apply(questions.about(orderId, seen));
    }

    private DeskOutcome approveAsItIs(OpenQuestions.Subject about, OrderSpecification specification, String by) {
        String work = about.work();
        String orderId = MaterialWork.order(work);
        Optional<org.camunda.bpm.engine.task.Task> task = questions.task(about);
        if (task.isEmpty()) {
            return questions.retry(about) ? DeskOutcome.TAKEN : DeskOutcome.NOT_WAITING;
        }
        DeskTask kind = DeskTask.of(task.get().getTaskDefinitionKey());
        if (kind == DeskTask.DECIDE_CUT_FAILED
                && cutting.wasShared(work)
                && documents.programFile(work).isEmpty()) {
            // it was cut in a lay: what it lacks has no program of its own, and is laid on new cloth
            return complete(task.get(), ProcessVariables.NEST);
        }
        if (kind.isAboutACut() && orderCuts.knifeMayHaveCut(work)) {
            return DeskOutcome.CLOTH_IS_CUT;
        }
        if (kind == DeskTask.REVIEW_PATTERN) {
            reviewed(orderId, task.get(), specification, specification, by);
            orders.move(orderId, OrderState.NESTING);
        }
        return kind.mayBeApproved() ? complete(task.get(), ProcessVariables.APPROVE) : DeskOutcome.NOT_WAITING;
    }

    @Override
    public void cutAllAgain(String orderId, Optional<TailorQuestion> seen, String by)
            throws NotWaiting, KnifeRuns, OtherQuestion {
        DeskOutcome outcome = decide(orderId, by, "cut all again", answering(orderId, seen, about -> {
            Optional<org.camunda.bpm.engine.task.Task> task = questions.task(about);
            return task.isPresent() && orderCuts.knifeMayHaveCut(about.work())
                    ? cutAllAgain(MaterialWork.parse(about.work()), task.get())
                    : DeskOutcome.NOT_WAITING;
        }));
        requireNoKnife(outcome, orderId);
        requireWaiting(outcome, orderId);
    }

    /** A program of some pieces only, or a marker of some, does not serve for all: then the order is nested anew. */
    private DeskOutcome cutAllAgain(MaterialWork work, org.camunda.bpm.engine.task.Task task) {
        String id = work.id();
        int all = orderCuts.mostPieces(id);
        boolean isWhole = documents
                .program(id)
                .filter(program -> program.pieces().size() == all)
                .isPresent();
        DeskTask kind = DeskTask.of(task.getTaskDefinitionKey());
        if (work.isShell() && kind.mayBeRedrafted()) {
            // what is cut of its other materials would not fit to another draft
            if (cutting.knifeRuns(id)) {
                return DeskOutcome.KNIFE_RUNS;
            }
            cutting.writeOff(id);
            return draftAgain(id, task);
        }
        jobs.writeOff(id);
        return complete(task, isWhole ? ProcessVariables.APPROVE : ProcessVariables.NEST);
    }

    /** The process does not show it again: it is approved. */
    private DeskOutcome approveRedrafted(String orderId, SpecifiedOrder before, OrderSpecification wanted, String by) {
        return draftAnew(orderId, task -> {
            specify(orderId, before, wanted);
            reviewed(orderId, task, before.specification(), wanted, by);
        });
    }

    /** Pieces that are cut would not fit to those of another draft. */
    private DeskOutcome draftAnew(String orderId, Consumer<org.camunda.bpm.engine.task.Task> change) {
        OpenQuestions.Subject about = questions.about(orderId);
        Optional<org.camunda.bpm.engine.task.Task> task = questions
                .task(about)
                .filter(open -> DeskTask.of(open.getTaskDefinitionKey()).mayBeRedrafted());
        if (task.isEmpty()) {
            return DeskOutcome.NOT_WAITING;
        }
        if (cutting.knifeMayHaveCut(orderId)) {
            return DeskOutcome.CLOTH_IS_CUT;
        }
        change.accept(task.get());
        return draftAgain(about.work(), task.get());
    }

    /** With the pattern that was seen and certified, where there is one: then the process does not draft it again. */
    private void specify(String orderId, SpecifiedOrder before, OrderSpecification wanted) {
        specifications.change(orderId, before, wanted);
        orders.redrafted(orderId);
        drafts.known(orderId, wanted).ifPresent(draft -> documents.storePattern(orderId, draft, wanted.tag()));
    }

    /**
     * The order leaves the queue at once, not when the process comes to its next step. Its other materials are laid
     * anew, from the other draft; where one of them waits, the whole order begins again.
     */
    private DeskOutcome draftAgain(String work, org.camunda.bpm.engine.task.Task task) {
        String orderId = MaterialWork.order(work);
        if (!work.equals(orderId)) {
            instances.beginAgain(orderId, "drafted again");
            return DeskOutcome.TAKEN;
        }
        instances.dropMaterials(orderId, "drafted again");
        orders.move(orderId, OrderState.RECEIVED);
        return complete(task, ProcessVariables.REDRAFT);
    }

    private void reviewed(
            String orderId,
            org.camunda.bpm.engine.task.Task task,
            OrderSpecification before,
            OrderSpecification approved,
            String by) {
        specifications.approve(orderId, approved);
        versions.record(orderId, before, OrderVersion.Kind.APPROVED, approved, by);
        stages.endedSince(orderId, "review", task.getCreateTime().toInstant());
    }

    @Override
    public void redraft(String orderId, MeasurementSet corrected, String seen, String by) throws Refused {
        redraft(orderId, seen, by, OrderVersion.Kind.MEASURED, specification -> specification.withBody(corrected));
    }

    @Override
    public void redraft(String orderId, List<Style.Alteration> alterations, String seen, String by) throws Refused {
        redraft(
                orderId,
                seen,
                by,
                OrderVersion.Kind.ALTERED,
                specification -> specification.withAlterations(alterations));
    }

    private void redraft(
            String orderId, String seen, String by, OrderVersion.Kind kind, UnaryOperator<OrderSpecification> change)
            throws Refused {
        decideOn(seen, orderId, by, ProcessVariables.REDRAFT, before -> {
            OrderSpecification changed = change.apply(before.specification());
            return draftAnew(orderId, task -> {
                specify(orderId, before, changed);
                versions.record(orderId, before.specification(), kind, changed, by);
            });
        });
    }

    @Override
    public void sendBack(String orderId, List<Notice> reasons, String seen, String by) throws Refused {
        decideOn(
                seen,
                orderId,
                by,
                "send back",
                order -> cutting.knifeMayHaveCut(orderId) && questions.areOpen(orderId)
                        ? DeskOutcome.CLOTH_IS_CUT
                        : sendBack(orderId, reasons));
    }

    @Override
    public void writeOffAndSendBack(String orderId, List<Notice> reasons, String seen, String by) throws Refused {
        decideOn(seen, orderId, by, "send back, its cut cloth written off", order -> {
            if (questions.areOpen(orderId) && cutting.knifeRuns(orderId)) {
                return DeskOutcome.KNIFE_RUNS;
            }
            DeskOutcome outcome = sendBack(orderId, reasons);
            if (outcome == DeskOutcome.TAKEN) {
                cutting.writeOff(orderId);
            }
            return outcome;
        });
    }

    private DeskOutcome sendBack(String orderId, List<Notice> reasons) {
        return questions.areOpen(orderId)
                        && !runtime.createMessageCorrelation(ProcessVariables.SENT_BACK)
                                .processInstanceBusinessKey(orderId)
                                .setVariable(ProcessVariables.REASON, OrderJson.notices(reasons))
                                .correlateAllWithResult()
                                .isEmpty()
                ? DeskOutcome.TAKEN
                : DeskOutcome.NOT_WAITING;
    }

    private DeskOutcome complete(org.camunda.bpm.engine.task.Task task, String decision) {
        tasks.complete(task.getId(), Map.of(ProcessVariables.DECISION, decision));
        return DeskOutcome.TAKEN;
    }

    /** A decision about the order as the tailor saw it, which is read once. */
    private void decideOn(
            String seen, String orderId, String by, String decision, Function<SpecifiedOrder, DeskOutcome> action)
            throws Refused {
        DeskOutcome outcome = decide(orderId, by, decision, () -> {
            SpecifiedOrder order = specifications.read(orderId);
            return order.specification().tag().equals(seen) ? action.apply(order) : DeskOutcome.CHANGED;
        });
        if (outcome == DeskOutcome.CHANGED) {
            throw new ChangedMeanwhile(orderId, seen);
        }
        if (outcome == DeskOutcome.CLOTH_IS_CUT) {
            throw new ClothCut(orderId, pieces.soFar(questions.about(orderId).work()));
        }
        requireNoKnife(outcome, orderId);
        requireWaiting(outcome, orderId);
    }

    private static void requireNoKnife(DeskOutcome outcome, String orderId) throws KnifeRuns {
        if (outcome == DeskOutcome.KNIFE_RUNS) {
            throw new KnifeRuns(orderId);
        }
    }

    private void requireWaiting(DeskOutcome outcome, String orderId) throws NotWaiting, OtherQuestion {
        if (outcome == DeskOutcome.OTHER_QUESTION) {
            throw new OtherQuestion(orderId, waiting.of(orderId));
        }
        if (outcome != DeskOutcome.TAKEN) {
            throw new NotWaiting(
                    orderId,
                    orders.find(orderId).map(order -> order.state().word()).orElse("unknown"));
        }
    }

    /**
     * About the order and its open jobs as they are: whoever changes one of them at the same time comes second.
     * Compared before the engine reads: it would find half of what another who ends the process has left.
     */
    private DeskOutcome take(CutOrder order, Supplier<DeskOutcome> action, TransactionStatus status) {
        cutting.decided(cutting.read(order.orderId()));
        DeskOutcome outcome = action.get();
        if (outcome != DeskOutcome.TAKEN) {
            status.setRollbackOnly();
        }
        return outcome;
    }

    private DeskOutcome decide(String orderId, String by, String decision, Supplier<DeskOutcome> action) {
        DeskOutcome outcome = Objects.requireNonNull(transaction.execute(status ->
                orders.find(orderId).map(order -> take(order, action, status)).orElse(DeskOutcome.NOT_WAITING)));
        if (outcome == DeskOutcome.TAKEN) {
            AfterCommit.run(() -> LOG.info("Order {}: {} by {}", orderId, decision, by));
        }
        return outcome;
    }
}
