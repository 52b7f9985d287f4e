package io.tailorline.pattern;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Choice;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.notice.Value;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.pattern.refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the options of a style: unknown ones, and values outside their limits. */
final class StyleCheck {

    private StyleCheck() {}

    static List<Reason> of(Style style, List<StyleOption> known, Sex sex) {
        List<Reason> reasons = new ArrayList<>();
        if (style.garments().isEmpty()) {
            reasons.add(new Reason(
                    "style.garments", "none", "jacket, trousers or waistcoat", Notice.of("style.no-garment")));
        }
        style.options()
                .forEach((name, value) -> option(name, value, style, known, sex).ifPresent(reasons::add));
        return reasons;
    }

    private static Optional<Reason> option(String name, Object value, Style style, List<StyleOption> known, Sex sex) {
        Optional<StyleOption> option = known.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        String where = "style.options." + name;
        if (option.isEmpty()) {
            Notice names = Notice.listed(
                    known.stream().map(each -> Word.option(each.name())).toList());
            return Optional.of(new Reason(
                    where,
                    String.valueOf(value),
                    "one of " + names,
                    Notice.of("style.unknown-option", new Text(name), names)));
        }
        StyleOption found = option.get();
        Value given = given(value);
        return found.expectedInsteadOf(value)
                .map(expected -> refusal(where, given, expected, name))
                .or(() -> notWorn(where, given.text(), found, sex))
                .or(() -> notMeant(where, given.text(), found, style));
    }

    private static Optional<Reason> notWorn(String where, String given, StyleOption option, Sex sex) {
        if (option.sexes().contains(sex)) {
            return Optional.empty();
        }
        List<Word> worn = option.sexes().stream()
                .map(each -> new Word("sex." + each.word()))
                .toList();
        return Optional.of(new Reason(
                where,
                given,
                "no value for sex " + sex.word(),
                Notice.of("style.not-worn", Word.option(option.name()), Notice.joined(worn))));
    }

    private static Optional<Reason> notMeant(String where, String given, StyleOption option, Style style) {
        if (option.isMeantIn(style)) {
            return Optional.empty();
        }
        String needed = option.needs().stream()
                .map(need -> need.option().name() + " " + String.join(" or ", need.values()))
                .collect(Collectors.joining(", "));
        return Optional.of(new Reason(
                where, given, needed, Notice.of("style.not-meant", Word.option(option.name()), need(option))));
    }

    private static Value need(StyleOption option) {
        return option.needs().stream()
                .map(StyleCheck::need)
                .reduce((one, other) -> Notice.of("order.and", one, other))
                .orElseThrow();
    }

    private static Notice need(StyleOption.Need need) {
        Value values = need.values().stream()
                .<Value>map(value -> new Choice(need.option().name(), value))
                .reduce((one, other) -> Notice.of("style.either", one, other))
                .orElseThrow();
        return Notice.of("order.choice", Word.option(need.option().name()), values);
    }

    private static Reason refusal(String where, Value given, Value expected, String name) {
        return new Reason(
                where, given.text(), expected.text(), Notice.of("style.value", Word.option(name), given, expected));
    }

    /** As the person wrote it. */
    private static Value given(Object value) {
        return value instanceof Double mm ? Quantity.of("%.1f", mm, "mm") : new Text("\"%s\"".formatted(value));
    }
}
