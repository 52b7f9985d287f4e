package io.tailorline.cutter.bench;

import io.tailorline.cutter.program.TimeEstimate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The figures of one suit on one table by name, in the order of the report's columns. */
record SuitFigures(String suit, Map<String, Double> values) {

    private static final double MM_PER_METRE = 1000;
    private static final double PER_CENT = 100;

    /**
     * @param rounded corners cut round
     * @param plainAir air of the nearest-neighbour order, mm
     * @param simulated table time of the simulator, s; NaN when it was not asked
     * @param planning processor time of the plan, s
     */
    static SuitFigures of(
            String suit,
            int pieces,
            int rounded,
            TimeEstimate time,
            double plainAir,
            double simulated,
            double planning) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("total s", time.total());
        values.put("cut s", time.cut());
        values.put("corners s", time.corners());
        values.put("lifts s", time.lifts());
        values.put("notches s", time.notches());
        values.put("drills s", time.drills());
        values.put("sharpen s", time.sharpen());
        values.put("air s", time.air());
        values.put("conveyor s", time.conveyor());
        values.put("cut m", time.cutLength() / MM_PER_METRE);
        values.put("air m", time.airLength() / MM_PER_METRE);
        values.put("nearest neighbour m", plainAir / MM_PER_METRE);
        values.put("air ratio", time.airLength() / plainAir);
        values.put("pieces", (double) pieces);
        values.put("corners rounded", (double) rounded);
        values.put("simulated s", simulated);
        values.put("simulated - predicted %", PER_CENT * (simulated - time.total()) / time.total());
        values.put("planning cpu s", planning);
        return new SuitFigures(suit, values);
    }

    String row() {
        StringBuilder row = new StringBuilder(suit);
        values.values().forEach(value -> row.append(String.format(Locale.ROOT, ",%.4f", value)));
        return row.toString();
    }
}
