package io.tailorline.portal.sales.choice;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An option as the page's scripts read it: the engine's own declaration, without words, with what the house cuts.
 *
 * @param kind {@code choice}, {@code length} or {@code flag}
 * @param usual by the word of the sex, what is cut when nothing is said: as the house does, else as the draft does by
 *     itself; a length in mm
 * @param unsaid whether what is cut then follows something else, such as the body or another option, so that it differs
 *     from every value that can be said
 * @param values of a choice; none otherwise
 * @param least mm, of a length; else 0
 * @param most mm, of a length; else 0
 * @param sexes whose block has it
 */
public record DeclaredOption(
        String name,
        String garment,
        String kind,
        Map<String, Object> usual,
        boolean unsaid,
        List<String> values,
        double least,
        double most,
        List<Need> needs,
        List<String> sexes) {

    /** Another option that must have one of these values. */
    public record Need(String option, List<String> values) {}

    /** @param house what the house cuts, by name of an option; the draft's own usual value counts for others */
    public static DeclaredOption of(StyleOption option, boolean unsaid, Map<String, Object> house) {
        Map<String, Object> usual = new LinkedHashMap<>();
        for (Sex sex : Sex.values()) {
            usual.put(sex.word(), house.containsKey(option.name()) ? asThePageHasIt(option, house) : option.usual(sex));
        }
        return new DeclaredOption(
                option.name(),
                option.garment().word(),
                option.kind(),
                usual,
                unsaid && !house.containsKey(option.name()),
                option instanceof ChoiceOption choice ? choice.values() : List.of(),
                option instanceof LengthOption length ? length.least() : 0,
                option instanceof LengthOption length ? length.most() : 0,
                option.needs().stream()
                        .map(need -> new Need(need.option().name(), need.values()))
                        .toList(),
                option.sexes().stream().map(Sex::word).toList());
    }

    /** Settings may write a word that is a whole number as a number. */
    private static Object asThePageHasIt(StyleOption option, Map<String, Object> house) {
        return option instanceof ChoiceOption choice
                ? choice.in(Style.twoPiece().withOptions(house))
                : Objects.requireNonNull(house.get(option.name()));
    }
}
