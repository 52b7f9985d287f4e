package io.tailorline.portal.sales.choice;

import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.portal.web.view.StyleWords;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a person without a trade calls the options of a suit and their values: messages {@code choice.<option>} and
 * {@code choice.<option>.<value>}; where there is none the trade's own word ({@link StyleWords}) is plain enough. What
 * an option or a value does is a sentence, {@code choice.<option>.about} or {@code choice.<option>.<value>.about}.
 */
@Component
public class ChoiceWords {

    private final MessageSource words;
    private final StyleWords trade;

    ChoiceWords(MessageSource words, StyleWords trade) {
        this.words = words;
        this.trade = trade;
    }

    public String option(StyleOption option, Locale locale) {
        return said("choice." + option.name(), trade.option(option, locale), locale);
    }

    /** @param value the word of a choice; {@code true} or {@code false} of a flag */
    public String value(StyleOption option, String value, Locale locale) {
        String plain = option.kind().equals("flag")
                ? words.getMessage("choice." + value, null, locale)
                : trade.value(option, value, locale);
        return said("choice." + option.name() + "." + value, plain, locale);
    }

    /** What is cut when nothing is said, where that has words of its own: "by the body". */
    public String unsaid(StyleOption option, Locale locale) {
        return said("option." + option.name() + ".usual", "", locale);
    }

    /** What the option does; empty where each of its values says that itself. */
    public String about(StyleOption option, Locale locale) {
        return said("choice." + option.name() + ".about", "", locale);
    }

    /** What this value of a choice does; empty for others. */
    public String about(StyleOption option, String value, Locale locale) {
        return said("choice." + option.name() + "." + value + ".about", "", locale);
    }

    private String said(String code, String otherwise, Locale locale) {
        return String.valueOf(words.getMessage(code, null, otherwise, locale));
    }
}
