package io.tailorline.workflow.production.engine;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.cutroom.CutPiecesOfOrders;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.Specifications;
import io.tailorline.workflow.patternroom.SpecifiedOrder;
import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.patternroom.VersionLog;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.production.ChangeRule;
import io.tailorline.workflow.production.ChangeUntil;
import io.tailorline.workflow.production.ChangeUntil.Part;
import io.tailorline.workflow.production.MaterialProgress;
import io.tailorline.workflow.production.OrderHeader;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderStanding;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.production.persistence.CutOrder;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.MaterialWorks;
import io.tailorline.workflow.production.persistence.StageTimes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** The way of an order as a Camunda process; its business key is the order's id. */
public class CamundaOrderToCut implements OrderToCut {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaOrderToCut.class);

    private static final Set<Part> STYLE_AND_CLOTH = EnumSet.of(Part.STYLE, Part.CLOTH);

    private final RuntimeService runtime;
    private final CutOrders orders;
    private final Specifications specifications;
    private final VersionLog versions;
    private final ChangeRule rule;
    private final CutPiecesOfOrders pieces;
    private final StageTimes stages;
    private final TailorQueue queue;
    private final Documents documents;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final DueDays dueDays;
    private final double budgetSeconds;
    private final MaterialWorks works;
    private final WorksOfOrders cutting;
    private final OrderInstances instances;

    /** @param budgetSeconds table time over which a person decides, s */
    public CamundaOrderToCut(
            RuntimeService runtime,
            CutOrders orders,
            Specifications specifications,
            VersionLog versions,
            ChangeRule rule,
            CutPiecesOfOrders pieces,
            StageTimes stages,
            TailorQueue queue,
            Documents documents,
            TransactionOperations transaction,
            InstantSource clock,
            DueDays dueDays,
            double budgetSeconds,
            MaterialWorks works,
            WorksOfOrders cutting,
            OrderInstances instances) {
        this.runtime = runtime;
        this.orders = orders;
        this.specifications = specifications;
        this.versions = versions;
        this.rule = rule;
        this.pieces = pieces;
        this.stages = stages;
        this.queue = queue;
        this.documents = documents;
        this.transaction = transaction;
        this.clock = clock;
        this.dueDays = dueDays;
        this.budgetSeconds = budgetSeconds;
        this.works = works;
        this.cutting = cutting;
        this.instances = instances;
    }

    @Override
    public void start(String orderId, OrderSpecification specification, OrderHeader header) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            LocalDate due = dueDays.of(now, header.wantedBy());
            orders.add(orderId, due);
            specifications.add(orderId, specification, header.customer(), due, now);
            instances.begin(orderId);
        });
    }

    @Override
    public MeasureAgainResult measureAgain(String orderId, MeasurementSet corrected, String by) {
        return Objects.requireNonNull(transaction.execute(status -> orders.find(orderId)
                .map(order -> measureAgain(order, corrected, by))
                .orElseGet(MeasureAgainResult.UnknownOrder::new)));
    }

    private MeasureAgainResult measureAgain(CutOrder order, MeasurementSet corrected, String by) {
        String orderId = order.orderId();
        if (!isSentBack(order) || cutting.knifeMayHaveCut(orderId)) {
            return new MeasureAgainResult.NotSentBack(order.state());
        }
        SpecifiedOrder before = specifications.read(orderId);
        OrderSpecification measured = before.specification().withBody(corrected);
        versions.record(orderId, before.specification(), OrderVersion.Kind.MEASURED_AGAIN, measured, by);
        specifications.change(orderId, before, measured);
        specifications.withdrawApproval(orderId);
        instances.beginAgain(orderId, "measured again");
        return new MeasureAgainResult.Begun();
    }

    /** Its process has ended. */
    private boolean isSentBack(CutOrder order) {
        return order.state() == OrderState.REJECTED && !instances.isRunning(order.orderId());
    }

    @Override
    public Optional<OrderSpecification> specification(String orderId) {
        return specifications.find(orderId);
    }

    @Override
    public Optional<OrderProgress> find(String orderId) {
        return order(orderId).map(this::progress);
    }

    @Override
    public Map<String, OrderStanding> standings(Collection<String> orderIds) {
        return works.standings(orderIds);
    }

    @Override
    public Optional<Current> current(String orderId) {
        return order(orderId).map(order -> new Current(specifications.get(orderId), progress(order)));
    }

    /** What nobody has ordered is none: a lay of several. */
    private Optional<CutOrder> order(String orderId) {
        return orders.find(orderId).filter(row -> !row.work().isLay());
    }

    private OrderProgress progress(CutOrder order) {
        String orderId = order.orderId();
        List<MaterialProgress> all =
                works.progress(order, () -> specifications.get(orderId).fabric().id());
        return new OrderProgress(
                order.orderId(),
                order.state().with(all.stream().map(MaterialProgress::state).toList()),
                order.reasons(),
                stages.of(order.orderId()),
                order.table(),
                order.markerLength(),
                order.efficiency(),
                order.notes(),
                order.predictedSeconds(),
                order.tableSeconds(),
                order.changedAt(),
                cutting.knifeMayHaveCut(orderId),
                pieces.soFar(order.orderId()),
                cutting.hasWrittenOff(orderId),
                cutting.isUnsure(orderId),
                all);
    }

    @Override
    public Optional<ChangeUntil> changeUntil(String orderId) {
        return orders.find(orderId).map(this::changeUntil);
    }

    /** What was sent back is measured again before anything else of it is another. */
    private ChangeUntil changeUntil(CutOrder order) {
        ChangeUntil until = byTheTable(order);
        return isSentBack(order) ? until.without(STYLE_AND_CLOTH) : until;
    }

    private ChangeUntil byTheTable(CutOrder order) {
        String orderId = order.orderId();
        ChangeUntil until = rule.of(cutting.standing(order));
        return until.until() == ChangeUntil.Event.START
                ? until.about(cutting.secondsAhead(orderId)
                        .map(seconds -> clock.instant().plusSeconds(Math.round(seconds))))
                : until;
    }

    @Override
    public boolean mayChange(String orderId, Part part) {
        boolean may = changeUntil(orderId).filter(until -> until.allows(part)).isPresent();
        if (may) {
            cutting.decided(cutting.read(orderId));
        }
        return may;
    }

    @Override
    public ChangeResult change(String orderId, String seen, OrderSpecification wanted, String by) {
        ChangeResult result = Objects.requireNonNull(transaction.execute(status -> orders.find(orderId)
                .map(order -> change(order, seen, wanted, by))
                .orElseGet(ChangeResult.UnknownOrder::new)));
        if (result instanceof ChangeResult.Begun) {
            AfterCommit.run(() -> LOG.info("Order {} changed by {}", orderId, by));
        }
        return result;
    }

    private ChangeResult change(CutOrder order, String seen, OrderSpecification wanted, String by) {
        String orderId = order.orderId();
        // in the versions that the decision is about
        WorksOfOrders.Seen seenWorks = cutting.read(orderId);
        SpecifiedOrder before = specifications.read(orderId);
        if (!before.specification().fullTag().equals(seen)) {
            return new ChangeResult.ChangedMeanwhile(before.specification());
        }
        if (isSentBack(order)) {
            return new ChangeResult.SentBack();
        }
        Set<Part> changed = changed(before.specification(), wanted);
        ChangeUntil until = changeUntil(order);
        if (!until.now().containsAll(changed)) {
            return new ChangeResult.TooLate(order.state(), until);
        }
        if (changed.isEmpty()) {
            return new ChangeResult.Unchanged();
        }
        // before the engine reads: it would find half of what another who ends the process has left
        cutting.decided(seenWorks);
        versions.record(orderId, before.specification(), OrderVersion.Kind.CHANGED, wanted, by);
        specifications.change(orderId, before, wanted);
        instances.beginAgain(orderId, "changed by its customer");
        return new ChangeResult.Begun();
    }

    private static Set<Part> changed(OrderSpecification before, OrderSpecification wanted) {
        Set<Part> changed = EnumSet.noneOf(Part.class);
        if (!before.body().equals(wanted.body())) {
            changed.add(Part.MEASURES);
        }
        if (!before.style().equals(wanted.style())) {
            changed.add(Part.STYLE);
        }
        if (!before.fabric().equals(wanted.fabric())) {
            changed.add(Part.CLOTH);
        }
        return changed;
    }

    @Override
    public void due(String orderId, LocalDate day) {
        transaction.executeWithoutResult(status -> {
            orders.due(orderId, day);
            specifications.due(orderId, day);
        });
    }

    /** The operator's start and this compare the same versions: whoever comes first wins. */
    @Override
    public CancelResult cancel(String orderId, String by) {
        CancelResult result = transaction.execute(
                status -> orders.find(orderId).map(order -> cancel(order)).orElseGet(CancelResult.UnknownOrder::new));
        if (result instanceof CancelResult.Cancelled) {
            AfterCommit.run(() -> LOG.info("Order {} cancelled by {}", orderId, by));
        }
        return result;
    }

    private CancelResult cancel(CutOrder order) {
        // in the versions that the decision is about
        WorksOfOrders.Seen seen = cutting.read(order.orderId());
        if (cutting.isUnsure(order.orderId())) {
            return new CancelResult.NotKnownYet();
        }
        if (!changeUntil(order).allows(Part.CANCEL)) {
            return new CancelResult.TooLate(order.state());
        }
        if (isSentBack(order)) {
            queue.removeAll(order.orderId());
            orders.move(order.orderId(), OrderState.CANCELLED);
            return new CancelResult.Cancelled();
        }
        // before the engine reads: it would find half of what another who ends the process has left
        cutting.decided(seen);
        boolean interrupted = !runtime.createMessageCorrelation(ProcessVariables.CANCEL_REQUESTED)
                .processInstanceBusinessKey(order.orderId())
                .correlateAllWithResult()
                .isEmpty();
        return interrupted ? new CancelResult.Cancelled() : new CancelResult.TooLate(order.state());
    }

    @Override
    public BundleResult bundle(String orderId, String by) {
        BundleResult result = Objects.requireNonNull(transaction.execute(
                status -> orders.find(orderId).map(this::bundle).orElseGet(BundleResult.UnknownOrder::new)));
        if (result instanceof BundleResult.Bundled) {
            AfterCommit.run(() -> LOG.info("Order {} bundled by {}", orderId, by));
        }
        return result;
    }

    private BundleResult bundle(CutOrder order) {
        if (works.needed(order.orderId()).isEmpty()) {
            return new BundleResult.OneMaterial();
        }
        if (order.state() == OrderState.BUNDLED) {
            return new BundleResult.Bundled();
        }
        if (order.state() != OrderState.CUT) {
            return new BundleResult.NotCut(order.state(), uncut(order));
        }
        orders.move(order.orderId(), OrderState.BUNDLED);
        return new BundleResult.Bundled();
    }

    private List<String> uncut(CutOrder order) {
        return works.progress(order, () -> "").stream()
                .filter(each -> each.state() != OrderState.CUT)
                .map(each -> each.material().word())
                .toList();
    }

    @Override
    public Optional<Pattern> pattern(String orderId) {
        return documents.pattern(orderId);
    }

    @Override
    public Optional<Marker> marker(String orderId) {
        return documents.marker(orderId);
    }

    @Override
    public Optional<CutProgram> program(String orderId) {
        return documents.program(orderId);
    }

    @Override
    public double budgetSeconds() {
        return budgetSeconds;
    }
}
