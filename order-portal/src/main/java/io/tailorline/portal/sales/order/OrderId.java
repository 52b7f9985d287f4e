package io.tailorline.portal.sales.order;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The number of an order, {@code TL-4F7K-22}: drawn by chance, so that nobody counts the house's orders, and without
 * letters and figures that are taken for one another when read aloud. It names an order and opens nothing; that is for
 * the {@link OrderSecret}.
 */
public record OrderId(String text) {

    /** No 0 and O, no 1, I and L, no U (read as V). */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern FORM = Pattern.compile("TL-[%1$s]{4}-[%1$s]{2}".formatted(ALPHABET));

    public OrderId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Order id '%s' must look like TL-4F7K-22.".formatted(text));
        }
    }

    public static OrderId draw(RandomGenerator chance) {
        return new OrderId("TL-" + letters(4, chance) + "-" + letters(2, chance));
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    private static String letters(int count, RandomGenerator chance) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
