package io.tailorline.portal.identity.signin;

import io.tailorline.portal.identity.account.AccountCache;
import io.tailorline.portal.identity.account.Passwords;
import io.tailorline.portal.identity.account.StaffAccount;
import io.tailorline.portal.identity.account.StaffAccounts;
import io.tailorline.portal.web.Network;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Looks at name and password, within the limits, and records what came of it. */
final class StaffSignIn implements AuthenticationProvider {

    private final StaffAccounts accounts;
    private final AccountCache cache;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final SignInRecord record;
    private final InstantSource clock;
    private final VerifiedPasswords verified = new VerifiedPasswords();

    StaffSignIn(
            StaffAccounts accounts,
            AccountCache cache,
            Passwords passwords,
            SignInLimits limits,
            SignInRecord record,
            InstantSource clock) {
        this.accounts = accounts;
        this.cache = cache;
        this.passwords = passwords;
        this.limits = limits;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /**
     * @throws TooManyTries over the limit
     * @throws BadCredentialsException for a wrong name or password, a deactivated account, an expired password
     */
    @Override
    public Authentication authenticate(Authentication given) {
        String name = StaffAccount.typed(given.getName());
        String password = String.valueOf(given.getCredentials());
        Caller caller = given.getDetails() instanceof Caller known ? known : new Caller("", java.util.Map.of(), false);
        Instant now = clock.instant();
        Optional<StaffAccount> account = cache.find(name);
        List<SignInLimits.Bucket> buckets = limits.of(name, account, caller, now);
        try {
            // first the limit, then what is remembered: over the limit, right and wrong look the same
            limits.refuseEmpty(buckets);
            if (!caller.byForm()
                    && account.filter(known -> isRemembered(known, password, now))
                            .isPresent()) {
                limits.used(name, caller);
                return signedIn(account.get(), now);
            }
            limits.take(buckets);
        } catch (TooManyTries tooMany) {
            record.throttled(name, account.isPresent(), caller);
            throw tooMany;
        }
        return verify(name, password, caller, buckets, now);
    }

    private boolean isRemembered(StaffAccount account, String password, Instant now) {
        return account.isOpen(now) && verified.holds(account, password);
    }

    private Authentication verify(
            String name, String password, Caller caller, List<SignInLimits.Bucket> buckets, Instant now) {
        cache.forget(name);
        Optional<StaffAccount> account = cache.find(name);
        boolean right = account.isPresent()
                ? passwords.matches(password, account.get().passwordHash())
                : passwords.matchesNobody(password);
        if (!right || !account.get().isOpen(now)) {
            record.failed(name, account.isPresent(), right, caller);
            throw new BadCredentialsException("Name or password is wrong.");
        }
        limits.putBack(buckets);
        limits.used(name, caller);
        verified.add(account.get(), password);
        accounts.signedIn(name, now, Network.of(caller.address()));
        if (passwords.isWeak(account.get().passwordHash())) {
            accounts.rehash(name, account.get().passwordHash(), passwords.hash(password));
        }
        record.signedIn(name, caller);
        return signedIn(account.get(), now);
    }

    private static Authentication signedIn(StaffAccount account, Instant now) {
        return UsernamePasswordAuthenticationToken.authenticated(
                StaffMember.of(account, now),
                null,
                account.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
    }
}
