package io.tailorline.portal.web.view;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Choice;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.NoticeWords;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Side;
import java.util.List;
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

    public NoticeTexts(MessageSource words) {
        this.words = words;
    }

    /** @param sex of the body that it is about: a woman's chest is a bust */
    public String of(Notice notice, Sex sex, Locale locale) {
        return new NoticeWords(locale, new PageNames(sex, locale)).of(notice);
    }

    public List<String> of(List<Notice> told, Sex sex, Locale locale) {
        return told.stream().map(notice -> of(notice, sex, locale)).toList();
    }

    /** The names of the message bundles. */
    private final class PageNames implements NoticeWords.Names {

        private final Sex sex;
        private final Locale locale;

        PageNames(Sex sex, Locale locale) {
            this.sex = sex;
            this.locale = locale;
        }

        @Override
        public String word(Word word) {
            SidedWord sided = SidedWord.of(word.key());
            String name = sided.keys().stream()
                    .map(key -> words.getMessage(key, null, "", locale))
                    .filter(found -> found != null && !found.isEmpty())
                    .findFirst()
                    .orElse(Side.kind(word.name()));
            String own = sex == Sex.FEMALE
                    ? String.valueOf(words.getMessage(sided.key() + ".female", null, name, locale))
                    : name;
            return sided.side() == Side.BOTH
                    ? own
                    : String.valueOf(
                            words.getMessage("piece.side." + sided.side().word(), new Object[] {own}, own, locale));
        }

        @Override
        public String choice(Choice choice) {
            String kind = choice.option().equals("fit") ? "form." : "option.";
            String flag = String.valueOf(words.getMessage("choice." + choice.value(), null, choice.value(), locale));
            return String.valueOf(words.getMessage(kind + choice.option() + "." + choice.value(), null, flag, locale));
        }

        @Override
        public String quantity(Quantity quantity) {
            String unit = String.valueOf(words.getMessage("unit." + quantity.unit(), null, quantity.unit(), locale));
            return quantity.number() + (quantity.unit().isEmpty() || unit.equals("°") ? unit : "\u00a0" + unit);
        }

        @Override
        public String between() {
            return words.getMessage("list.between", null, locale);
        }
    }
}
