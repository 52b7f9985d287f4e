package io.tailorline.portal.workshop.drawing;

import io.tailorline.drawing.SvgPath;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The common scale of all rolls on a page: the tape above them.
 *
 * @param metres its whole length
 */
public record RollScale(int metres) {

    private static final double METRE = 1000;
    private static final int LEAST = 5;
    /** About as many figures fit on the tape of a phone. */
    private static final int FIGURES = 7;

    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

    /** Where a figure or a line of the tape stands. */
    public record Tick(String at, String figure) {}

    /** As long as the longest of these, mm, and some whole metres. */
    public static RollScale of(List<Double> lengths) {
        double longest = lengths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return new RollScale(Math.max(LEAST, (int) Math.ceil(longest / METRE)));
    }

    /** A length as a share of the scale: {@code 19.67%}. */
    public String share(double mm) {
        return SvgPath.number(100 * mm / METRE / metres) + "%";
    }

    private int step() {
        for (int step : STEPS) {
            if (metres / step <= FIGURES) {
                return step;
            }
        }
        return metres;
    }

    /** Every metre of a short scale, every fifth of a step otherwise. */
    public List<String> lines() {
        int apart = Math.max(1, step() / 5);
        return IntStream.iterate(0, at -> at <= metres, at -> at + apart)
                .mapToObj(at -> share(at * METRE))
                .toList();
    }

    /** The figures in metres; none at the ends, where they would be cut off. */
    public List<Tick> figures() {
        return IntStream.iterate(step(), at -> at < metres, at -> at + step())
                .mapToObj(at -> new Tick(share(at * METRE), Integer.toString(at)))
                .toList();
    }
}
