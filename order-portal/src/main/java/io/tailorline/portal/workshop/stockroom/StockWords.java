package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import java.util.ArrayList;
import java.util.List;
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

    /** What the stock refuses, as pages refuse. */
    static Refusal refusal(StockRefusal why) {
        return new Refusal("stock-" + why.code().key(), why.field(), why.value(), why.limit(), why.words());
    }

    String sentence(Refusal refusal, Locale locale) {
        List<Object> arguments = new ArrayList<>(List.of(refusal.value(), refusal.limit()));
        refusal.words().forEach(word -> arguments.add(words.getMessage("roll.state." + word, null, word, locale)));
        return words.getMessage("refusal." + refusal.code(), arguments.toArray(), locale);
    }
}
