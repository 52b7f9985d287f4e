package io.tailorline.portal.sales.state;

import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import org.springframework.stereotype.Component;

/** Whether an order waits for its customer: what is rejected and with a tailor does not, his laying has failed. */
@Component
public class SentBack {

    private final TailorDesk desk;

    public SentBack(TailorDesk desk) {
        this.desk = desk;
    }

    public boolean is(OrderProgress progress) {
        return is(progress.orderId(), progress.state());
    }

    public boolean is(String orderId, OrderState state) {
        return state == OrderState.REJECTED && desk.task(orderId).isEmpty();
    }
}
