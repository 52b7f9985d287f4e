package io.tailorline.portal.workshop.stock;

import io.tailorline.portal.web.WantedDays;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rolls as the API tells them, by the rules of the house and with the days that their orders are wanted by. */
@Component
class RollViews {

    private final Stock stock;
    private final WantedDays wanted;

    RollViews(Stock stock, WantedDays wanted) {
        this.stock = stock;
        this.wanted = wanted;
    }

    List<RollView> of(List<StockedRoll> rolls) {
        StockRules rules = stock.rules();
        Map<String, LocalDate> days = wanted.of(rolls.stream()
                .flatMap(roll -> roll.reservations().stream())
                .map(Reservation::order)
                .collect(Collectors.toSet()));
        return rolls.stream().map(roll -> RollView.of(roll, rules, days)).toList();
    }

    RollView of(StockedRoll roll) {
        return of(List.of(roll)).get(0);
    }
}
