package io.tailorline.portal.identity;

import java.security.Principal;

/** Names the account that acts, for the log. */
public final class Staff {

    private Staff() {}

    /** The account; {@code unnamed} where everybody is staff. */
    public static String name(Principal principal) {
        return principal == null ? "unnamed" : principal.getName();
    }
}
