package io.tailorline.portal.identity.account;

import io.tailorline.commandline.ProgramName;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;

/**
 * The accounts that are there before anybody signs in: those that the settings name, and otherwise one administrator,
 * whose password is told once.
 */
public final class FirstAccounts implements SmartInitializingSingleton {

    /** The account that the first start creates. */
    public static final String ADMIN = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final Given given;
    private final MessageSource words;
    private final InstantSource clock;
    private final Map<String, String> fresh = new LinkedHashMap<>();

    FirstAccounts(StaffAccounts accounts, Passwords passwords, Given given, MessageSource words, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.given = given;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What whoever starts the portal says.
     *
     * @param passwords by account; each is set at every start
     * @param isForOnePerson whether the first administrator also plays tailor and cutter, as in an embedded
     *     installation
     * @param mayTell whether the console is read by a person and not collected as a log
     */
    record Given(Map<StaffRole, String> passwords, boolean isForOnePerson, boolean mayTell) {}

    @Override
    public void afterSingletonsInstantiated() {
        given.passwords().forEach(this::set);
        if (!accounts.hasAdministrator()) {
            addAdministrator();
        }
    }

    /** Passwords drawn at this start, by account; nobody can tell them again later. */
    public Map<String, String> fresh() {
        return Map.copyOf(fresh);
    }

    private void set(StaffRole role, String password) {
        Optional<StaffAccount> there = accounts.find(role.word());
        if (there.isEmpty()) {
            accounts.add(account(role, passwords.hash(password)));
        } else if (!passwords.matches(password, there.get().passwordHash())
                || !there.get().isOpen(clock.instant())) {
            accounts.change(there.get().withActive(true).withOwnPassword(passwords.hash(password)));
        }
        PasswordRules.refusal(password, role.word(), role.word())
                .ifPresent(weak -> LOG.warn(
                        "The password that the settings give the account {} is weak. {}",
                        role.word(),
                        words.getMessage(
                                "refusal." + weak.code(), new Object[] {weak.value(), weak.limit()}, Locale.ENGLISH)));
    }

    private StaffAccount account(StaffRole role, String hash) {
        return StaffAccount.fresh(role.word(), role.word(), Set.of(role), hash, clock.instant());
    }

    private void addAdministrator() {
        if (!given.mayTell()) {
            LOG.warn(
                    "There is no staff account yet, and no password is told where logs are collected."
                            + " To create the first one: {} staff add admin --roles=admin, with the same settings.",
                    ProgramName.or("java -jar order-portal.jar"));
            return;
        }
        String password = passwords.draw();
        Set<StaffRole> roles = given.isForOnePerson()
                ? EnumSet.complementOf(EnumSet.of(StaffRole.PLANNER)) // granted once there is something to plan
                : EnumSet.of(StaffRole.ADMIN);
        StaffAccount admin = StaffAccount.fresh(ADMIN, ADMIN, roles, "", clock.instant())
                .withOneTimePassword(passwords.hash(password), clock.instant().plus(Passwords.ONE_TIME));
        if (accounts.add(admin)) {
            fresh.put(ADMIN, password);
        }
    }
}
