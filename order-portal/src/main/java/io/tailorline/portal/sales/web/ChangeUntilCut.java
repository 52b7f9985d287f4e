package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.promise.HouseTimesSource;
import io.tailorline.portal.sales.promise.Promise;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Until the knife starts, which is on the day by which the promise has the suit cut. */
@Component
class ChangeUntilCut implements ChangeRule {

    private final MessageSource words;
    private final HouseTimesSource house;
    private final InstantSource clock;

    ChangeUntilCut(MessageSource words, HouseTimesSource house, InstantSource clock) {
        this.words = words;
        this.house = house;
        this.clock = clock;
    }

    @Override
    public String sentence(Promise promise, Locale locale) {
        LocalDate cut = promise.cutBy(house.current().calendar().firstDay(clock.instant()));
        return words.getMessage("offer.change.until", new Object[] {Days.shortDay(cut, locale)}, locale);
    }
}
