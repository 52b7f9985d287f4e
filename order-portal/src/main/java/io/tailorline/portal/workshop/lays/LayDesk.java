package io.tailorline.portal.workshop.lays;

import io.tailorline.portal.web.WantedDays;
import io.tailorline.workflow.production.Lays;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.stock.Stock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The lays of the house, while it lays several orders together. */
@Component
class LayDesk {

    /** More are not listed. */
    static final int MOST = 200;

    private final HouseSwitches house;
    private final Lays lays;
    private final Stock stock;
    private final WantedDays wanted;

    LayDesk(HouseSwitches house, Lays lays, Stock stock, WantedDays wanted) {
        this.wanted = wanted;
        this.house = house;
        this.lays = lays;
        this.stock = stock;
    }

    /** Empty while the house lays each order alone. */
    Optional<LayList> list() {
        if (!house.lays()) {
            return Optional.empty();
        }
        Duration window = house.layWindow();
        List<Lays.Lay> latest = lays.latest(MOST);
        List<Lays.WaitingOrder> waiting = lays.waiting();
        Map<String, LocalDate> days = wanted.of(Stream.concat(
                        latest.stream().flatMap(lay -> lay.orders().stream()),
                        waiting.stream().map(Lays.WaitingOrder::order))
                .collect(Collectors.toSet()));
        return Optional.of(LayList.of(
                latest, waiting, days, window, lays.saved(), stock.rules().endMm()));
    }
}
