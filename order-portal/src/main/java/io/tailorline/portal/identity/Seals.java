package io.tailorline.portal.identity;

/** Signs what a link says, so that nobody else can make such a link. All portals of one database sign alike. */
public interface Seals {

    /**
     * The signature of a text, 43 characters of base64url.
     *
     * @param purpose what is signed with a key of its own: {@code letters-stop}
     */
    String seal(String purpose, String text);

    /** Whether the seal is this text's; takes as long for every seal. */
    boolean fits(String purpose, String text, String seal);
}
