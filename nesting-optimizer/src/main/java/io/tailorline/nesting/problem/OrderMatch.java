package io.tailorline.nesting.problem;

import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A match of an order in one direction of the pattern, and where its pieces carry it.
 *
 * @param axis what the rule asks in this direction
 * @param carriers in the order of the pieces; at least one
 */
record OrderMatch(String name, MatchRule rule, MatchRule.Axis axis, List<Carrier> carriers) {

    /**
     * An anchor of a piece.
     *
     * @param member number of the piece in the order
     * @param place as in {@link MatchedPiece#place}
     */
    record Carrier(int member, MatchedPiece piece, double place) {}

    /** All that are matched in this direction, by rank, then as the pattern names them. */
    static List<OrderMatch> all(List<MatchedPiece> members, MarkerRules rules, boolean along) {
        Map<String, List<Carrier>> carriers = new LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            MatchedPiece member = members.get(i);
            for (StripeAnchor anchor : member.piece().anchors()) {
                carriers.computeIfAbsent(anchor.match(), name -> new ArrayList<>())
                        .add(new Carrier(i, member, member.place(anchor.at(), along)));
            }
        }
        List<OrderMatch> matches = new ArrayList<>();
        carriers.forEach((name, places) -> {
            MatchRule rule = rules.match(name);
            matches.add(new OrderMatch(name, rule, along ? rule.along() : rule.across(), places));
        });
        matches.removeIf(match -> !match.axis().matched());
        matches.sort(Comparator.comparingInt(match -> match.rule().rank()));
        return matches;
    }

    /** Those on one side of the body. */
    List<Carrier> of(Side side) {
        return carriers.stream()
                .filter(carrier -> carrier.piece().side() == side)
                .toList();
    }

    /** How far the pattern of one carrier is ahead of another's when they match, mm. */
    double ahead(Carrier from, Carrier to) {
        return from.place() - offset(from) + offset(to) - to.place();
    }

    /** The first piece with the name, right and left, is the reference for the offsets of the others. */
    double offset(Carrier carrier) {
        return kind(carrier).equals(kind(carriers.get(0))) ? 0 : axis.offset();
    }

    /** Whether different pieces carry it; otherwise it is a centre line. */
    boolean isShared() {
        return carriers.stream().map(OrderMatch::kind).distinct().count() > 1;
    }

    private static String kind(Carrier carrier) {
        return carrier.piece().piece().kind();
    }
}
