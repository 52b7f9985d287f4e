package io.tailorline.nesting.check;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stripes and checks, measured at the anchors as they lie on the cloth. In each direction of the pattern:
 *
 * <ul>
 *   <li>the copies of a matched piece show the same place of the pattern, right and left mirrored;
 *   <li>so do the anchors of one name within an order, with the offset that a rule gives; those matched to the cloth
 *       lie on its lines;
 *   <li>a piece in the middle that meets right and left meets them on a line, or half way between two: only there is
 *       the pattern its own mirror image.
 * </ul>
 *
 * A rigid piece cannot follow matches that close a ring. So a match that does not hold is accepted, and counted, when
 * other matches that hold connect its pieces.
 */
final class StripeCheck {

    /** What two anchors may be off each other, mm: each is rounded to the 0.01 mm grid, and its piece's place too. */
    static final double TOLERANCE = 0.02;

    private static final double ANGLE_TOLERANCE = 1e-3;

    /** The name of the cloth among the names of pieces. */
    private static final String CLOTH = "";

    private final Fabric.Stripe stripe;
    private final Marker marker;
    private final MarkerRules rules;
    private final boolean along;
    private final double repeat;
    private double worst;
    private double worstLet;
    private int held;
    private int let;

    private StripeCheck(Marker marker, MarkerRules rules, boolean along) {
        this.marker = marker;
        this.rules = rules;
        this.along = along;
        this.stripe = marker.fabric().stripe().orElse(new Fabric.Stripe(0, 0, 0));
        this.repeat = along ? stripe.warpRepeat() : stripe.weftRepeat();
    }

    /**
     * An anchor on the placed piece.
     *
     * @param piece its id, without the order
     * @param ordinal of the piece's anchors of this name, from 0
     * @param middle whether right and left share it
     * @param place in the pattern, mm
     */
    private record Seen(String piece, int ordinal, boolean middle, boolean right, double rotationDeg, double place) {

        /** The same anchor on every copy of the piece. */
        String which() {
            return piece + "#" + ordinal;
        }

        /** The first piece with the name, right and left, is the reference for the offsets of the others. */
        double beyond(Seen first, double offset) {
            return kind().equals(first.kind()) ? 0 : offset;
        }

        private String kind() {
            return Side.kind(piece);
        }

        Seen sharedByBothSides(boolean shared) {
            return new Seen(piece, ordinal, shared, right, rotationDeg, place);
        }
    }

    /** One demand of a match on two pieces. */
    private record Demand(String match, String a, String b, double off) {}

    static List<CheckReport.Line> check(Marker marker, MarkerRules rules) {
        return List.of(
                new StripeCheck(marker, rules, true).line("stripes warp"),
                new StripeCheck(marker, rules, false).line("stripes weft"));
    }

    /** What was measured in both directions, whether it holds or not. */
    static MatchFigures figures(Marker marker, MarkerRules rules) {
        return new StripeCheck(marker, rules, true).figures().and(new StripeCheck(marker, rules, false).figures());
    }

    private MatchFigures figures() {
        if (repeat > 0) {
            marker.placements().stream().map(Placement::order).distinct().forEach(this::complaints);
        }
        return new MatchFigures(held, worst, let, worstLet);
    }

    private CheckReport.Line line(String name) {
        String expected = "at most %s mm off".formatted(TOLERANCE);
        if (repeat == 0) {
            return new CheckReport.Line(name, "no repeat in this direction", expected, true);
        }
        List<String> orders =
                marker.placements().stream().map(Placement::order).distinct().toList();
        for (String order : orders) {
            for (String complaint : complaints(order)) {
                return new CheckReport.Line(name, complaint, expected, false);
            }
        }
        return new CheckReport.Line(
                name,
                String.format(Locale.ROOT, "%d matches hold, worst %.3f mm off; %d let pass", held, worst, let),
                expected,
                true);
    }

    private List<String> complaints(String order) {
        Map<String, List<Seen>> matches = new LinkedHashMap<>();
        for (Placement placement : marker.placements()) {
            if (placement.order().equals(order) && isMatched(placement)) {
                Map<String, Integer> seenBefore = new TreeMap<>();
                for (StripeAnchor anchor : placement.anchors()) {
                    int ordinal = seenBefore.merge(anchor.match(), 1, Integer::sum) - 1;
                    matches.computeIfAbsent(anchor.match(), match -> new ArrayList<>())
                            .add(seen(placement, anchor, ordinal));
                }
            }
        }
        List<Demand> demands = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        matches.forEach((match, places) -> {
            MatchRule rule = rules.match(match);
            MatchRule.Axis axis = along ? rule.along() : rule.across();
            if (axis.matched() && (places.size() > 1 || rule.to() == MatchRule.To.CLOTH)) {
                complaints.addAll(leaning(order, match, places));
                complaints.addAll(copiesNotAlike(order, match, places));
                demands.addAll(demands(match, rule, axis.offset(), firstOfEach(places)));
            }
        });
        complaints.addAll(notExcused(order, demands));
        return complaints;
    }

