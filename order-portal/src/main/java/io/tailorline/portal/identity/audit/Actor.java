package io.tailorline.portal.identity.audit;

/**
 * Who acts and from where.
 *
 * @param account name of the account; {@link #NOBODY} before a sign-in, {@link #EVERYBODY} where everybody is staff
 * @param address of the client as the portal sees it, after named proxies; {@code console} on the command line
 */
public record Actor(String account, String address) {

    /** Nobody has signed in yet. */
    public static final String NOBODY = "nobody";

    /** The portal is open: whoever reaches it is staff. */
    public static final String EVERYBODY = "unnamed";

    /** Whoever runs a command on the machine itself. */
    public static Actor console() {
        return new Actor("console", "console");
    }
}
