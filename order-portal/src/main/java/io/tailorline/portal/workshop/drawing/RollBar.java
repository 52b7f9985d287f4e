package io.tailorline.portal.workshop.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A roll as a bar under the tape. Places and widths are shares of the scale.
 *
 * @param spans from the outer end to the inner one, without gaps
 * @param spots flaws of what is still there
 * @param width of the whole roll
 */
public record RollBar(List<Span> spans, List<Spot> spots, String width) {

    /** Shorter than this a length is not drawn: less than a dot of a screen on a roll of 50 m. */
    private static final double LEAST = 1;

    /** Width of a letter, mm of cloth for each metre of the scale: 8 px where the scale has 750 px. */
    private static final double LETTER = 8 * 1000.0 / 750;

    /**
     * @param labelled whether the label has room in it on a wide page
     * @param figures in metres, for those who do not see the bar: {@code 5.9}, {@code 8.8}
     */
    public record Span(
            Use use, String at, String width, String label, boolean labelled, String fromMetres, String toMetres) {}

    /** @param stops whether a line is drawn through the bar, which nothing passes */
    public record Spot(String at, boolean stops, String metres) {}

    public static RollBar of(RollLengths roll, RollScale scale) {
        List<Span> spans = new ArrayList<>();
        double used = Math.min(roll.used(), roll.end());
        double at = add(spans, scale, Use.CUT, 0, used, "");
        if (roll.isHeld()) {
            add(spans, scale, Use.HELD, at, roll.end(), "");
        } else {
            for (RollLengths.Promised promised : roll.promised()) {
                at = add(spans, scale, Use.FREE, at, Math.min(promised.from(), roll.end()), "");
                at = add(spans, scale, promised.use(), at, Math.min(promised.to(), roll.end()), promised.order());
            }
            add(spans, scale, Use.FREE, at, roll.end(), "");
        }
        List<Spot> spots = roll.flaws().stream()
                .filter(flaw -> flaw.at() >= used && flaw.at() <= roll.end())
                .map(flaw -> new Spot(scale.share(flaw.at()), flaw.stops(), metres(flaw.at())))
                .toList();
        return new RollBar(List.copyOf(spans), spots, scale.share(roll.end()));
    }

    /** A roll that is ordered: only its length is known. */
    public static RollBar expected(double length, RollScale scale) {
        List<Span> spans = new ArrayList<>();
        add(spans, scale, Use.EXPECTED, 0, length, "");
        return new RollBar(List.copyOf(spans), List.of(), scale.share(length));
    }

    private static double add(List<Span> spans, RollScale scale, Use use, double from, double to, String label) {
        if (to - from < LEAST) {
            return from;
        }
        boolean hasRoom = !label.isEmpty() && (to - from) / scale.metres() > LETTER * (label.length() + 1);
        spans.add(new Span(use, scale.share(from), scale.share(to - from), label, hasRoom, metres(from), metres(to)));
        return to;
    }

    private static String metres(double mm) {
        return String.format(Locale.ROOT, "%.1f", mm / 1000);
    }
}
