package io.tailorline.portal.sales.letter;

import io.tailorline.portal.sales.promise.OrderPromises;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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
                        "letter.day",
                        new Object[] {day(locale).format(promise.now().day())},
                        locale))
                .stream()
                .toList();
    }

    /** A day in full: {@code Wednesday, December 9, 2026}. */
    static DateTimeFormatter day(Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
    }
}
