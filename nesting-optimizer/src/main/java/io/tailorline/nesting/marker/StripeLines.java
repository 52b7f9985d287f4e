package io.tailorline.nesting.marker;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.rules.MatchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the lines of striped or checked cloth must lie for a marker, fabric frame, mm: its pieces were matched on cloth
 * that is laid so. None where nothing of the marker is matched in a direction, for there the lines may lie anywhere.
 *
 * @param along y of the middles of the stripes along the cloth, from its near side
 * @param across x of the middles of the lines across it, from where the marker begins
 * @param length of the marker, mm
 * @param width of the cloth as it is spread, mm
 */
public record StripeLines(List<Double> along, List<Double> across, double length, double width) {

    /** Checks below this count as plain (Vilumsone-Nemes), and their lines would fill the picture, mm. */
    private static final double FINEST = 5;

    public StripeLines {
        along = List.copyOf(along);
        across = List.copyOf(across);
    }

    public static StripeLines of(Marker marker) {
        Fabric fabric = marker.fabric();
        Fabric.Stripe stripe = fabric.stripe().orElse(new Fabric.Stripe(0, 0, 0));
        double width = fabric.spreadWidth();
        return new StripeLines(
                meets(marker, MatchRule::across) ? places(stripe.weftRepeat(), stripe.offset(), width) : List.of(),
                meets(marker, MatchRule::along)
                        ? places(stripe.warpRepeat(), stripe.offsetAlong(), marker.length())
                        : List.of(),
                marker.length(),
                width);
    }

    private static boolean meets(Marker marker, Function<MatchRule, MatchRule.Axis> axis) {
        return marker.placements().stream()
                .filter(placement -> marker.rules()
                        .piece(placement.piece().pieceId())
                        .matched()
                        .orElse(true))
                .flatMap(placement -> placement.anchors().stream())
                .anyMatch(anchor ->
                        axis.apply(marker.rules().match(anchor.match())).matched());
    }

    private static List<Double> places(double repeat, double offset, double end) {
        List<Double> places = new ArrayList<>();
        if (repeat < FINEST) {
            return places;
        }
        double first = offset - repeat * StrictMath.floor(offset / repeat);
        for (int i = 0; first + i * repeat <= end; i++) {
            places.add(first + i * repeat);
        }
        return places;
    }

    /** The first stripe along the cloth. */
    public Optional<Double> firstAlong() {
        return along.stream().findFirst();
    }

    /** The first line across it. */
    public Optional<Double> firstAcross() {
        return across.stream().findFirst();
    }

    /** From end to end and from side to side, ready to be drawn: those along the cloth first. */
    public List<List<Point>> drawn() {
        List<List<Point>> lines = new ArrayList<>();
        along.forEach(y -> lines.add(List.of(new Point(0, y), new Point(length, y))));
        across.forEach(x -> lines.add(List.of(new Point(x, width), new Point(x, 0))));
        return lines;
    }
}
