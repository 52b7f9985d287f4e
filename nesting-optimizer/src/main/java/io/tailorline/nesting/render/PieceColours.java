package io.tailorline.nesting.render;

import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The colour of every piece on a drawing: of its garment where all pieces are of one order, else of its order. Ten
 * hues, then the same ones stronger, and so on in turn.
 */
final class PieceColours {

    private static final int[] HUES = {
        0x6FA8DC, 0xE8A56A, 0x7CC48B, 0xC78BD1, 0xDCC654, 0x5FC3C0, 0xE57F84, 0x9D9BE0, 0xA9C25A, 0xD98FB5
    };

    private static final int BYTE = 255;

    /** A tint on white needs more of its colour than a glow on dark cloth. */
    private static final double STRONGER_ON_PAPER = 1.4;

    /** A legend tells at most this many apart. */
    static final int DIFFERENT = 2 * HUES.length;

    /** The meaning of a colour. */
    record Entry(String name, int number, int pieces) {
        String text() {
            return String.format(Locale.ROOT, "%s (%d)", name, pieces);
        }
    }

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final boolean byOrder;

    PieceColours(Marker marker) {
        Set<String> orders = new TreeSet<>();
        marker.placements().forEach(placement -> orders.add(placement.order()));
        this.byOrder = orders.size() > 1;
        for (Placement placement : marker.placements()) {
            numbers.putIfAbsent(name(placement), numbers.size() % DIFFERENT);
            counts.merge(name(placement), placement.wanted().size(), Integer::sum);
        }
    }

    /** Number of the colour, 0 to {@link #DIFFERENT} - 1. */
    int of(Placement placement) {
        return number(name(placement));
    }

    private int number(String name) {
        return Objects.requireNonNull(numbers.get(name));
    }

    /** The meaning of each colour, in the order of the marker. */
    List<Entry> legend() {
        List<Entry> legend = new ArrayList<>();
        counts.forEach((name, pieces) -> legend.add(new Entry(name, number(name), pieces)));
        return legend;
    }

    private String name(Placement placement) {
        return byOrder ? placement.order() : placement.garment().word();
    }

    /** As in a style sheet. */
    static String web(int number) {
        return String.format(Locale.ROOT, "#%06X", HUES[number % HUES.length]);
    }

    /** How much of the colour covers the cloth, 0 to 1. */
    static double strength(int number) {
        return number < HUES.length ? 0.3 : 0.5;
    }

    /** On white paper. */
    static Color onPaper(int number) {
        double share = STRONGER_ON_PAPER * strength(number);
        Color hue = new Color(HUES[number % HUES.length]);
        return new Color(mixed(hue.getRed(), share), mixed(hue.getGreen(), share), mixed(hue.getBlue(), share));
    }

    private static float mixed(int part, double share) {
        return (float) (1 - share + share * part / BYTE);
    }
}
