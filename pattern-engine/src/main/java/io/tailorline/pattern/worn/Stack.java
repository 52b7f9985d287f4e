package io.tailorline.pattern.worn;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Ellipses by level, mm; between two the breadth is read on the straight line, beyond the ends as at the end. */
final class Stack {

    private final NavigableMap<Double, Ellipse> ellipses = new TreeMap<>();

    Stack put(double level, Ellipse ellipse) {
        ellipses.put(level, ellipse);
        return this;
    }

    Ellipse at(double level) {
        Map.Entry<Double, Ellipse> above = ellipses.floorEntry(level);
        Map.Entry<Double, Ellipse> below = ellipses.ceilingEntry(level);
        if (above == null || below == null) {
            return (above == null ? ellipses.firstEntry() : ellipses.lastEntry()).getValue();
        }
        double apart = below.getKey() - above.getKey();
        return apart == 0
                ? above.getValue()
                : above.getValue().towards(below.getValue(), (level - above.getKey()) / apart);
    }
}
