package io.tailorline.nesting.problem;

import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the pieces of one order are matched in one direction of the pattern.
 *
 * <p>A rigid piece can follow each of its matches as long as they do not close a ring: front to side and side to back,
 * but not front to back at seat and at knee. So matches are taken by rank, then as the pattern names them (Kruskal's
 * way to a spanning tree): one that joins unconnected pieces is followed, any other is only measured.
 *
 * <p>Across the cloth right and left must be mirror images. A piece in the middle that meets a pair, a collar the two
 * backs, therefore meets it on a stripe, and pairs without such a piece are laid with the anchor that no other piece
 * shares (a centre line), or else their first, on a stripe.
 */
final class OrderMatching {

    /** Offsets below this are zero: half a line of the 0.01 mm grid. */
    private static final double EXACT = 0.005;

    private final String order;
    private final List<MatchedPiece> members;
    private final boolean along;
    private final double repeat;
    private final RepeatOffsets alignment;
    private final boolean[] active;
    private final List<String> notes = new ArrayList<>();

    /**
     * What a piece is matched to in this direction.
     *
     * @param isFree nothing; the rest is without meaning then
     * @param toCloth the lines of the cloth; otherwise only the pieces of its group
     * @param group number of the group, below {@link #size()}
     * @param ahead the pattern shows its line where place + ahead is a multiple of the repeat, or in a group by the
     *     same amount beyond it for all
     */
    record Hold(boolean isFree, boolean toCloth, int group, double ahead) {

        private static final Hold FREE = new Hold(true, false, 0, 0);
    }

    private OrderMatching(String order, List<MatchedPiece> members, boolean along, double repeat) {
        this.order = order;
        this.members = members;
        this.along = along;
        this.repeat = repeat;
        this.alignment = new RepeatOffsets(members.size() + 1);
        this.active = new boolean[members.size()];
    }

    /** @param repeat mm; with 0 everything is free */
    static OrderMatching of(String order, List<MatchedPiece> members, MarkerRules rules, boolean along, double repeat) {
        OrderMatching matching = new OrderMatching(order, members, along, repeat);
        if (repeat > 0) {
            List<OrderMatch> matches = OrderMatch.all(members, rules, along);
            matches.forEach(matching::follow);
            List<OrderMatch> centreLinesFirst = new ArrayList<>(matches);
            centreLinesFirst.sort(Comparator.comparing(OrderMatch::isShared));
            matching.joinTheHalves(centreLinesFirst);
            if (!along) {
                matching.holdPairsToTheStripes(centreLinesFirst);
            }
        }
        return matching;
    }

    private void follow(OrderMatch match) {
        match.carriers().forEach(carrier -> active[carrier.member()] = true);
        if (match.rule().to() == MatchRule.To.CLOTH) {
            match.carriers()
                    .forEach(carrier ->
                            hold(cloth(), carrier.member(), match.axis().offset() - carrier.place(), match.name()));
        } else if (!along && joinsPairInTheMiddle(match)) {
            match.carriers()
                    .forEach(carrier ->
                            hold(cloth(), carrier.member(), match.offset(carrier) - carrier.place(), match.name()));
        } else {
            List<OrderMatch.Carrier> both = match.of(Side.BOTH);
            List<OrderMatch.Carrier> right = new ArrayList<>(both);
            right.addAll(match.of(Side.RIGHT));
            List<OrderMatch.Carrier> left = new ArrayList<>(both.subList(0, StrictMath.min(1, both.size())));
            left.addAll(match.of(Side.LEFT));
            joinToFirst(match, right);
            joinToFirst(match, left);
        }
    }

    private void joinToFirst(OrderMatch match, List<OrderMatch.Carrier> carriers) {
        for (int i = 1; i < carriers.size(); i++) {
            hold(
                    carriers.get(0).member(),
                    carriers.get(i).member(),
                    match.ahead(carriers.get(0), carriers.get(i)),
                    match.name());
        }
    }

