package io.tailorline.portal.sales.quote;

import io.tailorline.portal.identity.Signatures;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * What the page of an order gives its customer for a further order of the same cloth: it stands for the secret, which
 * no script may read, opens nothing, and holds for a week.
 */
public final class EarlierOrderProof {

    private static final String PURPOSE = "as-order";
    private static final int DAYS = 7;

    private final Signatures signatures;

    public EarlierOrderProof(Signatures signatures) {
        this.signatures = signatures;
    }

    public String of(String order, LocalDate today) {
        LocalDate until = today.plusDays(DAYS);
        return until + "." + signatures.of(PURPOSE, content(order, until));
    }

    /** Whether this text was given for this order, and holds still. */
    public boolean holds(String order, String text, LocalDate today) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return false;
        }
        try {
            LocalDate until = LocalDate.parse(text.substring(0, dot));
            return !today.isAfter(until) && signatures.isOf(PURPOSE, content(order, until), text.substring(dot + 1));
        } catch (DateTimeParseException altered) {
            return false;
        }
    }

    private static String content(String order, LocalDate until) {
        return order + " " + until;
    }
}
