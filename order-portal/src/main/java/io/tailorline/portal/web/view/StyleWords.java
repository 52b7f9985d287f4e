package io.tailorline.portal.web.view;

import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.StyleOption;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Names what a suit may have in a reader's language: options and their values by {@code option.<name>[.<value>]},
 * alterations by {@code alteration.<rule>}, which way they go by {@code alteration.<rule>.more} or {@code .less}. What
 * has no message yet is named as the engine declares it.
 */
@Component
public class StyleWords {

    private final MessageSource words;

    StyleWords(MessageSource words) {
        this.words = words;
    }

    public String option(StyleOption option, Locale locale) {
        return String.valueOf(words.getMessage("option." + option.name(), null, option.about(), locale));
    }

    /** @param value one of the values of a choice */
    public String value(StyleOption option, String value, Locale locale) {
        return String.valueOf(words.getMessage("option." + option.name() + "." + value, null, value, locale));
    }

    /** Whether what is cut when nothing is said has words of its own, {@code option.<name>.usual}: "by the body". */
    public boolean isUnsaid(StyleOption option) {
        return words.getMessage("option." + option.name() + ".usual", null, null, Locale.ENGLISH) != null;
    }

    public String alteration(AlterationRule rule, Locale locale) {
        return words.getMessage("alteration." + rule.word(), null, locale);
    }

    /**
     * What else tailors say for an alteration, parted by commas: {@code take in, nip}; empty where nothing.
     *
     * @param code of the messages: {@code alteration.jacketWaist} or {@code combination.belly}
     * @param way {@code .more}, {@code .less}, or empty for what goes either way
     */
    public String said(String code, String way, Locale locale) {
        return String.valueOf(words.getMessage(code + ".said" + way, null, "", locale));
    }

    /** What an amount of the rule does: {@code deeper}, {@code higher}. */
    public String direction(AlterationRule rule, double amount, Locale locale) {
        String way = amount < 0 ? ".less" : ".more";
        return String.valueOf(words.getMessage("alteration." + rule.word() + way, null, "", locale));
    }
}
