package io.tailorline.portal.sales.price;

import io.tailorline.pattern.piece.Garment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * What the house charges from a day on. All amounts are in {@code currency}, at least 0; what an option or an
 * alteration costs is 0 unless the book says more.
 *
 * @param version by which orders name the book; never used again for another
 * @param validFrom first day on which it is in force; it is until another begins
 * @param making a garment, without cloth; every garment has its amount
 * @param options by name of the option and word of its value
 * @param cloths a metre, by id of the cloth; one that came into the house after the book has none
 * @param metres of cloth that are charged
 * @param alterations each, by rule
 * @param express for being made before others
 */
public record PriceBook(
        String version,
        LocalDate validFrom,
        CurrencyUnit currency,
        Map<Garment, BigDecimal> making,
        Map<String, Map<String, BigDecimal>> options,
        Map<String, BigDecimal> cloths,
        ChargedMetres metres,
        Map<String, BigDecimal> alterations,
        BigDecimal express,
        Tax tax,
        Cancellation cancellation) {

    public PriceBook {
        making = ordered(making);
        options = ordered(options);
        cloths = ordered(cloths);
        alterations = ordered(alterations);
    }

    /**
     * Tax on the price.
     *
     * @param rate as a share, from 0 to 1
     * @param isInclusive whether the amounts of the book hold it already; else it comes on top
     */
    public record Tax(BigDecimal rate, boolean isInclusive) {}

    /**
     * Which share of the total a cancelled order owes, 0 to 1.
     *
     * @param beforeLaying while its pieces are not laid on cloth
     * @param beforeStart from then until the knife starts
     */
    public record Cancellation(BigDecimal beforeLaying, BigDecimal beforeStart) {

        /** Rounded half up to the smallest coin. */
        public MonetaryAmount owed(MonetaryAmount total, boolean isLaid) {
            BigDecimal share = isLaid ? beforeStart : beforeLaying;
            return Amounts.rounded(Amounts.exact(total).multiply(share), total.getCurrency());
        }
    }

    /** What this value of an option costs; 0 for one that the book does not name. */
    public BigDecimal option(String name, String value) {
        return options.getOrDefault(name, Map.of()).getOrDefault(value, BigDecimal.ZERO);
    }

    /** What this alteration costs; 0 for one that the book does not name. */
    public BigDecimal alteration(String rule) {
        return alterations.getOrDefault(rule, BigDecimal.ZERO);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
