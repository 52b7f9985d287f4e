package io.tailorline.portal.sales.letter;

import io.tailorline.portal.sales.Days;
import io.tailorline.portal.sales.promise.OrderPromises;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The day on which the customer has the suit, as it is promised now. */
@Component
class PromisedLine implements LetterLines {

    private final OrderPromises promises;
    private final MessageSource words;

    PromisedLine(OrderPromises promises, MessageSource words) {
        this.promises = promises;
        this.words = words;
    }

    @Override
    public List<String> of(String orderId, Locale locale) {
        return promises
                .find(orderId)
                .map(promise -> words.getMessage(
                        "letter.day", new Object[] {Days.longDay(promise.now().day(), locale)}, locale))
                .stream()
                .toList();
    }
}
