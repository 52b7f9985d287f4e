package io.tailorline.pattern.piece;

import java.util.Comparator;

/**
 * One garment of one order: its pieces keep one nap direction, are picked together and sewn together. Its text is
 * {@code <order>/<garment>}.
 *
 * @param order the order's number, any text
 */
public record BundleRef(String order, Garment garment) implements Comparable<BundleRef> {

    /** @throws IllegalArgumentException when the text does not end with {@code /} and a garment */
    public static BundleRef parse(String text) {
        for (Garment garment : Garment.values()) {
            String ending = "/" + garment.word();
            if (text.endsWith(ending)) {
                return new BundleRef(text.substring(0, text.length() - ending.length()), garment);
            }
        }
        throw new IllegalArgumentException(
                "Bundle '%s' must be <order>/jacket, <order>/trousers or <order>/waistcoat.".formatted(text));
    }

    /** By text. */
    @Override
    public int compareTo(BundleRef other) {
        return Comparator.comparing(BundleRef::toString).compare(this, other);
    }

    @Override
    public String toString() {
        return order + "/" + garment.word();
    }
}
