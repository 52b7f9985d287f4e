package io.tailorline.portal.tailor;

import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.view.StyleWords;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What a tailor may alter on an order, and what is altered on it already. */
final class AlterationView {

    private AlterationView() {}

    /**
     * A rule of the form.
     *
     * @param oneSide whether left and right may differ
     */
    record Rule(String word, String name, String about, double least, double most, double step, boolean oneSide) {}

    /** An alteration on the order; {@code side} is message {@code alteration.side.<side>}. */
    record Entry(String rule, String name, String side, double amount) {

        /** {@code +7.5 mm}. */
        public String amountText() {
            String sign = amount > 0 ? "+" : "";
            String number = amount == Math.rint(amount) ? "%.0f" : "%.1f";
            return sign + String.format(Locale.ROOT, number, amount) + " mm";
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
                .map(each -> entry(each, words, locale))
                .toList();
    }

    static Entry entry(Style.Alteration alteration, StyleWords words, Locale locale) {
        return new Entry(
                alteration.rule(),
                AlterationRule.find(alteration.rule())
                        .map(rule -> words.alteration(rule, locale))
                        .orElse(alteration.rule()),
                alteration.side().word(),
                alteration.amount());
    }
}
