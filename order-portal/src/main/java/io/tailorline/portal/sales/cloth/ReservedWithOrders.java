package io.tailorline.portal.sales.cloth;

import io.tailorline.portal.sales.HouseDay;
import io.tailorline.portal.sales.accepted.AcceptedOrder;
import io.tailorline.portal.sales.accepted.AcceptedOrders;
import io.tailorline.portal.sales.accepted.ClothGone;
import io.tailorline.portal.sales.changed.ChangedOrder;
import io.tailorline.portal.sales.changed.ChangedOrders;
import io.tailorline.portal.sales.order.OrderRequest.EarlierOrder;
import io.tailorline.portal.sales.quote.HeldCloth;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import io.tailorline.workflow.workshop.stock.StockReservation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reserves the cloth of an order in the transaction that accepts or changes it, before its day is stored. An order that
 * is told to wait for cloth waits; one whose cloth is gone since it was offered is not accepted, unless its customer
 * takes a later day.
 */
@Component
@Order(1)
class ReservedWithOrders implements AcceptedOrders, ChangedOrders {

    private final OrderCloth cloth;
    private final StockReservation stock;
    private final CustomersCloth customers;
    private final HouseDay day;

    ReservedWithOrders(OrderCloth cloth, StockReservation stock, CustomersCloth customers, HouseDay day) {
        this.customers = customers;
        this.cloth = cloth;
        this.stock = stock;
        this.day = day;
    }

    @Override
    public void accepted(AcceptedOrder accepted) {
        if (!cloth.isCounted()) {
            return;
        }
        String order = accepted.order().id().text();
        Optional<String> own = accepted.request().ownCloth();
        if (own.filter(number -> !customers.claim(number, order)).isPresent()) {
            throw new ClothGone(order, Optional.empty());
        }
        stock.adopt(accepted.offered(), order);
        List<ClothAnswer> answers =
                cloth.reserve(order, accepted.request().asOrder().map(EarlierOrder::id));
        boolean waits = answers.stream().anyMatch(answer -> answer.found().isEmpty());
        Optional<LocalDate> on = HeldCloth.day(answers, day.today());
        // where nobody knows the day, that of the offer was the calendar's, and still is
        boolean isTooLate =
                on.filter(there -> there.isAfter(accepted.clothBy())).isPresent();
        if (waits && isTooLate && !accepted.request().acceptLater()) {
            throw new ClothGone(order, on);
        }
    }

    /** The same cloth keeps its roll where that holds the suit as it is now; what finds none waits for cloth. */
    @Override
    public void changed(ChangedOrder changed) {
        cloth.reserve(changed.order().id().text());
    }
}
