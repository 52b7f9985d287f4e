package io.tailorline.portal.sales.price;

import io.tailorline.pattern.piece.Garment;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much cloth is charged: the standard metres of a style, so that a big man pays what a small one does, or what the
 * suit's own pattern needs.
 *
 * @param isByBody whether the suit's own metres are charged
 * @param standard m a garment
 * @param more m for the value of an option, by name and value: a double-breasted front
 */
public record ChargedMetres(
        boolean isByBody, Map<Garment, BigDecimal> standard, Map<String, Map<String, BigDecimal>> more) {

    public ChargedMetres {
        standard = Collections.unmodifiableMap(new LinkedHashMap<>(standard));
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** Standard metres of these garments with these choices, m. */
    public BigDecimal standard(Set<Garment> garments, Map<String, String> choices) {
        BigDecimal garment = garments.stream()
                .map(each -> standard.getOrDefault(each, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return choices.entrySet().stream()
                .map(choice -> more(choice.getKey(), choice.getValue()))
                .reduce(garment, BigDecimal::add);
    }

    /** Standard metres that this value of an option needs more, m. */
    public BigDecimal more(String option, String value) {
        return more.getOrDefault(option, Map.of()).getOrDefault(value, BigDecimal.ZERO);
    }
}
