package io.tailorline.pattern.check.fit;

import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;

/** Collects the readings of one half of a garment; what could not be laid or was not taken is left out. One thread. */
final class Readings {

    private final Side side;
    private final List<FitMeasure> readings = new ArrayList<>();

    Readings(Side side) {
        this.side = side;
    }

    /** A property of the cut alone; not a number where it cannot be laid. */
    void take(FitRule rule, double finished) {
        take(rule, 0, finished);
    }

    /** A reading against the body; not a number where it cannot be laid or was not taken. */
    void take(FitRule rule, double body, double finished) {
        if (Double.isFinite(body) && Double.isFinite(finished)) {
            readings.add(new FitMeasure(rule, side, body, finished));
        }
    }

    List<FitMeasure> all() {
        return readings;
    }
}
