package io.tailorline.workflow.step;

import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasurementFinding;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.store.CutOrder;
import io.tailorline.workflow.store.Orders;
import io.tailorline.workflow.store.Stages;
import java.time.InstantSource;
import java.util.List;

/**
 * Looks for measurements that few bodies have. Such a set is drafted all the same and then shown to a tailor; what no body
 * has is refused by the draft, with the same words.
 */
public class CheckMeasurementsStep {

    private final Orders orders;
    private final Stages stages;
    private final InstantSource clock;

    public CheckMeasurementsStep(Orders orders, Stages stages, InstantSource clock) {
        this.orders = orders;
        this.stages = stages;
        this.clock = clock;
    }

    /** Whether a tailor should look. */
    public boolean check(String orderId) {
        Timing timing = Timing.start(clock);
        CutOrder order = orders.get(orderId);
        List<String> findings = MeasurementCheck.of(order.body()).stream()
                .map(MeasurementFinding::message)
                .toList();
        orders.move(orderId, OrderState.RECEIVED, findings);
        stages.ended(orderId, "check", timing.seconds());
        return !findings.isEmpty();
    }
}
