package io.tailorline.portal.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tailorline.portal.identity.account.StaffAccount;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * Passwords that were right a moment ago, so that a program with HTTP Basic does not cost some 50 ms of BCrypt with
 * every request. Neither name nor password is kept, only their HMAC under a key that this process drew; a change of the
 * account makes it worthless.
 */
final class VerifiedPasswords {

    static final Duration KEPT = Duration.ofMinutes(5);

    private static final int MOST = 1000;
    private static final int KEY_BYTES = 32;

    private final Hmac hmac;
    private final Cache<String, Long> versions =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    VerifiedPasswords() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        this.hmac = new Hmac(key);
    }

    /** Whether the password was right for the account as it is. */
    boolean holds(StaffAccount account, String password) {
        Long version = versions.getIfPresent(hmac.of(account.name(), password));
        return version != null && version == account.version();
    }

    void add(StaffAccount account, String password) {
        versions.put(hmac.of(account.name(), password), account.version());
    }
}
