package io.tailorline.portal.sales.choice.picture;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Styles in which an option has a meaning and everything else is as the draft is by itself. */
final class MeantStyle {

    private MeantStyle() {}

    /** The style of each value of an option, by its word; of a length the least and the most: {@code least, most}. */
    static Map<String, Style> each(StyleOption option, Sex sex, List<StyleOption> known) {
        Map<String, Object> needed = new TreeMap<>();
        needs(option, sex, needed);
        Style style = new Style(Style.Fit.REGULAR, Set.of(option.garment()), needed, List.of());
        Map<String, Style> styles = new LinkedHashMap<>();
        values(option).forEach((word, value) -> {
            Map<String, Object> options = new TreeMap<>(style.options());
            options.put(option.name(), value);
            styles.put(word, ofSex(style.withOptions(options), sex, known));
        });
        return styles;
    }

    /** With the defaults of the sex for what has a meaning. */
    private static Style ofSex(Style style, Sex sex, List<StyleOption> known) {
        return style.withDefaults(
                known.stream()
                        .filter(each ->
                                each.garment() == style.garments().iterator().next())
                        .filter(each -> each.sexes().contains(sex) && each.isMeantIn(style))
                        .toList(),
                sex);
    }

    private static Map<String, Object> values(StyleOption option) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (option instanceof ChoiceOption choice) {
            choice.values().forEach(value -> values.put(value, value));
        } else if (option instanceof LengthOption length) {
            values.put("least", length.least());
            values.put("most", length.most());
        } else {
            values.put("false", false);
            values.put("true", true);
        }
        return values;
    }

    /** Another option keeps its usual value where that is one of those needed. */
    private static void needs(StyleOption option, Sex sex, Map<String, Object> needed) {
        for (StyleOption.Need need : option.needs()) {
            StyleOption other = need.option();
            needs(other, sex, needed);
            if (!need.values().contains(String.valueOf(other.usual(sex)))) {
                String word = need.values().get(0);
                needed.put(other.name(), other.kind().equals("flag") ? (Object) Boolean.valueOf(word) : word);
            }
        }
    }
}
