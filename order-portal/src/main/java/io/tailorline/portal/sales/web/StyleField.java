package io.tailorline.portal.sales.web;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.portal.web.view.StyleWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One option of the order form, as the engine declares it.
 *
 * @param usual what is cut when nothing is said: a value, {@code true} or {@code false}, or a length in mm
 * @param usualBySex each sex's default where they differ: {@code male=85.0;female=80.0}; else empty
 * @param least mm, of a length
 * @param most mm, of a length
 * @param values of a choice; none otherwise
 * @param needs which other options must have one of which values: {@code jacket.buttons=6x2|4x1;…}
 * @param sexes whose block has it: {@code male female}
 */
record StyleField(
        String name,
        String label,
        String kind,
        String usual,
        String usualBySex,
        double least,
        double most,
        List<Value> values,
        String needs,
        String sexes) {

    /** What may be chosen, and how the reader calls it. */
    record Value(String word, String label) {}

    /** The options of one garment; the garment's name is message {@code garment.<word>}. */
    record Group(String garment, List<StyleField> fields) {}

    static List<Group> groups(PatternEngine engine, StyleWords words, Locale locale) {
        List<Group> groups = new ArrayList<>();
        for (Garment garment : Garment.values()) {
            groups.add(new Group(
                    garment.word(),
                    engine.options().stream()
                            .filter(option -> option.garment() == garment)
                            .map(option -> of(option, words, locale))
                            .toList()));
        }
        return groups;
    }

    /** A usual length as the form shows it at first, cm. */
    public String usualCm() {
        return String.format(Locale.ROOT, "%.1f", Double.parseDouble(usual) / 10)
                .replaceFirst("\\.0$", "");
    }

    private static StyleField of(StyleOption option, StyleWords words, Locale locale) {
        double least = 0;
        double most = 0;
        List<Value> values = List.of();
        if (option instanceof LengthOption length) {
            least = length.least();
            most = length.most();
        } else if (option instanceof ChoiceOption choice) {
            values = choice.values().stream()
                    .map(value -> new Value(value, words.value(option, value, locale)))
                    .toList();
        }
        return new StyleField(
                option.name(),
                words.option(option, locale),
                option.kind(),
                String.valueOf(option.usual(Sex.MALE)),
                usualBySex(option),
                least,
                most,
                values,
                option.needs().stream()
                        .map(need -> need.option().name() + "=" + String.join("|", need.values()))
                        .collect(Collectors.joining(";")),
                option.sexes().stream().map(Sex::word).collect(Collectors.joining(" ")));
    }

    private static String usualBySex(StyleOption option) {
        return option.differsBySex()
                ? option.sexes().stream()
                        .map(sex -> sex.word() + "=" + option.usual(sex))
                        .collect(Collectors.joining(";"))
                : "";
    }
}
