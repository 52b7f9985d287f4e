package io.tailorline.portal.identity.security;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who may send a request. */
enum PermittedUsers {
    /** Everybody, signed in or not. */
    ANYONE(false),
    /** Who holds the secret of the order that the path names, and the tailor. */
    HOLDER(true, "TAILOR"),
    /** The same, and the cutter: what goes to the table with the cloth. */
    HOLDER_OR_CUTTER(true, "TAILOR", "CUTTER"),
    /** Every account of the staff. */
    STAFF(false, "TAILOR", "CUTTER", "PLANNER", "ADMIN"),
    TAILOR(false, "TAILOR"),
    CUTTER(false, "CUTTER"),
    PLANNER(false, "PLANNER"),
    /** What both have to do with: rolls on their way to a table. */
    PLANNER_OR_CUTTER(false, "PLANNER", "CUTTER"),
    /** To look at what the planner keeps. */
    PLANNER_OR_ADMIN(false, "PLANNER", "ADMIN"),
    ADMIN(false, "ADMIN");

    private final boolean bySecret;
    private final Set<String> authorities;

    PermittedUsers(boolean bySecret, String... roles) {
        this.bySecret = bySecret;
        this.authorities =
                Set.copyOf(Arrays.stream(roles).map(role -> "ROLE_" + role).toList());
    }

    /** Whether the secret of an order opens it too. */
    boolean isBySecret() {
        return bySecret;
    }

    /** Whether the account alone, by one of its roles, is enough. */
    boolean admits(@Nullable Authentication account) {
        return this == ANYONE
                || account != null
                        && account.isAuthenticated()
                        && account.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .anyMatch(authorities::contains);
    }
}
