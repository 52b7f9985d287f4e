package io.tailorline.portal.patternroom.workbench;

import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.web.view.Millimetres;
import io.tailorline.portal.web.view.StyleWords;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** What a tailor may alter on an order. */
final class AlterationView {

    private AlterationView() {}

    /**
     * A rule that alters a garment of the order; amounts in mm.
     *
     * @param oneSide whether left and right may differ
     * @param more what a positive amount does, in the reader's language
     * @param less what a negative one does; empty where the rule goes one way
     * @param said what else tailors say for it
     */
    record Rule(
            String word,
            String name,
            double least,
            double most,
            double step,
            boolean oneSide,
            String more,
            String less,
            Synonyms said) {}

    /**
     * What tailors say, parted by commas.
     *
     * @param any whichever way it goes
     */
    record Synonyms(String any, String more, String less) {

        private static Synonyms of(String code, StyleWords words, Locale locale) {
            return new Synonyms(
                    words.said(code, "", locale), words.said(code, ".more", locale), words.said(code, ".less", locale));
        }
    }

    /**
     * Alterations that go together.
     *
     * @param less empty where it goes one way
     */
    record Combination(String word, String name, String more, String less, Synonyms said, List<Share> parts) {
        Combination {
            parts = List.copyOf(parts);
        }
    }

    /** @param share of the amount of the combination */
    record Share(String rule, double share) {}

    /** Rules of one place of the figure. */
    record Place(String name, List<Rule> rules) {
        Place {
            rules = List.copyOf(rules);
        }
    }

    /**
     * An alteration on the order.
     *
     * @param side of message {@code tailor.side.<side>}
     * @param direction what the amount does, in the reader's language; empty where it has no name
     */
    record Entry(String rule, String name, String side, double amount, String direction) {

        /** {@code 7.5}, mm, whichever way it goes. */
        public String sizeText() {
            return Millimetres.figure(Math.abs(amount));
        }
    }

    /** The rules that alter a garment of the order, by place; a place without any is left out. */
    static List<Place> places(
            List<AlterationRule> followed, Style style, StyleWords words, MessageSource messages, Locale locale) {
        return Stream.of(AlterationPlace.values())
                .map(place -> new Place(
                        String.valueOf(messages.getMessage("bench.place." + place.word(), null, place.word(), locale)),
                        place.rules().stream()
                                .filter(followed::contains)
                                .filter(rule -> !Collections.disjoint(rule.garments(), style.garments()))
                                .map(rule -> rule(rule, words, locale))
                                .toList()))
                .filter(place -> !place.rules().isEmpty())
                .toList();
    }

    /** Those of which every rule alters a garment of the order. */
    static List<Combination> combinations(
            List<AlterationRule> followed, Style style, StyleWords words, MessageSource messages, Locale locale) {
        return Stream.of(CombinedAlteration.values())
                .filter(each -> each.parts().stream()
                        .map(CombinedAlteration.Part::rule)
                        .allMatch(rule ->
                                followed.contains(rule) && !Collections.disjoint(rule.garments(), style.garments())))
                .map(each -> combination(each, words, messages, locale))
                .toList();
    }

    private static Combination combination(
            CombinedAlteration each, StyleWords words, MessageSource messages, Locale locale) {
        String code = "combination." + each.word();
        return new Combination(
                each.word(),
                messages.getMessage(code, null, locale),
                String.valueOf(messages.getMessage(code + ".more", null, "", locale)),
                String.valueOf(messages.getMessage(code + ".less", null, "", locale)),
                Synonyms.of(code, words, locale),
                each.parts().stream()
                        .map(part -> new Share(part.rule().word(), part.share()))
                        .toList());
    }

    private static Rule rule(AlterationRule rule, StyleWords words, Locale locale) {
        return new Rule(
                rule.word(),
                words.alteration(rule, locale),
                rule.least(),
                rule.most(),
                rule.step(),
                rule.isForOneSide(),
                words.direction(rule, rule.most(), locale),
                rule.least() < 0 ? words.direction(rule, rule.least(), locale) : "",
                Synonyms.of("alteration." + rule.word(), words, locale));
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
}
