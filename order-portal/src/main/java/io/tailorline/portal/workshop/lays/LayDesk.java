package io.tailorline.portal.workshop.lays;

import io.tailorline.workflow.production.Lays;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.stock.Stock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lays of the house, while it lays several orders together. */
@Component
class LayDesk {

    /** More are not listed. */
    static final int MOST = 200;

    private final HouseSwitches house;
    private final Lays lays;
    private final Stock stock;

    LayDesk(HouseSwitches house, Lays lays, Stock stock) {
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
        return Optional.of(LayList.of(
                lays.latest(MOST),
                lays.waiting(),
                window,
                lays.saved(),
                stock.rules().endMm()));
    }
}
