package io.tailorline.portal.sales.cloth;

import io.tailorline.portal.sales.promise.DueDayMoved;
import io.tailorline.workflow.workshop.stock.StockReservation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who waits for cloth waits by the day that the customer was told, also when that is moved. */
@Component
class DueDaysOfCloth {

    private final StockReservation stock;

    DueDaysOfCloth(StockReservation stock) {
        this.stock = stock;
    }

    @EventListener
    void on(DueDayMoved moved) {
        stock.due(moved.orderId(), moved.day());
    }
}
