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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/** The tailor's queue as the process's user tasks and incidents. */
public class CamundaTailorDesk implements TailorDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaTailorDesk.class);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
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
        this.management = management;
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
    public Optional<Task> task(String orderId) {
        return waiting.of(orderId);
    }

    @Override
    public void approve(String orderId, String by) throws NotWaiting, ClothCut {
        Outcome outcome = decide(
                orderId, by, ProcessVariables.APPROVE, () -> approveAsItIs(orderId, specifications.get(orderId), by));
        if (outcome == Outcome.CLOTH_IS_CUT) {
            throw new ClothCut(orderId, pieces.soFar(work(orderId)));
        }
        requireWaiting(outcome, orderId);
    }

    /** What of the order a decision is about: the material whose wait the queue shows. */
    private String work(String orderId) {
        return waiting.of(orderId)
                .map(task -> new MaterialWork(orderId, task.material()).id())
                .orElse(orderId);
    }

    @Override
    public void approve(String orderId, OrderSpecification bench, String seen, String by) throws Refused {
        decideOn(seen, orderId, by, ProcessVariables.APPROVE, order -> {
            OrderSpecification wanted = order.specification().withBench(bench);
            return wanted.tag().equals(seen)
                    ? approveAsItIs(orderId, wanted, by)
                    : approveRedrafted(orderId, order, wanted, by);
        });
    }

    private Outcome approveAsItIs(String orderId, OrderSpecification specification, String by) {
        String work = work(orderId);
        Optional<org.camunda.bpm.engine.task.Task> task = openTask(work);
        if (task.isEmpty()) {
            return retry(work);
        }
        DeskTask kind = DeskTask.of(task.get().getTaskDefinitionKey());
        if (kind == DeskTask.DECIDE_CUT_FAILED
                && cutting.wasShared(work)
                && documents.programFile(work).isEmpty()) {
            // it was cut in a lay: what it lacks has no program of its own, and is laid on new cloth
            return complete(task.get(), ProcessVariables.NEST);
        }
        if (kind.isAboutACut() && orderCuts.knifeMayHaveCut(work)) {
            return Outcome.CLOTH_IS_CUT;
        }
        if (kind == DeskTask.REVIEW_PATTERN) {
            reviewed(orderId, task.get(), specification, specification, by);
            orders.move(orderId, OrderState.NESTING);
        }
        return kind.mayBeApproved() ? complete(task.get(), ProcessVariables.APPROVE) : Outcome.NOT_WAITING;
    }

    @Override
    public void cutAllAgain(String orderId, String by) throws NotWaiting, KnifeRuns {
        Outcome outcome = decide(orderId, by, "cut all again", () -> {
            String work = work(orderId);
            Optional<org.camunda.bpm.engine.task.Task> task = openTask(work);
            return task.isPresent() && orderCuts.knifeMayHaveCut(work)
                    ? cutAllAgain(MaterialWork.parse(work), task.get())
                    : Outcome.NOT_WAITING;
        });
        requireNoKnife(outcome, orderId);
        requireWaiting(outcome, orderId);
    }

    /** A program of some pieces only, or a marker of some, does not serve for all: then the order is nested anew. */
    private Outcome cutAllAgain(MaterialWork work, org.camunda.bpm.engine.task.Task task) {
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
                return Outcome.KNIFE_RUNS;
            }
            cutting.writeOff(id);
            return draftAgain(id, task);
        }
        jobs.writeOff(id);
        return complete(task, isWhole ? ProcessVariables.APPROVE : ProcessVariables.NEST);
    }

    /** The process does not show it again: it is approved. */
    private Outcome approveRedrafted(String orderId, SpecifiedOrder before, OrderSpecification wanted, String by) {
        Optional<org.camunda.bpm.engine.task.Task> task = redraftable(orderId);
        if (task.isEmpty()) {
            return Outcome.NOT_WAITING;
        }
        if (cutting.knifeMayHaveCut(orderId)) {
            return Outcome.CLOTH_IS_CUT;
        }
        specify(orderId, before, wanted);
        reviewed(orderId, task.get(), before.specification(), wanted, by);
        return draftAgain(orderId, task.get());
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
    private Outcome draftAgain(String orderId, org.camunda.bpm.engine.task.Task task) {
        if (!work(orderId).equals(orderId)) {
            instances.beginAgain(orderId, "drafted again");
            return Outcome.TAKEN;
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

    /** Pieces that are cut would not fit to those of another draft. */
    private void redraft(
            String orderId, String seen, String by, OrderVersion.Kind kind, UnaryOperator<OrderSpecification> change)
            throws Refused {
        decideOn(seen, orderId, by, ProcessVariables.REDRAFT, before -> {
            Optional<org.camunda.bpm.engine.task.Task> task = redraftable(orderId);
            if (task.isEmpty()) {
                return Outcome.NOT_WAITING;
            }
            if (cutting.knifeMayHaveCut(orderId)) {
                return Outcome.CLOTH_IS_CUT;
            }
            OrderSpecification changed = change.apply(before.specification());
            specify(orderId, before, changed);
            versions.record(orderId, before.specification(), kind, changed, by);
            return draftAgain(orderId, task.get());
        });
    }

    private Optional<org.camunda.bpm.engine.task.Task> redraftable(String orderId) {
        return openTask(work(orderId))
                .filter(open -> DeskTask.of(open.getTaskDefinitionKey()).mayBeRedrafted());
    }

    @Override
    public void sendBack(String orderId, List<Notice> reasons, String seen, String by) throws Refused {
        decideOn(
                seen,
                orderId,
                by,
                "send back",
                order -> cutting.knifeMayHaveCut(orderId) && waits(orderId)
                        ? Outcome.CLOTH_IS_CUT
                        : sendBack(orderId, reasons));
    }

    @Override
    public void writeOffAndSendBack(String orderId, List<Notice> reasons, String seen, String by) throws Refused {
        decideOn(seen, orderId, by, "send back, its cut cloth written off", order -> {
            if (waits(orderId) && cutting.knifeRuns(orderId)) {
                return Outcome.KNIFE_RUNS;
            }
            Outcome outcome = sendBack(orderId, reasons);
            if (outcome == Outcome.TAKEN) {
                cutting.writeOff(orderId);
            }
            return outcome;
        });
    }

    private boolean waits(String orderId) {
        String work = work(orderId);
        return openTask(work).isPresent() || incident(work).isPresent();
    }

    private Outcome sendBack(String orderId, List<Notice> reasons) {
        return waits(orderId)
                        && !runtime.createMessageCorrelation(ProcessVariables.SENT_BACK)
                                .processInstanceBusinessKey(orderId)
                                .setVariable(ProcessVariables.REASON, OrderJson.notices(reasons))
                                .correlateAllWithResult()
                                .isEmpty()
                ? Outcome.TAKEN
                : Outcome.NOT_WAITING;
    }

    private Outcome complete(org.camunda.bpm.engine.task.Task task, String decision) {
        tasks.complete(task.getId(), Map.of(ProcessVariables.DECISION, decision));
        return Outcome.TAKEN;
    }

    /** Gives the failed job another try, which closes its incident. */
    private Outcome retry(String orderId) {
        Optional<Incident> incident = incident(orderId);
        incident.ifPresent(open -> management.setJobRetries(open.getConfiguration(), 1));
        return incident.isPresent() ? Outcome.TAKEN : Outcome.NOT_WAITING;
    }

    private Optional<org.camunda.bpm.engine.task.Task> openTask(String orderId) {
        return tasks
                .createTaskQuery()
                .processDefinitionKeyIn(ProcessVariables.PROCESS, ProcessVariables.MATERIAL_PROCESS)
                .processInstanceBusinessKey(orderId)
                .list()
                .stream()
                .findFirst();
    }

    private Optional<Incident> incident(String orderId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(orderId)
                        .singleResult())
                .flatMap(instance -> runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                        .findFirst());
    }

    /** What became of a decision; only one that was taken has changed anything. */
    private enum Outcome {
        TAKEN,
        NOT_WAITING,
        CHANGED,
        CLOTH_IS_CUT,
        KNIFE_RUNS
    }

    /** A decision about the order as the tailor saw it, which is read once. */
    private void decideOn(
            String seen, String orderId, String by, String decision, Function<SpecifiedOrder, Outcome> action)
            throws Refused {
        Outcome outcome = decide(orderId, by, decision, () -> {
            SpecifiedOrder order = specifications.read(orderId);
            return order.specification().tag().equals(seen) ? action.apply(order) : Outcome.CHANGED;
        });
        if (outcome == Outcome.CHANGED) {
            throw new ChangedMeanwhile(orderId, seen);
        }
        if (outcome == Outcome.CLOTH_IS_CUT) {
            throw new ClothCut(orderId, pieces.soFar(work(orderId)));
        }
        requireNoKnife(outcome, orderId);
        requireWaiting(outcome, orderId);
    }

    private static void requireNoKnife(Outcome outcome, String orderId) throws KnifeRuns {
        if (outcome == Outcome.KNIFE_RUNS) {
            throw new KnifeRuns(orderId);
        }
    }

    private void requireWaiting(Outcome outcome, String orderId) throws NotWaiting {
        if (outcome != Outcome.TAKEN) {
            throw new NotWaiting(
                    orderId,
                    orders.find(orderId).map(order -> order.state().word()).orElse("unknown"));
        }
    }

    /**
     * About the order and its open jobs as they are: whoever changes one of them at the same time comes second.
     * Compared before the engine reads: it would find half of what another who ends the process has left.
     */
    private Outcome take(CutOrder order, Supplier<Outcome> action, TransactionStatus status) {
        cutting.decided(cutting.read(order.orderId()));
        Outcome outcome = action.get();
        if (outcome != Outcome.TAKEN) {
            status.setRollbackOnly();
        }
        return outcome;
    }

    private Outcome decide(String orderId, String by, String decision, Supplier<Outcome> action) {
        Outcome outcome = Objects.requireNonNull(transaction.execute(status ->
                orders.find(orderId).map(order -> take(order, action, status)).orElse(Outcome.NOT_WAITING)));
        if (outcome == Outcome.TAKEN) {
            AfterCommit.run(() -> LOG.info("Order {}: {} by {}", orderId, decision, by));
        }
        return outcome;
    }
}
