package io.tailorline.portal.workshop.genealogy;

import io.tailorline.portal.web.WantedDays;
import io.tailorline.workflow.production.OrderStanding;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.workshop.genealogy.BadCloth;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Bad cloth with where its suits are now; the orders of all of it are read at once. */
@Component
class BadClothViews {

    private final OrderToCut orders;
    private final WantedDays wanted;
    private final InstantSource clock;

    BadClothViews(OrderToCut orders, WantedDays wanted, InstantSource clock) {
        this.orders = orders;
        this.wanted = wanted;
        this.clock = clock;
    }

    BadClothView of(BadCloth cloth) {
        return all(List.of(cloth)).get(0);
    }

    List<BadClothView> all(List<BadCloth> cloths) {
        Set<String> all = cloths.stream()
                .flatMap(cloth -> cloth.suits().stream())
                .map(BadCloth.Suit::order)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, OrderStanding> standings = orders.standings(all);
        Map<String, LocalDate> days = wanted.of(all);
        Instant now = clock.instant();
        return cloths.stream()
                .map(cloth -> BadClothView.of(cloth, standings, days, now))
                .toList();
    }
}
