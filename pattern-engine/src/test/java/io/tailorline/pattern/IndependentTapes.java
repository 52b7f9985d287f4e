package io.tailorline.pattern;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.RuledTape;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/**
 * Bodies whose tapes that no survey has are drawn by lot about the rule, and not the rule's own estimates: a draft that
 * followed its rule instead of the tape would be found out.
 */
public final class IndependentTapes {

    private static final long SEED = 20261201;

    private IndependentTapes() {}

    /**
     * The body with its own depth of scye, width across the chest and, of a woman, girth under the bust, way from the
     * neck to the bust point and from one bust point to the other.
     */
    public static MeasurementSet of(MeasurementSet body) {
        Random lot = new Random(SEED + body.id().hashCode());
        Map<Measurement, Double> values = new EnumMap<>(body.values());
        for (RuledTape tape : RuledTape.values()) {
            double off = tape.residual() * lot.nextGaussian();
            if (tape.isTakenOf(body.sex())) {
                values.put(tape.measurement(), tape.usual(body).orElseThrow().value() + off);
            }
        }
        return MeasurementSet.symmetric(body.id(), body.sex(), values);
    }
}