    /** Halves that differ: where nothing else connects them they are mirror images at their first match. */
    private void joinTheHalves(List<OrderMatch> matches) {
        int apart = 0;
        double most = 0;
        for (OrderMatch match : matches) {
            List<OrderMatch.Carrier> right = match.of(Side.RIGHT);
            List<OrderMatch.Carrier> left = match.of(Side.LEFT);
            if (!right.isEmpty() && !left.isEmpty() && match.rule().to() == MatchRule.To.PIECES) {
                double ahead = match.ahead(right.get(0), left.get(0));
                Optional<RepeatOffsets.Way> way =
                        alignment.way(right.get(0).member(), left.get(0).member());
                if (way.isEmpty()) {
                    alignment.tie(right.get(0).member(), left.get(0).member(), ahead, match.name());
                } else {
                    double off = off(way.get().ahead() - ahead);
                    apart += off > EXACT ? 1 : 0;
                    most = StrictMath.max(most, off);
                }
            }
        }
        if (apart > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "order '%s': right and left differ: at %d matches they are up to %.2f mm from mirror images %s.",
                    order,
                    apart,
                    most,
                    direction()));
        }
    }

    private double off(double difference) {
        return StrictMath.abs(StrictMath.IEEEremainder(difference, repeat));
    }

    private String direction() {
        return along ? "along the warp" : "across it";
    }

    private boolean joinsPairInTheMiddle(OrderMatch match) {
        return match.carriers().stream().anyMatch(carrier -> carrier.piece().isInTheMiddle())
                && looksBothWays(match.carriers().stream()
                        .map(OrderMatch.Carrier::member)
                        .toList());
    }

    private boolean looksBothWays(List<Integer> some) {
        List<MarkerPiece> markerPieces = some.stream()
                .flatMap(i -> members.get(i).markerPieces().stream())
                .toList();
        return markerPieces.stream().anyMatch(MarkerPiece::givesPairs)
                || markerPieces.stream().anyMatch(MarkerPiece::looksRight)
                        && markerPieces.stream().anyMatch(piece -> !piece.looksRight());
    }

    /** The node of the cloth itself. */
    private int cloth() {
        return members.size();
    }

    private void hold(int from, int to, double ahead, String match) {
        Optional<RepeatOffsets.Way> way = alignment.way(from, to);
        if (way.isEmpty()) {
            alignment.tie(from, to, ahead, match);
            return;
        }
        double off = off(way.get().ahead() - ahead);
        if (off > EXACT) {
            notes.add(String.format(
                    Locale.ROOT,
                    "order '%s': %s and %s are %.2f mm off each other %s at '%s'; they follow %s.",
                    order,
                    name(from),
                    name(to),
                    off,
                    direction(),
                    match,
                    String.join(
                            ", ",
                            way.get().matches().stream()
                                    .map(name -> "'" + name + "'")
                                    .distinct()
                                    .toList())));
        }
    }

    private String name(int node) {
        return node == cloth()
                ? "the stripe of the cloth"
                : members.get(node).piece().id();
    }

    private void holdPairsToTheStripes(List<OrderMatch> matches) {
        for (OrderMatch match : matches) {
            for (OrderMatch.Carrier carrier : match.carriers()) {
                boolean held = alignment.way(cloth(), carrier.member()).isPresent();
                if (!held && looksBothWays(hangingTogether(carrier.member()))) {
                    alignment.tie(cloth(), carrier.member(), -carrier.place(), match.name());
                }
            }
        }
    }

    private List<Integer> hangingTogether(int member) {
        List<Integer> together = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (alignment.way(member, i).isPresent()) {
                together.add(i);
            }
        }
        return together;
    }

    Hold hold(int member) {
        if (!active[member]) {
            return Hold.FREE;
        }
        Optional<RepeatOffsets.Way> toCloth = alignment.way(cloth(), member);
        if (toCloth.isPresent()) {
            return new Hold(false, true, 0, toCloth.get().ahead());
        }
        List<Integer> group = hangingTogether(member);
        int copies = group.stream().mapToInt(i -> members.get(i).copies()).sum();
        double ahead = alignment.way(group.get(0), member).orElseThrow().ahead();
        return copies == 1 ? Hold.FREE : new Hold(false, false, group.get(0), ahead);
    }

    /** Groups are numbered below this. */
    int size() {
        return members.size();
    }

    /** Matches that could not be followed, a line each. */
    List<String> notes() {
        return List.copyOf(notes);
    }
}
