package io.tailorline.portal.sales.cloth;

import io.tailorline.portal.sales.promise.ClothDays;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.StockReservation.ClothWait;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The days of cloth by what is reserved, what waits, and what suppliers have confirmed. */
@Component
class StockedClothDays implements ClothDays {

    private final OrderCloth cloth;
    private final StockReservation stock;

    StockedClothDays(OrderCloth cloth, StockReservation stock) {
        this.cloth = cloth;
        this.stock = stock;
    }

    @Override
    public Optional<LocalDate> ofOrder(String orderId) {
        if (!cloth.isCounted()) {
            return Optional.empty();
        }
        List<ClothWait> waits = stock.waiting(orderId);
        if (waits.isEmpty()) {
            return stock.of(orderId).stream().allMatch(held -> held.state() == Reservation.State.RELEASED)
                    ? Optional.empty()
                    : Optional.of(LocalDate.EPOCH);
        }
        return waits.stream().allMatch(wait -> wait.expected().isPresent())
                ? waits.stream().flatMap(wait -> wait.expected().stream()).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    @Override
    public Optional<LocalDate> ofChange(String orderId, OrderSpecification wanted) {
        return cloth.expected(orderId, wanted, Optional.empty());
    }
}
