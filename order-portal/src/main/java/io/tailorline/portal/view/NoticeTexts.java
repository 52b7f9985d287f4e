package io.tailorline.portal.view;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.NoticeWords;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Side;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the engine tells, in a reader's language: its own words, with measurements, options and units as pages name
 * them.
 */
@Component
public class NoticeTexts {

    private final MessageSource words;

    NoticeTexts(MessageSource words) {
        this.words = words;
    }

    public String of(Notice notice, Locale locale) {
        return new NoticeWords(locale, new PageNames(locale)).of(notice);
    }

    /** The names of the message bundles. */
    private final class PageNames implements NoticeWords.Names {

        private final Locale locale;

        PageNames(Locale locale) {
            this.locale = locale;
        }

        @Override
        public String word(Word word) {
            String key = word.key().startsWith("piece.") ? Side.kind(word.key()) : word.key();
            return words.getMessage(key, null, word.name(), locale);
        }

        @Override
        public String quantity(Quantity quantity) {
            String unit = words.getMessage("unit." + quantity.unit(), null, quantity.unit(), locale);
            return quantity.number() + (quantity.unit().isEmpty() || unit.equals("°") ? unit : "\u00a0" + unit);
        }

        @Override
        public String between() {
            return words.getMessage("list.between", null, locale);
        }
    }
}
