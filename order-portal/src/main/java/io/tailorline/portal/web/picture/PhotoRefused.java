package io.tailorline.portal.web.picture;

import io.tailorline.portal.web.Refusal;

/** A file that cannot be taken for a photo. */
public final class PhotoRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    PhotoRefused(String code, String value, String limit) {
        super(code);
        this.refusal = Refusal.of(code, "body", value, limit);
    }

    /** Why; its text is the message {@code refusal.<code>}. */
    public Refusal refusal() {
        return refusal;
    }
}
