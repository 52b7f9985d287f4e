package io.tailorline.portal.patternroom.review;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.portal.web.Refusal;

/** A corrected body is of another sex than the order's, which another block is drafted for. */
public final class SexChanged extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sex;
    private final String ordered;

    private SexChanged(String sex, String ordered) {
        super("The order is one for a body that is %s, not %s.".formatted(ordered, sex));
        this.sex = sex;
        this.ordered = ordered;
    }

    /** @throws SexChanged when the two differ */
    static void refuse(MeasurementSet corrected, MeasurementSet ordered) throws SexChanged {
        if (corrected.sex() != ordered.sex()) {
            throw new SexChanged(corrected.sex().word(), ordered.sex().word());
        }
    }

    Refusal refusal() {
        return Refusal.of("sex-changed", "body.sex", sex, ordered);
    }
}
