package io.tailorline.portal.identity.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account may do; it can have several. */
public enum StaffRole {
    /** Accounts, the audit log, messages that could not be processed. */
    ADMIN,
    /** The pattern room: bodies, patterns, decisions on orders. */
    TAILOR,
    /** The cutter room: jobs and tables, without bodies. */
    CUTTER,
    /** The workshop: articles, cloth and what lies in the store. */
    PLANNER;

    /** As settings, forms and message bundles write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that is no role. */
    public static Optional<StaffRole> of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
