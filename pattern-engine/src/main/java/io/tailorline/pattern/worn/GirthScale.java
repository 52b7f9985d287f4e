package io.tailorline.pattern.worn;

import io.tailorline.pattern.check.garment.LaidTape;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * What the tape laid along the drawn lines of a garment reads, over the widths of its pieces on one level: more where
 * the line bends, as over a bust.
 */
record GirthScale(NavigableMap<Double, Double> byLevel) implements DoubleUnaryOperator {

    static GirthScale of(Pattern pattern, Garment garment, List<TrunkPanels> halves) {
        NavigableMap<Double, Double> byLevel = new TreeMap<>();
        for (String line : List.of("chest", "waist", "seat")) {
            String girth = garment == Garment.JACKET
                    ? line
                    : "waistcoat" + line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
            TrunkPanels one = halves.get(0);
            one.half().line(one.back(), line + " line").ifPresent(drawn -> {
                double level = StrictMath.max(drawn.first().x(), one.scye());
                double widths = halves.stream()
                        .mapToDouble(half -> half.halfGirth(level))
                        .sum();
                LaidTape.girth(pattern, girth)
                        .filter(Double::isFinite)
                        .ifPresent(laid -> byLevel.put(level, laid / widths));
            });
        }
        return new GirthScale(byLevel);
    }

    @Override
    public double applyAsDouble(double level) {
        Map.Entry<Double, Double> above = byLevel.floorEntry(level);
        Map.Entry<Double, Double> below = byLevel.ceilingEntry(level);
        if (above == null || below == null) {
            Map.Entry<Double, Double> near = above == null ? below : above;
            return near == null ? 1 : near.getValue();
        }
        double apart = below.getKey() - above.getKey();
        double share = apart == 0 ? 0 : (level - above.getKey()) / apart;
        return above.getValue() + (below.getValue() - above.getValue()) * share;
    }
}
