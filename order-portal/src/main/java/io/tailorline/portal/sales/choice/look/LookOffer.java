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
 * @param sets how many choices it sets
 * @param left names of options, {@code cloth} or {@code fit}, that stay as they were chosen by hand, or that have no
 *     meaning beside what was
 */
public record LookOffer(Look look, Suit suit, int sets, List<String> left) {

    /** What of a draft a look can change. */
    public record Suit(Style style, Sex sex, String cloth) {}

    public LookOffer {
        left = List.copyOf(left);
    }

    /**
     * @param byHand what the customer has chosen: names of options, {@code cloth}, {@code fit}
     * @param known every option of the engine
     */
    public static LookOffer of(Look look, Suit draft, Set<String> byHand, List<StyleOption> known) {
        List<String> left = new ArrayList<>();
        int sets = 0;
        String cloth = draft.cloth();
        if (look.cloth().isPresent()) {
            if (byHand.contains("cloth")) {
                leave("cloth", look.cloth().get(), cloth, left);
            } else {
                cloth = look.cloth().get();
                sets++;
            }
        }
        Style.Fit fit = draft.style().fit();
        if (look.fit().isPresent()) {
            if (byHand.contains("fit")) {
                leave("fit", look.fit().get(), fit, left);
            } else {
                fit = look.fit().get();
                sets++;
            }
        }
        Map<String, Object> wanted = new TreeMap<>(draft.style().options());
        wanted.keySet().retainAll(byHand);
        look.options().forEach(wanted::putIfAbsent);
        Map<String, Object> options = new TreeMap<>(wanted);
        Style whole = draft.style().withFit(fit);
        // what a choice by hand has taken the meaning of can take it of others in turn
        while (options.keySet()
                .removeIf(name -> !isMeant(name, whole.withOptions(Map.copyOf(options)), draft, known))) {}
        for (Map.Entry<String, Object> each : look.options().entrySet()) {
            if (!draft.style().garments().contains(known(each.getKey(), known).garment())) {
                continue;
            }
            if (each.getValue().equals(options.get(each.getKey()))) {
                sets++;
            } else {
                left.add(each.getKey());
            }
        }
        return new LookOffer(look, new Suit(whole.withOptions(options), draft.sex(), cloth), sets, left);
    }

    private static void leave(String name, Object wanted, Object chosen, List<String> left) {
        if (!wanted.equals(chosen)) {
            left.add(name);
        }
    }

    private static boolean isMeant(String name, Style style, Suit draft, List<StyleOption> known) {
        StyleOption option = known(name, known);
        return style.garments().contains(option.garment())
                && option.sexes().contains(draft.sex())
                && option.isMeantIn(style);
    }

    private static StyleOption known(String name, List<StyleOption> known) {
        return known.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No option is called '%s'.".formatted(name)));
    }
}
