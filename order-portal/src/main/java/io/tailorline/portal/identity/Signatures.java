package io.tailorline.portal.identity;

/**
 * Signs what the portals give out and must know again: with a key of the installation, which all portals of one
 * database share and nobody else has.
 */
public interface Signatures {

    /**
     * In base64url, 43 characters.
     *
     * @param purpose texts of one are no texts of another: each has a key of its own
     */
    String of(String purpose, String text);

    /** Whether the text is as it was signed; takes as long for a wrong signature as for a right one. */
    boolean isOf(String purpose, String text, String signature);
}
