package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.portal.web.number.NumberedThings;
import io.tailorline.workflow.cutroom.CutRoom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders, which their customers open by a secret. */
@Component
@Order(1)
final class NumberedOrders implements NumberedThings {

    private final Orders orders;
    private final CutRoom room;

    NumberedOrders(Orders orders, CutRoom room) {
        this.orders = orders;
        this.room = room;
    }

    @Override
    public Optional<String> number(String scanned) {
        return Optional.of(scanned.toUpperCase(Locale.ROOT)).filter(OrderId::isOne);
    }

    @Override
    public List<String> pages(String number) {
        if (orders.find(new OrderId(number)).isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        Optional.of("/tailor/" + number),
                        room.ofOrder(number).map(job -> "/cutroom/" + job.jobId()),
                        Optional.of("/workshop/genealogy?q=" + number))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<String> door(String number) {
        return Optional.of("/orders/" + number);
    }
}
