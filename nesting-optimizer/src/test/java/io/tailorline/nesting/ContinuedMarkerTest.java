package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.marker.StartMarker;
import io.tailorline.nesting.rules.Block;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A search that continues from a marker of the small suit A17. */
class ContinuedMarkerTest {

    private static final Fabric CLOTH = Fabric.plain("navy twill", 700, Nap.TWO_WAY, 2);
    private static final Pattern SUIT = SamplePatterns.smallSuit("A17");

    private final MarkerMaker maker = new MarkerMaker();
    private final Marker given = made(request(CLOTH, 60, SUIT));

    @Test
    void the_result_is_never_longer_than_the_given_marker() {
        Marker again = made(from(given, request(CLOTH, 0, SUIT)));
        Marker longer = made(from(given, request(CLOTH, 30, SUIT).withRules(given.rules())));

        assertThat(again.length()).isLessThanOrEqualTo(given.length());
        assertThat(longer.length()).isLessThanOrEqualTo(given.length());
    }

    @Test
    void a_longer_find_gives_way_to_the_given_marker_where_that_may_be_cut() {
        Marker longer = new Marker(CLOTH, given.length() + 1, 0.5, given.placements());
        Fabric widerGap = Fabric.plain("navy twill", 700, Nap.TWO_WAY, 60);

        assertThat(StartCheck.shorter(longer, from(given, request(CLOTH, 0, SUIT))))
                .isEqualTo(given);
        assertThat(StartCheck.shorter(longer, from(given, request(widerGap, 0, SUIT))))
                .isEqualTo(longer);
        assertThat(StartCheck.shorter(longer, request(CLOTH, 0, SUIT))).isEqualTo(longer);
    }

    @Test
    void a_result_that_is_longer_because_the_cloth_is_another_says_why() {
        Fabric widerGap = Fabric.plain("navy twill", 700, Nap.TWO_WAY, 60);

        MarkerResult.Made apart = (MarkerResult.Made) maker.make(from(given, request(widerGap, 0, SUIT)));
        MarkerResult.Made same = (MarkerResult.Made) maker.make(from(given, request(CLOTH, 0, SUIT)));

        assertThat(apart.marker().length()).isGreaterThan(given.length());
        assertThat(apart.notes())
                .anySatisfy(note -> assertThat(note)
                        .startsWith("the marker is ")
                        .contains(
                                " mm longer than the one to start from, which may not be cut from this cloth: ", "60"));
        assertThat(same.notes()).noneMatch(note -> note.contains("longer than"));
    }

    @Test
    void fixed_pieces_stay_and_the_others_are_laid_round_them() {
        Marker next = made(from(given, request(CLOTH, 30, SUIT), "A17/jacket.front/*"));

        assertThat(laid(next, "A17/jacket.front/")).isEqualTo(laid(given, "A17/jacket.front/"));
        assertThat(next.length()).isLessThanOrEqualTo(given.length());
        assertThat(next.placements()).hasSize(given.placements().size());
    }

    @Test
    void an_order_is_added_to_a_marker_whose_pieces_stay() {
        Marker both = made(from(given, request(CLOTH, 30, SUIT, SamplePatterns.smallSuit("B18")), "A17/*"));

        assertThat(laid(both, "A17/")).isEqualTo(laid(given, "A17/"));
        assertThat(laid(both, "B18/")).hasSize(9);
        assertThat(both.length()).isLessThan(2 * given.length());
    }

    @Test
    void a_copy_that_is_not_its_pieces_first_keeps_its_name() {
        Marker next = made(from(given, request(CLOTH, 10, SUIT), "A17/jacket.jetting/3"));

        assertThat(laid(next, "A17/jacket.jetting/3")).isEqualTo(laid(given, "A17/jacket.jetting/3"));
        assertThat(laid(next, "A17/jacket.jetting/")).hasSize(4);
    }

    @Test
    void where_not_all_fits_beside_fixed_pieces_what_is_fixed_is_never_left_out() {
        Fabric remnant = CLOTH.cutTo(given.length() + 200);
        MarkerResult result =
                maker.make(from(given, request(remnant, 20, SUIT, SamplePatterns.smallSuit("B18")), "A17/*"));

        assertThat(result).isInstanceOfSatisfying(MarkerResult.Rejected.class, rejected -> {
            Shortfall shortfall = rejected.shortfall().orElseThrow();
            assertThat(shortfall.left())
                    .extracting(Shortfall.Left::bundle)
                    .doesNotContain(BundleRef.parse("A17/jacket"));
            assertThat(laid(shortfall.partial().orElseThrow(), "A17/")).isEqualTo(laid(given, "A17/"));
        });
    }

    @Test
    void a_marker_of_another_width_or_of_other_pieces_is_refused_by_name() {
        assertThat(refused(from(given, request(Fabric.plain("navy twill", 720, Nap.TWO_WAY, 2), 5, SUIT))))
                .isEqualTo("usableWidth (720.0 mm) must be 700.0 mm, as in the marker to start from.");
        assertThat(refused(from(given, request(CLOTH, 5, SamplePatterns.smallSuit("B18")))))
                .isEqualTo("placements of the marker to start from must be pieces of the orders;"
                        + " 'A17/jacket.front/R' is none.");
        assertThat(refused(from(given, request(CLOTH, 5, SUIT), "A17/vest*")))
                .isEqualTo("fix ('A17/vest*') must name at least 1 of the 9 placements of the marker to start from.");
    }

