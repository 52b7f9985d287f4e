package io.tailorline.portal.identity.account;

import io.tailorline.portal.identity.audit.Actor;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.patternroom.OrderVersion;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * What an administrator does to accounts, and what everybody does to their own. Each action and its line in the audit
 * log are one transaction; the last administrator always stays one.
 */
@Service
public class StaffAdministration {

    public static final int LONGEST_DISPLAY_NAME = 100;

    /** Names by which versions and the audit log call whoever has no account. */
    private static final Set<String> OF_NO_ACCOUNT = Set.of(
            OrderVersion.CUSTOMER,
            Actor.NOBODY,
            Actor.EVERYBODY,
            Actor.console().account());

    private final StaffAccounts accounts;
    private final AccountCache cache;
    private final Passwords passwords;
    private final AuditedActions actions;
    private final InstantSource clock;

    @Autowired
    StaffAdministration(StaffAccounts accounts, AccountCache cache, Passwords passwords, AuditedActions actions) {
        this(accounts, cache, passwords, actions, InstantSource.system());
    }

    StaffAdministration(
            StaffAccounts accounts,
            AccountCache cache,
            Passwords passwords,
            AuditedActions actions,
            InstantSource clock) {
        this.accounts = accounts;
        this.cache = cache;
        this.passwords = passwords;
        this.actions = actions;
        this.clock = clock;
    }

    /** What becomes of an account, decided while no other can change. */
    private interface Change {
        StaffAccount of(StaffAccount before, List<StaffAccount> all) throws AccountRefused;
    }

    /**
     * Adds an account.
     *
     * @return the password that its owner signs in with for the first time; it cannot be told again
     * @throws AccountRefused when the name or the roles are none, or the name is taken
     */
    public String add(String name, String displayName, Set<StaffRole> roles) throws AccountRefused {
        if (!StaffAccount.isName(name)) {
            throw refused("account-name", "name", name, "2 to 32: a-z 0-9 . - _");
        }
        if (OF_NO_ACCOUNT.contains(name)) {
            throw refused("account-reserved", "name", name, "");
        }
        String shown = displayName.strip();
        if (shown.isEmpty() || shown.length() > LONGEST_DISPLAY_NAME) {
            throw refused(
                    "account-display-name",
                    "displayName",
                    Integer.toString(shown.length()),
                    "1 to %d".formatted(LONGEST_DISPLAY_NAME));
        }
        if (roles.isEmpty()) {
            throw refused("account-roles", "roles", "", words(Set.of(StaffRole.values())));
        }
        String password = passwords.draw();
        Instant now = clock.instant();
        StaffAccount account = StaffAccount.fresh(name, shown, roles, "", now)
                .withOneTimePassword(passwords.hash(password), now.plus(Passwords.ONE_TIME));
        actions.perform(AuditAction.ACCOUNT_ADDED, name, Map.of("roles", words(roles)), () -> {
            if (!accounts.add(account)) {
                throw refused("account-taken", "name", name, "");
            }
        });
        cache.forget(name);
        return password;
    }

    /** @throws AccountRefused when there is no role left, or no administrator */
    public void changeRoles(String name, Set<StaffRole> roles) throws AccountRefused {
        if (roles.isEmpty()) {
            throw refused("account-roles", "roles", "", words(Set.of(StaffRole.values())));
        }
        change(name, AuditAction.ACCOUNT_ROLES_CHANGED, Map.of("roles", words(roles)), (before, all) -> {
            keepAnAdministrator(before.withRoles(roles), all);
            return before.withRoles(roles);
        });
    }

    /** Nobody signs in with it any more, and its sessions end. */
    public void deactivate(String name) throws AccountRefused {
        change(name, AuditAction.ACCOUNT_DEACTIVATED, Map.of(), (before, all) -> {
            keepAnAdministrator(before.withActive(false), all);
            return before.withActive(false);
        });
    }

    public void activate(String name) throws AccountRefused {
        change(name, AuditAction.ACCOUNT_ACTIVATED, Map.of(), (before, all) -> before.withActive(true));
    }

    /** Ends every session of the account. */
    public void signOutEverywhere(String name) throws AccountRefused {
        change(name, AuditAction.ACCOUNT_SIGNED_OUT_EVERYWHERE, Map.of(), (before, all) -> before.withNewVersion());
    }

    /** @return the new password, to be changed at the next sign-in; it cannot be told again */
    public String resetPassword(String name) throws AccountRefused {
        String password = passwords.draw();
        String hash = passwords.hash(password);
        Instant expiresAt = clock.instant().plus(Passwords.ONE_TIME);
        change(
                name,
                AuditAction.PASSWORD_RESET,
                Map.of(),
                (before, all) -> before.withOneTimePassword(hash, expiresAt));
        return password;
    }

    /**
     * Changes the password of whoever knows the current one; all sessions of the account end.
     *
     * @throws AccountRefused when the current password is wrong, or the new one is the same or breaks a rule
     */
    public void changeOwnPassword(String name, String current, String chosen) throws AccountRefused {
        StaffAccount account = accounts.find(name).orElseThrow(() -> unknown(name));
        if (!passwords.matches(current, account.passwordHash())) {
            throw refused("password-current", "current", "", "");
        }
        if (current.equals(chosen)) {
            throw refused("password-same", "password", "", "");
        }
        Optional<Refusal> refusal = PasswordRules.refusal(chosen, name, account.displayName());
        if (refusal.isPresent()) {
            throw new AccountRefused(refusal.get());
        }
        String hash = passwords.hash(chosen);
        change(name, AuditAction.PASSWORD_CHANGED, Map.of(), (before, all) -> before.withOwnPassword(hash));
    }

    private void change(String name, AuditAction action, Map<String, String> values, Change change)
            throws AccountRefused {
        actions.perform(action, name, values, () -> {
            List<StaffAccount> all = accounts.lockAll();
            StaffAccount before = all.stream()
                    .filter(account -> account.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name));
            accounts.change(change.of(before, all));
        });
        cache.forget(name);
    }

    private static void keepAnAdministrator(StaffAccount changed, List<StaffAccount> all) throws AccountRefused {
        boolean stays = isAdministrator(changed)
                || all.stream().anyMatch(other -> !other.name().equals(changed.name()) && isAdministrator(other));
        if (!stays) {
            throw refused("account-last-admin", "name", changed.name(), "");
        }
    }

    private static boolean isAdministrator(StaffAccount account) {
        return account.active() && account.roles().contains(StaffRole.ADMIN);
    }

    private static AccountRefused unknown(String name) {
        return refused("account-unknown", "name", name, "");
    }

    private static AccountRefused refused(String code, String field, String value, String limit) {
        return new AccountRefused(Refusal.of(code, field, value, limit));
    }

    private static String words(Set<StaffRole> roles) {
        return roles.stream().sorted().map(StaffRole::word).collect(Collectors.joining(", "));
    }
}
