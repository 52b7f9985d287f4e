package io.tailorline.portal.sales.price;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of an order decides its price.
 *
 * @param choices the value of every option that the garments have, as its word, defaults included; lengths are left out
 * @param alterations the rules applied, in order
 * @param clothId a cloth of the catalogue; empty where its customer brings it
 * @param ownMetres that the suit's own pattern needs, m; only looked at where a book charges them
 */
public record PricedSuit(
        Set<Garment> garments,
        Map<String, String> choices,
        List<String> alterations,
        Optional<String> clothId,
        boolean express,
        Optional<BigDecimal> ownMetres) {

    public PricedSuit {
        garments = Collections.unmodifiableSet(EnumSet.copyOf(garments));
        choices = Collections.unmodifiableMap(new TreeMap<>(choices));
        alterations = List.copyOf(alterations);
    }

    /** @param known the options of the pattern engine */
    public static PricedSuit of(Style style, Sex sex, List<StyleOption> known, String clothId, boolean express) {
        Style complete = style.withDefaults(known, sex);
        Map<String, String> choices = new TreeMap<>();
        known.stream()
                .filter(option -> !option.kind().equals("length"))
                .filter(option -> style.garments().contains(option.garment())
                        && option.sexes().contains(sex))
                .filter(option -> option.isMeantIn(complete))
                .forEach(option -> choices.put(option.name(), option.wordIn(complete)));
        return new PricedSuit(
                style.garments(),
                choices,
                style.alterations().stream().map(Style.Alteration::rule).toList(),
                Optional.of(clothId),
                express,
                Optional.empty());
    }

    /** The same, made before others or not. */
    public PricedSuit express(boolean isExpress) {
        return new PricedSuit(garments, choices, alterations, clothId, isExpress, ownMetres);
    }

    /** The same in cloth that its customer brings. */
    public PricedSuit inOwnCloth() {
        return new PricedSuit(garments, choices, alterations, Optional.empty(), express, ownMetres);
    }

    /** @param metres that its own pattern needs, m */
    public PricedSuit needing(BigDecimal metres) {
        return new PricedSuit(garments, choices, alterations, clothId, express, Optional.of(metres));
    }
}