    @Test
    void a_piece_of_another_shape_is_refused() {
        Pattern other = SamplePatterns.pattern(
                "A17",
                SUIT.pieces().get(0),
                SUIT.pieces().get(1),
                SUIT.pieces().get(2),
                SamplePatterns.piece(
                        "trousers.waistband",
                        SUIT.pieces().get(3).garment(),
                        SUIT.pieces().get(3).cut(),
                        SUIT.pieces().get(3).direction(),
                        SamplePatterns.rectangle(470, 90)));

        assertThat(refused(from(given, request(CLOTH, 5, other))))
                .isEqualTo("cutLine of 'A17/trousers.waistband/1' in the marker to start from must be that of its"
                        + " pattern, it is of another shape.");
    }

    @Test
    void pieces_fixed_where_the_cloth_has_ended_are_refused() {
        assertThat(refused(from(given, request(CLOTH.cutTo(400), 5, SUIT), "*")))
                .startsWith("fixed pieces must lie as the cloth allows: ")
                .contains("off the cloth");
    }

    @Test
    void a_given_marker_is_drawn_again_from_the_patterns() {
        Pattern redrafted = withMovedNotch(SUIT);
        Marker longer = new Marker(CLOTH, given.length() + 1, 0.5, given.placements());

        Marker cut = StartCheck.shorter(longer, from(given, request(CLOTH, 0, redrafted)));

        assertThat(cut.length()).isEqualTo(given.length());
        assertThat(cut.placements().get(0).notches())
                .isNotEqualTo(given.placements().get(0).notches());
        assertThat(MarkerCheck.check(cut, List.of(redrafted)).failures()).isEmpty();
    }

    /** The same outlines, the notch of the first piece 5 mm farther along. */
    private static Pattern withMovedNotch(Pattern suit) {
        Piece first = suit.pieces().get(0);
        Notch notch = first.notches().get(0);
        Notch moved = new Notch(
                notch.at().plus(new Point(5, 0)), notch.angleDeg(), notch.depth(), notch.kind(), notch.mate());
        Piece redrawn = first.withGeometry(first.geometry().withNotches(List.of(moved)));
        List<Piece> pieces = new ArrayList<>(suit.pieces());
        pieces.set(0, redrawn);
        return SamplePatterns.pattern(suit.id(), pieces.toArray(Piece[]::new));
    }

    @Test
    void a_fixed_piece_with_a_hem_of_its_own_may_lie_farthest() {
        Block hem = new Block(Block.Amount.mm(30), Block.Amount.mm(30), Block.Amount.mm(0), Block.Amount.mm(0));
        MarkerRules rules = MarkerRules.of(PieceRule.of("*").withBlock(hem));
        Marker blocked = made(request(CLOTH, 10, SUIT).withRules(rules));

        Marker next = made(from(blocked, request(CLOTH, 5, SUIT).withRules(rules), "*"));

        assertThat(next.length()).isEqualTo(blocked.length());
        Marker longer = new Marker(CLOTH, blocked.length() + 1, 0.5, blocked.placements(), rules);
        assertThat(StartCheck.shorter(
                        longer, from(blocked, request(CLOTH, 0, SUIT).withRules(rules))))
                .isEqualTo(blocked);
    }

    @Test
    void a_fixed_piece_that_leans_more_than_its_pattern_allows_is_refused() {
        assertThat(refused(from(alone(2), request(CLOTH, 5, SUIT), "A17/*")))
                .startsWith(
                        "fixed pieces must lie as the cloth allows: A17/trousers.waistband/1 is turned by 2.0 degrees");
    }

    @Test
    void a_fixed_piece_that_looks_the_other_way_than_its_bundle_must_is_refused() {
        Fabric oneWay = Fabric.plain("navy twill", 700, Nap.ONE_WAY, 2);

        assertThat(refused(from(alone(180), request(oneWay, 5, SUIT), "A17/*")))
                .isEqualTo("fixed pieces must lie as the cloth allows: A17/trousers.waistband/1 is turned by 180.0"
                        + " degrees, expected 0.");
    }

    /** The waistband alone. */
    private static Marker alone(double degrees) {
        Piece piece = SUIT.pieces().get(3);
        Point at = new Point(500, 200);
        PieceToFabric to = new PieceToFabric(false, degrees, at);
        Placement placement = new Placement(
                PieceRef.parse("A17/trousers.waistband/1"),
                Garment.TROUSERS,
                to,
                to.of(piece.geometry()),
                new Placement.Label(to.of(new Point(90, 40)), 0, "waistband"));
        return new Marker(CLOTH, 980, 0.1, List.of(placement));
    }

    private static List<Placement> laid(Marker marker, String prefix) {
        return marker.placements().stream()
                .filter(placement -> placement.piece().toString().startsWith(prefix))
                .sorted((a, b) -> a.piece().compareTo(b.piece()))
                .toList();
    }

    private Marker made(MarkerRequest request) {
        MarkerResult result = maker.make(request);
        assertThat(result).isInstanceOf(MarkerResult.Made.class);
        return ((MarkerResult.Made) result).marker();
    }

    private String refused(MarkerRequest request) {
        MarkerResult result = maker.make(request);
        assertThat(result)
                .isInstanceOfSatisfying(
                        MarkerResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(MarkerResult.Reason.START_DOES_NOT_FIT));
        return ((MarkerResult.Rejected) result).message();
    }

    private static MarkerRequest from(Marker marker, MarkerRequest request, String... fixed) {
        return request.startingFrom(new StartMarker(marker, Arrays.asList(fixed)));
    }

    private static MarkerRequest request(Fabric fabric, int iterations, Pattern... orders) {
        return new MarkerRequest(List.of(orders), Material.SHELL, fabric, SearchBudget.ofIterations(iterations));
    }
}
