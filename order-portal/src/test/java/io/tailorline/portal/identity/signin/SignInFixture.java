package io.tailorline.portal.identity.signin;

import io.tailorline.portal.identity.account.AccountCache;
import io.tailorline.portal.identity.account.AccountsInMemory;
import io.tailorline.portal.identity.account.Passwords;
import io.tailorline.portal.identity.account.StaffAccount;
import io.tailorline.portal.identity.account.StaffRole;
import io.tailorline.portal.identity.audit.Actor;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditLog;
import io.tailorline.portal.identity.limit.BucketsInMemory;
import io.tailorline.portal.identity.limit.LimitSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The account of Anna, who signs in, and an attacker who guesses her password. */
abstract class SignInFixture {

    static final String RIGHT = "herring loom velvet";
    static final Caller ATTACKER = new Caller("198.51.100.9", Map.of(), true);
    static final Caller HOME = new Caller("192.0.2.7", Map.of(), true);
    static final Caller PROGRAM = new Caller("203.0.113.4", Map.of(), false);
    static final Instant MORNING = Instant.parse("2026-11-28T08:00:00Z");

    final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    final AccountsInMemory accounts = new AccountsInMemory();
    final AccountCache cache = new AccountCache(accounts);
    final KnownDevices devices = new KnownDevices(new byte[32]);
    final RecordedLog log = new RecordedLog();
    final BucketsInMemory buckets =
            new BucketsInMemory(() -> Duration.between(MORNING, now.get()).toNanos());
    final StaffSignIn signIn = new StaffSignIn(
            accounts,
            cache,
            new Passwords(),
            new SignInLimits(buckets, new LimitSettings(5, 20, 20, 60, 120, 12, 12), devices),
            new SignInRecord(log, buckets),
            now::get);

    /** Few rounds: this test is about limits. */
    final BCryptPasswordEncoder quick = new BCryptPasswordEncoder(4);

    static final class RecordedLog implements AuditLog {

        final List<String> lines = new ArrayList<>();

        @Override
        public void record(AuditAction action, String subject, Map<String, String> values) {
            throw new IllegalStateException("Nobody is signed in.");
        }

        @Override
        public synchronized void record(Actor by, AuditAction action, String subject, Map<String, String> values) {
            lines.add("%s %s by %s %s".formatted(action.code(), subject, by.account(), new TreeMap<>(values)));
        }
    }

    @BeforeEach
    void addAnna() {
        accounts.add(AccountsInMemory.account("anna", quick.encode(RIGHT), StaffRole.TAILOR));
    }

    Authentication sign(String name, String password, Caller caller) {
        UsernamePasswordAuthenticationToken given = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        given.setDetails(caller);
        return signIn.authenticate(given);
    }

    boolean isIn(String name, String password, Caller caller) {
        try {
            return sign(name, password, caller).isAuthenticated();
        } catch (AuthenticationException refused) {
            return false;
        }
    }

    /** @return how many passwords were looked at */
    int guess(String name, Caller caller, int tries) {
        int lookedAt = 0;
        for (int i = 0; i < tries; i++) {
            try {
                sign(name, "guess number " + i, caller);
            } catch (TooManyTries tooMany) {
                continue;
            } catch (BadCredentialsException wrong) {
                lookedAt++;
            }
        }
        return lookedAt;
    }

    static StaffAccount changed(StaffAccount account, long version, boolean active) {
        return new StaffAccount(
                account.name(),
                account.displayName(),
                account.roles(),
                account.passwordHash(),
                active,
                false,
                Optional.empty(),
                account.createdAt(),
                Optional.empty(),
                Optional.empty(),
                version);
    }
}
