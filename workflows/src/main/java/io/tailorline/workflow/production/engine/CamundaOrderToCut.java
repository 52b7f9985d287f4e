package io.tailorline.workflow.production.engine;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.cutroom.CutPiecesOfOrders;
import io.tailorline.workflow.cutroom.JobsOfOrders;
import io.tailorline.workflow.messages.Traceparent;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.VersionLog;
import io.tailorline.workflow.production.OrderHeader;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.production.persistence.CutOrder;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.StageTimes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of an order as a Camunda process; its business key is the order's id. */
public class CamundaOrderToCut implements OrderToCut {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaOrderToCut.class);

    private final RuntimeService runtime;
    private final CutOrders orders;
    private final VersionLog versions;
    private final JobsOfOrders jobs;
    private final CutPiecesOfOrders pieces;
    private final StageTimes stages;
    private final Documents documents;
    private final TransactionTemplate transaction;
    private final double budgetSeconds;

    /** @param budgetSeconds table time over which a person decides, s */
    public CamundaOrderToCut(
            RuntimeService runtime,
            CutOrders orders,
            VersionLog versions,
            JobsOfOrders jobs,
            CutPiecesOfOrders pieces,
            StageTimes stages,
            Documents documents,
            TransactionTemplate transaction,
            double budgetSeconds) {
        this.runtime = runtime;
        this.orders = orders;
        this.versions = versions;
        this.jobs = jobs;
        this.pieces = pieces;
        this.stages = stages;
        this.documents = documents;
        this.transaction = transaction;
        this.budgetSeconds = budgetSeconds;
    }

    @Override
    public void start(String orderId, OrderSpecification specification, OrderHeader header) {
        transaction.executeWithoutResult(status -> {
            orders.add(orderId, specification, header);
            begin(orderId);
        });
    }

    private void begin(String orderId) {
        Map<String, Object> variables = new HashMap<>(Map.of(ProcessVariables.ORDER_ID, orderId));
        Traceparent.current().ifPresent(trace -> variables.put(ProcessVariables.TRACE, trace.toString()));
        runtime.startProcessInstanceByKey(ProcessVariables.PROCESS, orderId, variables);
    }

    @Override
    public MeasureAgainResult measureAgain(String orderId, MeasurementSet corrected, String by) {
        return Objects.requireNonNull(transaction.execute(status -> orders.lock(orderId)
                .map(order -> measureAgain(order, corrected, by))
                .orElseGet(MeasureAgainResult.UnknownOrder::new)));
    }

    private MeasureAgainResult measureAgain(CutOrder order, MeasurementSet corrected, String by) {
        String orderId = order.orderId();
        if (!isSentBack(order) || jobs.knifeMayHaveCut(orderId)) {
            return new MeasureAgainResult.NotSentBack(order.state());
        }
        OrderSpecification measured = order.specification().withBody(corrected);
        // an order that is open again no longer tells that it was cleared, and is not as it was placed
        versions.record(order, OrderVersion.Kind.MEASURED_AGAIN, measured, by);
        orders.reopen(orderId, measured);
        begin(orderId);
        return new MeasureAgainResult.Begun();
    }

    /** Its process has ended. */
    private boolean isSentBack(CutOrder order) {
        return order.state() == OrderState.REJECTED
                && runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(order.orderId())
                                .count()
                        == 0;
    }

    @Override
    public Optional<OrderSpecification> specification(String orderId) {
        return orders.find(orderId).map(CutOrder::specification);
    }

    @Override
    public Optional<OrderProgress> find(String orderId) {
        return orders.find(orderId).map(this::progress);
    }

    @Override
    public Optional<Current> current(String orderId) {
        return orders.find(orderId).map(order -> new Current(order.specification(), progress(order)));
    }

    private OrderProgress progress(CutOrder order) {
        return new OrderProgress(
                order.orderId(),
                order.state(),
                order.reasons(),
                stages.of(order.orderId()),
                order.table(),
                order.markerLength(),
                order.efficiency(),
                order.notes(),
                order.predictedSeconds(),
                order.tableSeconds(),
                order.changedAt(),
                jobs.knifeMayHaveCut(order.orderId()),
                pieces.soFar(order.orderId()),
                jobs.hasWrittenOff(order.orderId()),
                jobs.isUnsure(order.orderId()));
    }

    /** Takes the same lock as the operator's start: whoever comes first wins. */
    @Override
    public CancelResult cancel(String orderId, String by) {
        CancelResult result = transaction.execute(
                status -> orders.lock(orderId).map(order -> cancel(order)).orElseGet(CancelResult.UnknownOrder::new));
        if (result instanceof CancelResult.Cancelled) {
            LOG.info("Order {} cancelled by {}", orderId, by);
        }
        return result;
    }

    private CancelResult cancel(CutOrder order) {
        jobs.lockOpen(order.orderId());
        if (jobs.isUnsure(order.orderId())) {
            return new CancelResult.NotKnownYet();
        }
        if (jobs.knifeMayHaveCut(order.orderId())) {
            return new CancelResult.TooLate(order.state());
        }
        if (isSentBack(order)) {
            orders.move(order.orderId(), OrderState.CANCELLED);
            return new CancelResult.Cancelled();
        }
        boolean interrupted = !runtime.createMessageCorrelation(ProcessVariables.CANCEL_WISHED)
                .processInstanceBusinessKey(order.orderId())
                .correlateAllWithResult()
                .isEmpty();
        return interrupted ? new CancelResult.Cancelled() : new CancelResult.TooLate(order.state());
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
