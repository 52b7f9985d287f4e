package io.tailorline.portal.sales.price;

import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.FlagOption;
import io.tailorline.pattern.piece.StyleOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can have a price.
 *
 * @param options words of the values, by name of the option; lengths have none
 * @param alterations words of the rules
 * @param cloths ids of those that are offered by the house: each needs a price
 * @param withdrawn ids of those that are offered no more, or are brought by customers alone: a book may still name them
 */
public record PriceableNames(
        Map<String, List<String>> options, List<String> alterations, List<String> cloths, List<String> withdrawn) {

    /** @param cloths ids of the catalogue, none of them withdrawn */
    public static PriceableNames of(List<StyleOption> options, List<AlterationRule> rules, List<String> cloths) {
        return of(options, rules, cloths, List.of());
    }

    /** @param cloths ids of those that are offered */
    public static PriceableNames of(
            List<StyleOption> options, List<AlterationRule> rules, List<String> cloths, List<String> withdrawn) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (StyleOption option : options) {
            if (option instanceof ChoiceOption choice) {
                values.put(option.name(), choice.values());
            } else if (option instanceof FlagOption) {
                values.put(option.name(), List.of("true", "false"));
            }
        }
        return new PriceableNames(
                values, rules.stream().map(AlterationRule::word).toList(), cloths, withdrawn);
    }
}
