package io.tailorline.portal.sales.state;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.notice.Notice;
import java.util.Arrays;
import java.util.Optional;

/** The measurement that a notice names. */
public final class NamedMeasurement {

    private NamedMeasurement() {}

    /** The first one; empty where it names none. */
    public static Optional<Measurement> in(Notice notice) {
        return Arrays.stream(Measurement.values())
                .filter(each -> notice.values().contains(each.named()))
                .findFirst();
    }
}
