package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.number.NumberedThings;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.stock.Stock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Rolls and remnants, also under numbers that were on them when they came; these look like nothing in particular, so
 * that other kinds are asked first.
 */
@Component
@Order
final class NumberedRolls implements NumberedThings {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private final HouseSwitches house;
    private final Stock stock;

    NumberedRolls(HouseSwitches house, Stock stock) {
        this.house = house;
        this.stock = stock;
    }

    @Override
    public Optional<String> number(String scanned) {
        return Optional.of(scanned).filter(FORM.asMatchPredicate());
    }

    /** While the house does not count its cloth, what was cut from a roll is all that is known of it. */
    @Override
    public List<String> pages(String number) {
        return stock.find(number)
                .or(() -> stock.find(number.toUpperCase(Locale.ROOT)))
                .map(found -> found.roll().id())
                .map(roll -> house.stock()
                        ? List.of("/workshop/rolls/" + roll, "/workshop/genealogy?q=" + roll)
                        : List.of("/workshop/genealogy?q=" + roll))
                .orElse(List.of());
    }
}
