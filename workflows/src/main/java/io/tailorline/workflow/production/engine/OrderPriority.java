package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.platform.outbox.OrderRank;
import io.tailorline.workflow.production.persistence.CutOrders;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobPriorityProvider;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * Which step of which order is done first: what ends an order before everything else, what begins one after everything
 * else, and within each by {@link OrderRank}. It stands here and not in the diagram, so that orders of older diagrams
 * stand in the same row.
 *
 * <p>A priority is {@code band x 2^56 + 2^56 - 1 - rank}, with bands 0 to 2.
 */
final class OrderPriority extends DefaultJobPriorityProvider {

    private static final Set<String> BEGIN = Set.of("checkMeasurements", "draftPattern", "takeCloth", "askForMarker");
    private static final Set<String> END = Set.of("finishCut");

    private final Supplier<CutOrders> orders;

    /** @param orders asked for when the first job is made, because the engine is made before it */
    OrderPriority(Supplier<CutOrders> orders) {
        this.orders = orders;
    }

    @Override
    protected @Nullable Long getSpecificPriority(
            ExecutionEntity execution, JobDeclaration<?, ?> job, String jobDefinitionId) {
        return orderOf(execution)
                .flatMap(order -> orders.get().rank(order))
                .map(rank -> of(job.getActivityId(), rank))
                .orElseGet(() -> super.getSpecificPriority(execution, job, jobDefinitionId));
    }

    static long of(String activity, OrderRank rank) {
        return band(activity) * (OrderRank.LAST + 1) + OrderRank.LAST - rank.value();
    }

    private static long band(String activity) {
        if (BEGIN.contains(activity)) {
            return 0;
        }
        return END.contains(activity) ? 2 : 1;
    }

    private static Optional<String> orderOf(@Nullable ExecutionEntity execution) {
        return Optional.ofNullable(execution)
                .map(ExecutionEntity::getProcessInstance)
                .map(ExecutionEntity::getBusinessKey);
    }
}
