package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.promise.HouseTimesSource;
import io.tailorline.portal.sales.promise.Promise;
import io.tailorline.workflow.production.ChangeRule;
import io.tailorline.workflow.production.ChangeUntil;
import io.tailorline.workflow.production.ChangeUntil.Event;
import io.tailorline.workflow.production.ChangeUntil.Part;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says to somebody who has not ordered yet until when an order may be changed or cancelled, by the decision table of
 * the house. The knife starts on the day by which the promise has the suit cut.
 */
@Component
class ChangeSentence {

    private final ChangeRule rule;
    private final MessageSource words;
    private final HouseTimesSource house;
    private final InstantSource clock;

    ChangeSentence(ChangeRule rule, MessageSource words, HouseTimesSource house, InstantSource clock) {
        this.rule = rule;
        this.words = words;
        this.house = house;
        this.clock = clock;
    }

    /** A whole sentence in the reader's language. */
    String of(Promise promise, Locale locale) {
        ChangeUntil until = rule.of(ChangeRule.Standing.NEW);
        if (until.until() != Event.START || !until.allows(Part.CANCEL)) {
            return words.getMessage("offer.change.never", null, locale);
        }
        LocalDate cut = promise.cutBy(house.current().calendar().firstDay(clock.instant()));
        return words.getMessage(
                until.allowsTheSuit() ? "offer.change.until" : "offer.cancel.until",
                new Object[] {Days.shortDay(cut, locale)},
                locale);
    }
}
