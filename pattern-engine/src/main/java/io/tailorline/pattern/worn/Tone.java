package io.tailorline.pattern.worn;

/** What a shape is made of, for the one who colours it. */
public enum Tone {
    /** The estimated silhouette of the wearer. */
    BODY,
    /** What is worn under the suit, seen in its opening. */
    SHIRT,
    /** The suit's own cloth. */
    CLOTH,
    /** The inner side of the cloth, as of a collar behind the neck. */
    INSIDE,
    /** The second cloth, as the silk of a dinner jacket's facings. */
    CONTRAST,
    /** Lining that is seen, as the back of a waistcoat. */
    LINING
}
