package io.tailorline.portal.sales.choice.look;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a look would make of a draft.
 *
 * @param suit the draft with the look
 * @param changes names of options, {@code cloth} or {@code fit}, of which another value would be cut than without it:
 *     what it sets, and what another look had set and it does not
 * @param left names of options, {@code cloth} or {@code fit}, that stay as they were chosen by hand, or that have no
 *     meaning beside what was
 */
public record LookOffer(Look look, Suit suit, List<String> changes, List<String> left) {

    /** What of a draft a look can change. */
    public record Suit(Style style, Sex sex, String cloth) {}

    /**
     * What is cut where nothing is said.
     *
     * @param known every option of the engine
     * @param house what the house has set, by name of an option; the draft's own usual value counts for others
     */
    public record Usual(List<StyleOption> known, Map<String, Object> house) {

        /** The style with all that it leaves open. */
        public Style cut(Style style, Sex sex) {
            Map<String, Object> options = new TreeMap<>(house);
            options.putAll(style.options());
            return style.withOptions(options).withDefaults(known, sex);
        }

        StyleOption option(String name) {
            return known.stream()
                    .filter(option -> option.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No option is called '%s'.".formatted(name)));
        }
    }

    public LookOffer {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
    }

    /** @param byHand what the customer has chosen: names of options, {@code cloth}, {@code fit} */
    public static LookOffer of(Look look, Suit draft, Set<String> byHand, Usual usual) {
        List<String> left = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        String cloth = byHand.contains("cloth") ? draft.cloth() : look.cloth().orElse(draft.cloth());
        tell("cloth", look.cloth().orElse(cloth), cloth, draft.cloth(), left, changes);
        Style.Fit ordered = draft.style().fit();
        Style.Fit fit = byHand.contains("fit") ? ordered : look.fit().orElse(ordered);
        tell("fit", look.fit().orElse(fit), fit, ordered, left, changes);
        Style before = usual.cut(draft.style(), draft.sex());
        Style with = draft.style().withFit(fit).withOptions(options(look, draft, byHand, usual));
        Style after = usual.cut(with, draft.sex());
        look.options().forEach((name, value) -> {
            boolean isOrdered =
                    draft.style().garments().contains(usual.option(name).garment());
            if (isOrdered && !value.equals(with.options().get(name))) {
                left.add(name);
            }
        });
        usual.known().stream()
                .filter(option -> {
                    // what only comes to have a meaning, or loses it, was chosen by nobody
                    boolean isOneChosen = isMeant(option, before, draft.sex())
                            ? isMeant(option, after, draft.sex())
                                    || draft.style().options().containsKey(option.name())
                            : with.options().containsKey(option.name());
                    return isOneChosen && !option.wordIn(after).equals(option.wordIn(before));
                })
                .map(StyleOption::name)
                .forEach(changes::add);
        return new LookOffer(look, new Suit(with, draft.sex(), cloth), changes, left);
    }

    private static Map<String, Object> options(Look look, Suit draft, Set<String> byHand, Usual usual) {
        Map<String, Object> options = new TreeMap<>(draft.style().options());
        options.keySet().retainAll(byHand);
        look.options().forEach(options::putIfAbsent);
        // what a choice by hand has taken the meaning of can take it of others in turn
        while (options.keySet().removeIf(name -> {
            Style cut = usual.cut(draft.style().withOptions(Map.copyOf(options)), draft.sex());
            return !isMeant(usual.option(name), cut, draft.sex());
        })) {}
        return options;
    }

    private static void tell(
            String name, Object wanted, Object now, Object before, List<String> left, List<String> changes) {
        if (!wanted.equals(now)) {
            left.add(name);
        }
        if (!now.equals(before)) {
            changes.add(name);
        }
    }

    private static boolean isMeant(StyleOption option, Style cut, Sex sex) {
        return cut.garments().contains(option.garment()) && option.sexes().contains(sex) && option.isMeantIn(cut);
    }
}
