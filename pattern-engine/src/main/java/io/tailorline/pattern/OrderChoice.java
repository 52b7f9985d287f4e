package io.tailorline.pattern;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Choice;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Value;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One choice of an order that could have been made otherwise: an alteration, an option off its default, the fit.
 *
 * @param where the field of the order: {@code style.options.jacket.lining}
 * @param name of the rule or option, for a person
 * @param value as ordered, with its unit
 * @param others what could be ordered instead, the nearest to the order first; never empty
 * @param usual the one of {@code others} that leaves the draft as it is without this choice
 */
record OrderChoice(String where, Word name, Value value, List<Other> others, Other usual) {

    /** A part of a step that is none: the rounding of a file. */
    private static final double OF_A_STEP = 0.01;

    /** Lengths tried between the ordered one and the default. */
    private static final int LENGTHS = 8;

    /**
     * Another value.
     *
     * @param words the value, with what it limits and its unit: {@code at most 15 mm}
     * @param in the order with this value
     */
    record Other(Value words, UnaryOperator<Style> in) {}

    OrderChoice {
        others = List.copyOf(others);
    }

    /** Alterations first, then options, then the fit: what a tailor gives up the sooner comes before. */
    static List<OrderChoice> of(Style style, List<StyleOption> known, Sex sex) {
        List<OrderChoice> choices = new ArrayList<>();
        for (int i = 0; i < style.alterations().size(); i++) {
            Alteration alteration = style.alterations().get(i);
            if (alteration.amount() != 0) {
                choices.add(alteration(i, alteration));
            }
        }
        for (StyleOption option : known) {
            if (style.options().containsKey(option.name()) && !isUsual(option, style, sex)) {
                choices.add(option(option, style, sex));
            }
        }
        if (style.fit() != Style.Fit.REGULAR) {
            choices.add(fit(style.fit()));
        }
        return choices;
    }

    private static boolean isUsual(StyleOption option, Style style, Sex sex) {
        Style without = withOptions(style, Map.of()).withDefaults(List.of(option), sex);
        return option.wordIn(style).equals(option.wordIn(without));
    }

    private static OrderChoice alteration(int index, Alteration ordered) {
        double step = AlterationRule.find(ordered.rule()).orElseThrow().step();
        List<Other> others = new ArrayList<>();
        int steps = (int) StrictMath.ceil(StrictMath.abs(ordered.amount()) / step - OF_A_STEP);
        for (int kept = steps - 1; kept >= 0; kept--) {
            double amount = StrictMath.signum(ordered.amount()) * kept * step;
            Value words = kept == 0 ? millimetres(0) : limit(ordered.amount() > 0, amount);
            others.add(new Other(words, style -> withAmount(style, index, amount)));
        }
        Other none = new Other(millimetres(0), style -> withAmount(style, index, 0));
        return new OrderChoice(
                String.format(Locale.ROOT, "style.alterations[%d].amount", index),
                Word.alteration(ordered.rule()),
                millimetres(ordered.amount()),
                others.isEmpty() ? List.of(none) : others,
                none);
    }

    private static OrderChoice option(StyleOption option, Style style, Sex sex) {
        List<Other> others = new ArrayList<>();
        Other usual;
        if (option instanceof LengthOption length) {
            double ordered = length.in(style);
            double byDefault = length.usual(sex);
            for (int i = 1; i <= LENGTHS; i++) {
                double mm = StrictMath.rint(ordered + (byDefault - ordered) * i / LENGTHS);
                if (mm != ordered) {
                    Value words = mm == byDefault ? millimetres(mm) : limit(ordered > byDefault, mm);
                    others.add(new Other(words, changed -> withOption(changed, option, mm)));
                }
            }
            usual = new Other(millimetres(byDefault), changed -> withOption(changed, option, byDefault));
            return new OrderChoice(
                    at(option), Word.option(option.name()), millimetres(ordered), ended(others, usual), usual);
        }
        List<Object> values =
                option instanceof ChoiceOption choice ? List.copyOf(choice.values()) : List.of(true, false);
        Object byDefault = option.usual(sex);
        usual = other(option, byDefault);
        others.add(usual);
        for (Object value : values) {
            if (!String.valueOf(value).equals(option.wordIn(style)) && !value.equals(byDefault)) {
                others.add(other(option, value));
            }
        }
        return new OrderChoice(
                at(option), Word.option(option.name()), new Choice(option.name(), option.wordIn(style)), others, usual);
    }

    private static List<Other> ended(List<Other> others, Other usual) {
        return others.isEmpty() ? List.of(usual) : others;
    }

    private static Other other(StyleOption option, Object value) {
        return new Other(new Choice(option.name(), String.valueOf(value)), style -> withOption(style, option, value));
    }

    private static String at(StyleOption option) {
        return "style.options." + option.name();
    }

    private static OrderChoice fit(Style.Fit ordered) {
        List<Other> others = new ArrayList<>();
        for (Style.Fit fit : List.of(Style.Fit.REGULAR, Style.Fit.COMFORT, Style.Fit.SLIM)) {
            if (fit != ordered) {
                others.add(new Other(new Choice("fit", fit.word()), style -> style.withFit(fit)));
            }
        }
        return new OrderChoice(
                "style.fit", new Word("style.fit"), new Choice("fit", ordered.word()), others, others.get(0));
    }

    private static Style withOption(Style style, StyleOption option, Object value) {
        Map<String, Object> options = new TreeMap<>(style.options());
        options.put(option.name(), value);
        return withOptions(style, options);
    }

    private static Style withOptions(Style style, Map<String, Object> options) {
        return style.withOptions(options);
    }

    private static Style withAmount(Style style, int index, double amount) {
        List<Alteration> alterations = new ArrayList<>(style.alterations());
        Alteration old = alterations.get(index);
        alterations.set(index, new Alteration(old.rule(), old.side(), amount));
        return style.withAlterations(alterations);
    }

    private static Value limit(boolean isMost, double mm) {
        return isMost ? Notice.of("order.at-most", millimetres(mm)) : Notice.of("order.at-least", millimetres(mm));
    }

    private static Quantity millimetres(double mm) {
        return Quantity.of(mm == StrictMath.rint(mm) ? "%.0f" : "%.1f", mm, "mm");
    }
}
