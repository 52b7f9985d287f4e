package io.tailorline.pattern;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Styles as customers and tailors might order them: any fit, some options off their defaults, a few alterations. */
final class RandomOrders {

    private static final int MOST_ALTERATIONS = 4;
    /** One option in three is chosen; the others keep their defaults. */
    private static final int CHOSEN_ONE_IN = 3;
    /** One length in four is ordered at a limit of its range. */
    private static final int AT_LIMIT_ONE_IN = 4;

    private static final PatternEngine ENGINE = new PatternEngine();

    private RandomOrders() {}

    /** One to four alterations over their whole ranges, one option in three by lot. */
    static Style of(Sex sex, Random random) {
        Style.Fit fit = Style.Fit.values()[random.nextInt(Style.Fit.values().length)];
        Set<Garment> garments = EnumSet.of(Garment.JACKET, Garment.TROUSERS, Garment.WAISTCOAT);
        Map<String, Object> options = new TreeMap<>();
        for (StyleOption option : ENGINE.options()) {
            Style soFar = new Style(fit, garments, options, List.of());
            if (random.nextInt(CHOSEN_ONE_IN) == 0 && option.sexes().contains(sex) && option.isMeantIn(soFar)) {
                options.put(option.name(), value(option, random));
            }
        }
        int count = 1 + random.nextInt(MOST_ALTERATIONS);
        return new Style(
                fit,
                garments,
                meant(new Style(fit, garments, options, List.of())),
                RandomAlterations.of(ENGINE.alterations(), garments, count, 1, random));
    }

    /** Without the options that have no meaning beside the others. */
    static Map<String, Object> meant(Style style) {
        Map<String, Object> kept = new TreeMap<>(style.options());
        for (StyleOption option : ENGINE.options()) {
            if (!option.isMeantIn(new Style(style.fit(), style.garments(), kept, List.of()))) {
                kept.remove(option.name());
            }
        }
        return kept;
    }

    private static Object value(StyleOption option, Random random) {
        List<Object> extremes = extremes(option);
        if (option instanceof LengthOption length && random.nextInt(AT_LIMIT_ONE_IN) != 0) {
            return length.least() + random.nextInt((int) (length.most() - length.least()) + 1);
        }
        return extremes.get(random.nextInt(extremes.size()));
    }

    /** Every value of a choice or a flag; both limits of a length. */
    static List<Object> extremes(StyleOption option) {
        if (option instanceof ChoiceOption choice) {
            return List.copyOf(choice.values());
        }
        return option instanceof LengthOption length ? List.of(length.least(), length.most()) : List.of(true, false);
    }
}
