package io.tailorline.pattern.correct;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.refusal.Reason;

/** A correction that cannot be made on this draft. It aborts the draft; the facade returns the reason as a value. */
public final class CorrectionRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    CorrectionRefused(String where, String value, String expected, Notice notice) {
        super("%s: %s (%s, expected %s)".formatted(where, notice, value, expected));
        this.reason = new Reason(where, value, expected, notice);
    }

    public Reason reason() {
        return reason;
    }
}
