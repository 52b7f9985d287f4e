package io.tailorline.workflow.production.engine;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.patternroom.OrderRecall;
import io.tailorline.workflow.patternroom.TailorDesk.NotRecallable;
import io.tailorline.workflow.patternroom.TailorDesk.NotRecallable.Why;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrder;
import io.tailorline.workflow.production.persistence.CutOrders;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** A recall as a message that the process hears until the knife starts. */
public class CamundaRecall implements OrderRecall {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaRecall.class);

    /** It has a pattern, and nobody is decided to look at it. */
    private static final Set<OrderState> ON_THE_WAY =
            EnumSet.of(OrderState.WAITING_CLOTH, OrderState.NESTING, OrderState.PLANNED, OrderState.WAITING_TABLE);

    private final RuntimeService runtime;
    private final CutOrders orders;
    private final WorksOfOrders cutting;
    private final TransactionOperations transaction;

    public CamundaRecall(
            RuntimeService runtime, CutOrders orders, WorksOfOrders cutting, TransactionOperations transaction) {
        this.runtime = runtime;
        this.orders = orders;
        this.cutting = cutting;
        this.transaction = transaction;
    }

    @Override
    public void recall(String orderId, List<Notice> reasons, String by) throws NotRecallable {
        Optional<Why> refused = Objects.requireNonNull(transaction.execute(status -> {
            Optional<Why> why =
                    orders.find(orderId).map(order -> take(order, reasons)).orElse(Optional.of(Why.STATE));
            if (why.isPresent()) {
                status.setRollbackOnly();
            }
            return why;
        }));
        if (refused.isPresent()) {
            throw new NotRecallable(
                    orderId,
                    orders.find(orderId).map(order -> order.state().word()).orElse("unknown"),
                    refused.get());
        }
        AfterCommit.run(() -> LOG.info("Order {} recalled by {}", orderId, by));
    }

    private Optional<Why> take(CutOrder order, List<Notice> reasons) {
        String orderId = order.orderId();
        // in the versions that the decision is about
        WorksOfOrders.Seen seen = cutting.read(orderId);
        if (cutting.isUnsure(orderId)) {
            return Optional.of(Why.UNSURE);
        }
        if (cutting.knifeMayHaveCut(orderId)) {
            return Optional.of(Why.KNIFE);
        }
        if (!ON_THE_WAY.contains(order.state())) {
            return Optional.of(Why.STATE);
        }
        // before the engine reads: it would find half of what another who ends the process has left
        cutting.decided(seen);
        boolean isHeard = !runtime.createMessageCorrelation(ProcessVariables.RECALLED)
                .processInstanceBusinessKey(orderId)
                .setVariable(ProcessVariables.DECISION, ProcessVariables.RECALL)
                .setVariable(ProcessVariables.REASON, OrderJson.notices(reasons))
                .correlateAllWithResult()
                .isEmpty();
        return isHeard ? Optional.empty() : Optional.of(Why.EARLIER_RELEASE);
    }
}
