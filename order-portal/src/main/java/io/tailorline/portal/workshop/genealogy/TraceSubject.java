package io.tailorline.portal.workshop.genealogy;

import java.util.Locale;

/**
 * What cloth is traced from.
 *
 * @param value as it is printed: R-2401, L-1001, TL-4F7K-22
 */
record TraceSubject(Kind kind, String value) {

    enum Kind {
        ROLL,
        LOT,
        ORDER,
        JOB;

        /** The word in addresses. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
