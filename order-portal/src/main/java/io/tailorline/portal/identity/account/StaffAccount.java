package io.tailorline.portal.identity.account;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An account.
 *
 * @param name what is typed to sign in; lower case
 * @param passwordHash BCrypt
 * @param mustChange the password was drawn for its owner, who has to choose another one
 * @param passwordExpiresAt from when on the password opens nothing
 * @param lastNetwork network of the last sign-in, see {@code Network}
 * @param version counts changes that end the sessions of this account
 */
public record StaffAccount(
        String name,
        String displayName,
        Set<StaffRole> roles,
        String passwordHash,
        boolean active,
        boolean mustChange,
        Optional<Instant> passwordExpiresAt,
        Instant createdAt,
        Optional<Instant> lastSignInAt,
        Optional<String> lastNetwork,
        long version) {

    /** Characters. */
    public static final int LONGEST_NAME = 32;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,%d}".formatted(LONGEST_NAME - 1));

    public StaffAccount {
        if (!isName(name)) {
            throw new IllegalArgumentException("'%s' is not the name of an account.".formatted(name));
        }
        Set<StaffRole> inOrder = EnumSet.noneOf(StaffRole.class);
        inOrder.addAll(roles);
        roles = Collections.unmodifiableSet(inOrder);
    }

    /** An account that was never used. */
    static StaffAccount fresh(
            String name, String displayName, Set<StaffRole> roles, String passwordHash, Instant createdAt) {
        return new StaffAccount(
                name,
                displayName,
                roles,
                passwordHash,
                true,
                false,
                Optional.empty(),
                createdAt,
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** 2 to 32 lower-case letters, digits, dots, hyphens and underscores, a letter first. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The name of an account as somebody typed it: capitals and blanks around it do not matter. */
    public static String typed(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the password still opens something at that time. */
    public boolean isOpen(Instant at) {
        return active && passwordExpiresAt.map(at::isBefore).orElse(true);
    }

    StaffAccount withRoles(Set<StaffRole> now) {
        return new StaffAccount(
                name,
                displayName,
                now,
                passwordHash,
                active,
                mustChange,
                passwordExpiresAt,
                createdAt,
                lastSignInAt,
                lastNetwork,
                version + 1);
    }

    StaffAccount withActive(boolean now) {
        return new StaffAccount(
                name,
                displayName,
                roles,
                passwordHash,
                now,
                mustChange,
                passwordExpiresAt,
                createdAt,
                lastSignInAt,
                lastNetwork,
                version + 1);
    }

    /** With a password that its owner chose. */
    StaffAccount withOwnPassword(String hash) {
        return withPassword(hash, false, Optional.empty());
    }

    /** With a password that was drawn for its owner. */
    StaffAccount withOneTimePassword(String hash, Instant expiresAt) {
        return withPassword(hash, true, Optional.of(expiresAt));
    }

    private StaffAccount withPassword(String hash, boolean change, Optional<Instant> expiresAt) {
        return new StaffAccount(
                name,
                displayName,
                roles,
                hash,
                active,
                change,
                expiresAt,
                createdAt,
                lastSignInAt,
                lastNetwork,
                version + 1);
    }

    StaffAccount withNewVersion() {
        return withRoles(roles);
    }
}
