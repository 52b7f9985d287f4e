package io.tailorline.portal.tailor;

import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.view.StyleWords;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a tailor may alter on an order, and what is altered on it already. */
final class AlterationView {

    private AlterationView() {}

    /**
     * A rule of the form.
     *
     * @param oneSide whether left and right may differ
     */
    record Rule(String word, String name, String about, double least, double most, double step, boolean oneSide) {}

    /**
     * An alteration on the order.
     *
     * @param side of message {@code tailor.side.<side>}
     * @param direction what the amount does, in the reader's language; empty where it has no name
     */
    record Entry(String rule, String name, String side, double amount, String direction) {

        /** {@code +7.5 mm}. */
        public String amountText() {
            String sign = amount > 0 ? "+" : "";
            return sign + AlterationView.figure(amount) + " mm";
        }

        /** {@code 7.5}, mm, whichever way it goes. */
        public String sizeText() {
            return AlterationView.figure(Math.abs(amount));
        }
    }

    /** The rules that alter a garment of the order. */
    static List<Rule> rules(List<AlterationRule> followed, Style style, StyleWords words, Locale locale) {
        return followed.stream()
                .filter(rule -> !Collections.disjoint(rule.garments(), style.garments()))
                .map(rule -> new Rule(
                        rule.word(),
                        words.alteration(rule, locale),
                        rule.about(),
                        rule.least(),
                        rule.most(),
                        rule.step(),
                        rule.isForOneSide()))
                .toList();
    }

    static List<Entry> entries(Style style, StyleWords words, Locale locale) {
        return style.alterations().stream()
                .map(each -> entry(each, each.amount(), words, locale))
                .toList();
    }

    /** @param towards an amount of the direction that it has, or would have */
    static Entry entry(Style.Alteration alteration, double towards, StyleWords words, Locale locale) {
        Optional<AlterationRule> known = AlterationRule.find(alteration.rule());
        return new Entry(
                alteration.rule(),
                known.map(rule -> words.alteration(rule, locale)).orElse(alteration.rule()),
                alteration.side().word(),
                alteration.amount(),
                known.map(rule -> words.direction(rule, towards, locale)).orElse(""));
    }

    /** {@code 7.5}, mm. */
    static String figure(double mm) {
        return String.format(Locale.ROOT, mm == Math.rint(mm) ? "%.0f" : "%.1f", mm);
    }
}
