package io.tailorline.pattern.piece;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Choice;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An option with several named values. A file may write a value that is a whole number as a number: 2 means
 * {@code "2"}.
 *
 * @param usual the house default, unless the sex has another
 * @param usualBySex other defaults
 * @param values all values, in the order of a form
 * @param sexes whose block has it
 */
public record ChoiceOption(
        Garment garment,
        String name,
        String about,
        String usual,
        Map<Sex, String> usualBySex,
        List<String> values,
        List<Need> needs,
        List<Sex> sexes)
        implements StyleOption {

    public ChoiceOption {
        values = List.copyOf(values);
        needs = List.copyOf(needs);
        sexes = List.copyOf(sexes);
        usualBySex = Map.copyOf(usualBySex);
        if (!values.contains(usual) || !values.containsAll(usualBySex.values())) {
            throw new IllegalArgumentException("Option '%s' has its usual value '%s' outside %s."
                    .formatted(name, usualBySex.isEmpty() ? usual : usual + ", " + usualBySex, values));
        }
    }

    public static ChoiceOption of(
            Garment garment, String name, String about, String usual, List<String> values, Need... needs) {
        return new ChoiceOption(garment, name, about, usual, Map.of(), values, List.of(needs), List.of(Sex.values()));
    }

    /** The same choice, given to one sex only. */
    public ChoiceOption onlyFor(Sex sex) {
        return new ChoiceOption(garment, name, about, usual, usualBySex, values, needs, List.of(sex));
    }

    /** The same choice with another default for one sex. */
    public ChoiceOption usuallyFor(Sex sex, String value) {
        return new ChoiceOption(garment, name, about, usual, Map.of(sex, value), values, needs, sexes);
    }

    /** The value in the style, or the default. The engine has refused all other values. */
    public String in(Style style) {
        Object chosen = style.options().get(name);
        return chosen == null ? usual : word(chosen);
    }

    /** The value in the style; empty when it was left out. */
    public Optional<String> chosen(Style style) {
        return Optional.ofNullable(style.options().get(name)).map(ChoiceOption::word);
    }

    public boolean is(String value, Style style) {
        return in(style).equals(value);
    }

    @Override
    public String usual(Sex sex) {
        return usualBySex.getOrDefault(sex, usual);
    }

    @Override
    public String kind() {
        return "choice";
    }

    @Override
    public String wordIn(Style style) {
        return in(style);
    }

    @Override
    public Optional<Value> expectedInsteadOf(Object value) {
        return values.contains(word(value))
                ? Optional.empty()
                : Optional.of(Notice.of(
                        "style.one-of",
                        Notice.listed(values.stream()
                                .map(each -> new Choice(name, each))
                                .toList())));
    }

    private static String word(Object value) {
        return value instanceof Double number && number == StrictMath.rint(number)
                ? String.valueOf(number.longValue())
                : String.valueOf(value);
    }
}
