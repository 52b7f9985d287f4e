package io.tailorline.portal.identity.account;

import io.tailorline.portal.web.Refusal;

/** Something that cannot be done to an account as it was asked for. */
public final class AccountRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    AccountRefused(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    /** Why; its text is the message {@code refusal.<code>}. */
    public Refusal refusal() {
        return refusal;
    }
}
