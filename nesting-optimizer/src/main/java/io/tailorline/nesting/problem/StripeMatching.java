package io.tailorline.nesting.problem;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.model.Lattice;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the pieces of a marker may lie on striped or checked cloth so that the pattern runs on over their anchors.
 *
 * <p>Each order by itself, and each direction of the pattern by itself: see {@link OrderMatching}. Lines across the
 * cloth must meet but may be anywhere on the garment, so matched pieces share a shift along the cloth. Stripes along
 * the cloth make left and right mirror images only when both halves are laid off a stripe by the same amount to either
 * side; so pairs are held to the stripes of the cloth (docs/adr/0012).
 */
final class StripeMatching {

    private final Fabric.Stripe stripe;
    private final double low;
    private final Map<MarkerPiece, Lattice> lattices = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int groups;

    private StripeMatching(Fabric.Stripe stripe, double low) {
        this.stripe = stripe;
        this.low = low;
    }

    /** @param low y of the packed strip's lower edge, mm */
    static StripeMatching of(Fabric fabric, double low, MarkerRules rules, List<MarkerPiece> pieces) {
        StripeMatching matching = new StripeMatching(fabric.stripe().orElse(new Fabric.Stripe(0, 0, 0)), low);
        if (matching.stripe.repeats()) {
            Map<String, List<MatchedPiece>> orders = new LinkedHashMap<>();
            for (MatchedPiece piece : matched(rules, pieces)) {
                orders.computeIfAbsent(piece.markerPieces().get(0).order(), order -> new ArrayList<>())
                        .add(piece);
            }
            orders.forEach((order, members) -> matching.add(order, members, rules));
        }
        return matching;
    }

    private static List<MatchedPiece> matched(MarkerRules rules, List<MarkerPiece> pieces) {
        Map<List<String>, List<MarkerPiece>> alike = new LinkedHashMap<>();
        for (MarkerPiece markerPiece : pieces) {
            Piece piece = markerPiece.piece();
            if (!piece.anchors().isEmpty() && rules.piece(piece.id()).matched().orElse(true)) {
                alike.computeIfAbsent(List.of(markerPiece.order(), piece.id()), name -> new ArrayList<>())
                        .add(markerPiece);
            }
        }
        return alike.values().stream()
                .map(rows -> new MatchedPiece(rows.get(0).piece(), rows))
                .toList();
    }

    private void add(String order, List<MatchedPiece> members, MarkerRules rules) {
        OrderMatching along = OrderMatching.of(order, members, rules, true, stripe.warpRepeat());
        OrderMatching across = OrderMatching.of(order, members, rules, false, stripe.weftRepeat());
        notes.addAll(along.notes());
        notes.addAll(across.notes());
        for (int i = 0; i < members.size(); i++) {
            for (MarkerPiece markerPiece : members.get(i).markerPieces()) {
                Lattice lattice = lattice(markerPiece, members.get(i), along, across, i);
                if (!lattice.isFree()) {
                    lattices.put(markerPiece, lattice);
                }
            }
        }
        groups += 2 * members.size();
    }

    /** The first anchor determines all: the piece is rigid. The left half sees the stripes mirrored. */
    private Lattice lattice(
            MarkerPiece markerPiece, MatchedPiece member, OrderMatching along, OrderMatching across, int i) {
        Point anchor = member.piece().anchors().get(0).at();
        Point at = markerPiece.upright(anchor);
        int sense = markerPiece.looksRight() ? 1 : -1;
        double fromTheLine = member.place(anchor, true) + along.hold(i).ahead();
        double fromTheStripe =
                sense * (member.place(anchor, false) + across.hold(i).ahead());
        return new Lattice(
                at.x(),
                at.y(),
                axis(along.hold(i), stripe.warpRepeat(), stripe.offsetAlong() + fromTheLine, groups),
                axis(
                        across.hold(i),
                        stripe.weftRepeat(),
                        stripe.offset() - low + fromTheStripe,
                        groups + along.size()));
    }

    private static Lattice.Axis axis(OrderMatching.Hold hold, double repeat, double phase, int firstGroup) {
        if (hold.isFree()) {
            return Lattice.Axis.FREE;
        }
        int group = hold.toCloth() ? Lattice.Axis.TO_THE_STRIP : firstGroup + hold.group();
        return new Lattice.Axis(repeat, phase, group);
    }

    /** Free for a piece that is not matched. */
    Lattice lattice(MarkerPiece piece) {
        return lattices.getOrDefault(piece, Lattice.FREE);
    }

    /** The matches that rigid pieces could not follow, a line each. */
    List<String> notes() {
        return List.copyOf(notes);
    }
}
