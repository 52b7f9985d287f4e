package io.tailorline.portal.identity.signin;

import io.tailorline.portal.identity.account.StaffAccount;
import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Whoever has signed in.
 *
 * @param version of the account at that time; a session of an older version has ended
 * @param mustChange the password was drawn for them and has to be changed first
 * @param since when they signed in
 */
public record StaffMember(String name, String displayName, long version, boolean mustChange, Instant since)
        implements AuthenticatedPrincipal, Serializable {

    static StaffMember of(StaffAccount account, Instant since) {
        return new StaffMember(account.name(), account.displayName(), account.version(), account.mustChange(), since);
    }

    @Override
    public String getName() {
        return name;
    }
}
