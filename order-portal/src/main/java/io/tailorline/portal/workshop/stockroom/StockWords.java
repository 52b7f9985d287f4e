package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.RefusalWords;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences of the stock in the reader's language. */
@Component
class StockWords {

    private final MessageSource words;

    StockWords(MessageSource words) {
        this.words = words;
    }

    String of(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }

    /** In the units of the forms. */
    String sentence(Refusal refusal, Locale locale) {
        return new RefusalWords(words).sentence(FormUnits.of(refusal), locale);
    }
}
