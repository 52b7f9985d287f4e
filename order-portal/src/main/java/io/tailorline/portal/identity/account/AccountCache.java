package io.tailorline.portal.identity.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Accounts as they were at most {@link #STALE} ago, so that not every request asks the database who is still employed.
 * A change made by this portal counts at once.
 */
@Component
public final class AccountCache {

    /** How long another portal may take to hear of a change. */
    public static final Duration STALE = Duration.ofSeconds(60);

    private final StaffAccounts accounts;
    private final Cache<String, Optional<StaffAccount>> known =
            Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(STALE).build();

    public AccountCache(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** The account as it was known last. */
    public Optional<StaffAccount> find(String name) {
        if (!StaffAccount.isName(name)) {
            return Optional.empty();
        }
        return known.get(name, accounts::find);
    }

    /** Asks the database the next time. */
    public void forget(String name) {
        known.invalidate(name);
    }
}
