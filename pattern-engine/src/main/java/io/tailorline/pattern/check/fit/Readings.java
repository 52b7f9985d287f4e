package io.tailorline.pattern.check.fit;

import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;

/** Collects the readings of one half of a garment; what could not be laid or was not taken is left out. One thread. */
final class Readings {

    private final Pattern pattern;
    private final Side side;
    private final List<FitMeasure> readings = new ArrayList<>();

    Readings(Pattern pattern, Side side) {
        this.pattern = pattern;
        this.side = side;
    }

    /** A property of the cut alone; not a number where it cannot be laid. */
    void take(FitRule rule, double finished) {
        take(rule, 0, finished);
    }

    /** A reading against the body; not a number where it cannot be laid or was not taken. */
    void take(FitRule rule, double body, double finished) {
        if (Double.isFinite(body) && Double.isFinite(finished)) {
            FitLimits limits =
                    rule.limits(pattern.style(), pattern.measurements().sex());
            readings.add(new FitMeasure(rule, side, body, finished, limits));
        }
    }

    List<FitMeasure> all() {
        return readings;
    }
}