    private boolean isMatched(Placement placement) {
        return rules.piece(placement.piece().pieceId()).matched().orElse(true);
    }

    /** Where the anchor lies in the pattern; the left half sees it mirrored. */
    private Seen seen(Placement placement, StripeAnchor anchor, int ordinal) {
        String piece = placement.piece().pieceId();
        boolean right = placement.mirrored() == (placement.side() == Side.LEFT);
        double place =
                along ? anchor.at().x() - stripe.offsetAlong() : (anchor.at().y() - stripe.offset()) * (right ? 1 : -1);
        boolean middle = !placement.piece().copy().isPaired() && placement.side() == Side.BOTH;
        return new Seen(piece, ordinal, middle, right, placement.rotationDeg(), place);
    }

    private double off(double a, double b) {
        return StrictMath.abs(StrictMath.IEEEremainder(a - b, repeat));
    }

    private static List<String> leaning(String order, String match, List<Seen> places) {
        return places.stream()
                .filter(seen -> StrictMath.abs(seen.rotationDeg()) > ANGLE_TOLERANCE)
                .map(seen -> "%s/%s is matched at '%s' but lies at %s degrees"
                        .formatted(order, seen.piece(), match, seen.rotationDeg()))
                .toList();
    }

    private List<String> copiesNotAlike(String order, String match, List<Seen> places) {
        List<String> complaints = new ArrayList<>();
        Map<String, Seen> first = new TreeMap<>();
        for (Seen seen : places) {
            Seen other = first.putIfAbsent(seen.which(), seen);
            if (other != null) {
                double off = off(other.place(), seen.place());
                worst = off <= TOLERANCE ? StrictMath.max(worst, off) : worst;
                if (off > TOLERANCE) {
                    complaints.add(String.format(
                            Locale.ROOT,
                            "the copies of %s/%s are %.3f mm off each other at '%s'",
                            order,
                            seen.piece(),
                            off,
                            match));
                }
            }
        }
        return complaints;
    }

    private static List<Seen> firstOfEach(List<Seen> places) {
        Map<String, Seen> first = new LinkedHashMap<>();
        places.forEach(seen -> first.putIfAbsent(seen.which(), seen));
        boolean bothSides =
                places.stream().anyMatch(Seen::right) && places.stream().anyMatch(seen -> !seen.right());
        return first.values().stream()
                .map(seen -> seen.sharedByBothSides(seen.middle() && bothSides))
                .toList();
    }

    private List<Demand> demands(String match, MatchRule rule, double offset, List<Seen> places) {
        List<Demand> demands = new ArrayList<>();
        Seen first = places.get(0);
        if (rule.to() == MatchRule.To.CLOTH) {
            places.forEach(seen -> demands.add(new Demand(match, CLOTH, seen.piece(), off(seen.place(), offset))));
            return demands;
        }
        for (int i = 0; i < places.size(); i++) {
            for (int k = 0; k < i; k++) {
                Seen one = places.get(k);
                Seen other = places.get(i);
                double off = off(one.place() - one.beyond(first, offset), other.place() - other.beyond(first, offset));
                demands.add(new Demand(match, one.piece(), other.piece(), off));
            }
        }
        if (!along && places.size() > 1 && places.stream().anyMatch(Seen::middle)) {
            for (Seen seen : places) {
                double beyond = seen.place() - seen.beyond(first, offset);
                demands.add(new Demand(match, CLOTH, seen.piece(), off(beyond, -beyond)));
            }
        }
        return demands;
    }

    private List<String> notExcused(String order, List<Demand> demands) {
        Map<String, String> leaders = new TreeMap<>();
        for (Demand demand : demands) {
            if (demand.off() <= TOLERANCE) {
                held++;
                worst = StrictMath.max(worst, demand.off());
                leaders.put(leader(leaders, demand.a()), leader(leaders, demand.b()));
            }
        }
        List<String> complaints = new ArrayList<>();
        for (Demand demand : demands) {
            if (demand.off() > TOLERANCE) {
                let++;
                worstLet = StrictMath.max(worstLet, demand.off());
                if (!leader(leaders, demand.a()).equals(leader(leaders, demand.b()))) {
                    complaints.add(String.format(
                            Locale.ROOT,
                            "order '%s': %s is %.3f mm off %s at '%s'",
                            order,
                            demand.b(),
                            demand.off(),
                            demand.a().equals(CLOTH) ? "the stripe" : demand.a(),
                            demand.match()));
                }
            }
        }
        return complaints;
    }

    /** One name for all connected pieces. */
    private static String leader(Map<String, String> leaders, String piece) {
        String at = piece;
        while (leaders.containsKey(at) && !leaders.get(at).equals(at)) {
            at = leaders.get(at);
        }
        return at;
    }
}
