package io.tailorline.portal.sales.price;

import java.util.List;
import java.util.Locale;
import javax.money.MonetaryAmount;

/**
 * What a suit costs, in parts.
 *
 * @param book version of the price book that it was made with
 * @param parts which together are {@code net} where tax comes on top, else {@code total}
 * @param net without tax
 * @param total what is paid: {@code net} and {@code tax}
 */
public record Price(
        String book,
        List<Part> parts,
        MonetaryAmount net,
        MonetaryAmount tax,
        MonetaryAmount total,
        PriceBook.Tax taxed) {

    public Price {
        parts = List.copyOf(parts);
    }

    /** What a part is for; its word in answers. */
    public enum Kind {
        /** A garment; subject is its word. */
        MAKING,
        /** Subject is the cloth's id, value its metres. */
        CLOTH,
        /** Subject is the option's name, value the word of its value. */
        OPTION,
        /** Subject is the rule. */
        ALTERATION,
        EXPRESS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A line of the price; {@code subject} and {@code value} are empty where the kind has none. */
    public record Part(Kind kind, String subject, String value, MonetaryAmount amount) {}
}
