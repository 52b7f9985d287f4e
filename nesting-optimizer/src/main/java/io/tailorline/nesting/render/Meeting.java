package io.tailorline.nesting.render;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A point of a piece that meets others on the pattern of the cloth. Points of one number, in one order, meet each
 * other; one that meets nothing, and one that the rules leave out, is none.
 *
 * @param number of the match, from 1, in the order in which the marker names them
 * @param match its name
 */
record Meeting(int number, String match, Point at) {

    /** Points of one match, in one order. */
    private record Match(String order, String name) {}

    static List<Meeting> of(Marker marker) {
        List<Meeting> all = new ArrayList<>();
        Fabric.Stripe stripe = marker.fabric().stripe().orElse(new Fabric.Stripe(0, 0, 0));
        int number = 0;
        for (Map.Entry<Match, List<Point>> each : points(marker).entrySet()) {
            MatchRule rule = marker.rules().match(each.getKey().name());
            boolean matched = stripe.warpRepeat() > 0 && rule.along().matched()
                    || stripe.weftRepeat() > 0 && rule.across().matched();
            boolean meets = each.getValue().size() > 1 || rule.to() == MatchRule.To.CLOTH;
            if (matched && meets) {
                number++;
                for (Point at : each.getValue()) {
                    all.add(new Meeting(number, each.getKey().name(), at));
                }
            }
        }
        return all;
    }

    private static Map<Match, List<Point>> points(Marker marker) {
        MarkerRules rules = marker.rules();
        Map<Match, List<Point>> points = new LinkedHashMap<>();
        for (Placement placement : marker.placements()) {
            if (rules.piece(placement.piece().pieceId()).matched().orElse(true)) {
                for (StripeAnchor anchor : placement.anchors()) {
                    points.computeIfAbsent(new Match(placement.order(), anchor.match()), match -> new ArrayList<>())
                            .add(anchor.at());
                }
            }
        }
        return points;
    }
}
