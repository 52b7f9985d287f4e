package io.tailorline.pattern.piece;

/**
 * A choice of the customer that a draft understands: a length within limits.
 *
 * @param garment whose draft reads it
 * @param name in the style file, beginning with the garment: {@code trousers.hem}
 * @param about what it is, for a person
 * @param usual what the house cuts when nothing is said, mm
 * @param least the least that the draft was tried with, mm
 * @param most the greatest, mm
 */
public record StyleOption(Garment garment, String name, String about, double usual, double least, double most) {

    /** The kind of every option so far. */
    public static final String LENGTH = "length";

    public StyleOption {
        if (!(least <= usual && usual <= most)) {
            throw new IllegalArgumentException(
                    "Option '%s' has its usual value (%s mm) outside %s to %s mm.".formatted(name, usual, least, most));
        }
    }

    /** What the style says, or the usual value, mm. The engine has refused whatever is no length within the limits. */
    public double in(Style style) {
        return style.options().get(name) instanceof Double chosen ? chosen : usual;
    }
}
