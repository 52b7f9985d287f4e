package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.Days;
import io.tailorline.portal.sales.promise.HouseTimesSource;
import io.tailorline.portal.sales.promise.Promise;
import io.tailorline.workflow.production.ChangeRule;
import io.tailorline.workflow.production.ChangeRule.Standing;
import io.tailorline.workflow.production.ChangeUntil.Part;
import io.tailorline.workflow.production.OrderState;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Until when an order may be changed or cancelled, in words: by the decision table of the house, which is asked for
 * each state on the way to the knife.
 */
@Component
class ChangeWords {

    /** Before START, in this order; a house may close at any of them. */
    private static final List<OrderState> WAY =
            List.of(OrderState.RECEIVED, OrderState.NESTING, OrderState.PLANNED, OrderState.WAITING_TABLE);

    private final ChangeRule rule;
    private final MessageSource words;
    private final HouseTimesSource house;

    ChangeWords(ChangeRule rule, MessageSource words, HouseTimesSource house) {
        this.rule = rule;
        this.words = words;
        this.house = house;
    }

    /** A whole sentence for somebody who has not ordered yet; about the day where the knife ends it. */
    String offered(Promise promise, Locale locale) {
        if (!isOpen(Part.STYLE, OrderState.RECEIVED)) {
            return isOpen(Part.CANCEL, OrderState.RECEIVED)
                    ? say("offer.change.cancel", locale, end(Part.CANCEL, locale))
                    : say("offer.change.none", locale);
        }
        if (closes(Part.STYLE).isPresent() || closes(Part.CANCEL).isPresent()) {
            return say("offer.change.closes", locale, end(Part.STYLE, locale), end(Part.CANCEL, locale));
        }
        LocalDate cut = promise.likelyCut(house.current().calendar());
        return say("offer.change.until", locale, Days.shortDay(cut, locale));
    }

    /** What ends it: {@code the knife starts}, {@code the pieces are laid on the cloth}. */
    String end(Part part, Locale locale) {
        return say("until." + closes(part).map(OrderState::word).orElse("start"), locale);
    }

    /** Whether an address is taken still when the suit stands. */
    boolean isAddressOpenAtTheKnife() {
        return rule.of(new Standing(OrderState.CUTTING, Optional.empty(), true, false))
                .allows(Part.ADDRESS);
    }

    /** The first state on the way in which it is closed; empty where it stays open until START. */
    private Optional<OrderState> closes(Part part) {
        return WAY.stream().filter(state -> !isOpen(part, state)).findFirst();
    }

    private boolean isOpen(Part part, OrderState state) {
        return rule.of(new Standing(state, Optional.empty(), false, false)).allows(part);
    }

    private String say(String key, Locale locale, Object... values) {
        return words.getMessage(key, values, locale);
    }
}
