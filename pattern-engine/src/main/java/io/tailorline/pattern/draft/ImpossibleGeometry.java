package io.tailorline.pattern.draft;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.refusal.Reason;
import java.util.Locale;

/**
 * A construction step that is impossible for this body. It aborts the draft; the garment's draft returns the reason as
 * a value.
 */
public final class ImpossibleGeometry extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    /**
     * @param where the piece and place: {@code jacket.side, waist}
     * @param value what was found, with its unit
     * @param expected the limit, with its unit
     * @param notice one sentence for a person
     */
    public ImpossibleGeometry(String where, String value, String expected, Notice notice) {
        super("%s: %s (%s, expected %s)".formatted(where, notice, value, expected));
        this.reason = new Reason(where, value, expected, notice);
    }

    /** A formatted text, the same on every machine. */
    public static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    public Reason reason() {
        return reason;
    }

    /**
     * Ends the draft when {@code mm} is less than {@code least}, both mm.
     *
     * @param code of the notice
     */
    public static void requireAtLeast(String where, double mm, double least, String code) throws ImpossibleGeometry {
        if (!(mm >= least)) {
            throw new ImpossibleGeometry(where, text("%.1f mm", mm), text("at least %.1f mm", least), Notice.of(code));
        }
    }
}
