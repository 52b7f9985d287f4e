package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnevenSidesTest {

    private static final List<Side> ONE_SIDE = List.of(Side.LEFT, Side.RIGHT);

    private final PatternEngine engine = new PatternEngine();

    private static MeasurementSet uneven(Map<Measurement, Double> left) {
        MeasurementSet man = AverageMan.body();
        return new MeasurementSet(man.id(), man.sex(), man.values(), left, Map.of());
    }

    private Pattern suit(MeasurementSet body) {
        return suit(Style.twoPiece(), body);
    }

    private Pattern suit(Style style, MeasurementSet body) {
        DraftResult result = engine.draft("order-1", style, body);
        assertThat(result).isInstanceOf(Drafted.class);
        return ((Drafted) result).pattern();
    }

    private static Piece piece(Pattern pattern, String id) {
        return pattern.findPiece(id).orElseThrow(() -> new AssertionError(id));
    }

    @Test
    void a_longer_left_arm_gets_a_longer_left_sleeve_and_leaves_the_rest_a_pair() {
        double arm = AverageMan.body().get(Measurement.ARM_LENGTH);

        Pattern suit = suit(uneven(Map.of(Measurement.ARM_LENGTH, arm + 10)));

        Piece right = piece(suit, "jacket.topSleeve.right");
        Piece left = piece(suit, "jacket.topSleeve.left");
        assertThat(length(left) - length(right)).isCloseTo(10, within(0.3));
        assertThat(right.cut()).isEqualTo(CutQuantity.single());
        assertThat(left.name()).endsWith(", left");
        assertThat(piece(suit, "jacket.front").cut()).isEqualTo(CutQuantity.pair());
        assertThat(piece(suit, "trousers.front").cut()).isEqualTo(CutQuantity.pair());
        assertThat(suit.findPiece("jacket.topSleeve")).isEmpty();
    }

    /** From the middle of the cap to the middle of the cuff, along the grain. */
    private static double length(Piece piece) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < piece.cutLine().size(); i++) {
            least = Math.min(least, piece.cutLine().x(i));
        }
        double most = piece.findEdge("cuff").orElseThrow().line().points().stream()
                .mapToDouble(point -> point.x())
                .average()
                .orElseThrow();
        return most - least;
    }

    @Test
    void the_left_piece_lies_face_up_as_the_mirror_image_of_a_right_one() {
        double arm = AverageMan.body().get(Measurement.ARM_LENGTH);
        Pattern even = suit(AverageMan.body());
        Pattern suit = suit(uneven(Map.of(Measurement.ARM_LENGTH, arm + 10)));

        assertThat(piece(suit, "jacket.topSleeve.right").cutLine())
                .isEqualTo(piece(even, "jacket.topSleeve").cutLine());
        assertThat(piece(suit, "jacket.topSleeve.left").cutLine().signedArea()).isPositive();
        assertThat(forearm(piece(suit, "jacket.topSleeve.left")))
                .isCloseTo(-forearm(piece(even, "jacket.topSleeve")), within(1.0));
    }

    private static double forearm(Piece piece) {
        return piece.findEdge("forearm").orElseThrow().line().point(0).y()
                + piece.findEdge("forearm")
                        .orElseThrow()
                        .line()
                        .points()
                        .get(piece.findEdge("forearm").orElseThrow().line().size() - 1)
                        .y();
    }

    @Test
    void a_left_shoulder_that_falls_more_parts_the_body_and_joins_the_collar_of_two_halves() {
        double slope = AverageMan.body().get(Measurement.SHOULDER_SLOPE);

        Pattern suit = suit(uneven(Map.of(Measurement.SHOULDER_SLOPE, slope + 5)));

        assertThat(suit.pieces())
                .extracting(Piece::id)
                .contains(
                        "jacket.front.right",
                        "jacket.front.left",
                        "jacket.back.right",
                        "jacket.back.left",
                        "jacket.felt.underCollar",
                        "jacket.topCollar",
                        "jacket.breastWelt");
        assertThat(suit.seams())
                .extracting(seam -> seam.name())
                .contains("jacket.centreBack", "jacket.armhole/R", "jacket.armhole/L", "jacket.topCollar/L");
    }

    /** The stand's grain lies square to centre back. */
    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"LEFT", "RIGHT"})
    void a_collar_with_its_own_stand_is_joined_at_centre_back(Side side) {
        Style style = lowShoulder(side, Map.of("jacket.collarStand", "two-piece"));

        Pattern suit = suit(style, AverageMan.body());

        double right = edge(suit, "jacket.collarStand", "neckRight");
        double left = edge(suit, "jacket.collarStand", "neckLeft");
        assertThat(right).isNotEqualTo(left);
        assertThat(edge(suit, "jacket.facing.right", "neck")).isCloseTo(right, within(0.1));
        assertThat(edge(suit, "jacket.facing.left", "neck")).isCloseTo(left, within(0.1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"half", "quarter"})
    void a_short_lining_ends_at_one_level_at_centre_back(String lining) {
        for (Side side : ONE_SIDE) {
            Pattern suit = suit(lowShoulder(side, Map.of("jacket.lining", lining)), AverageMan.body());

            assertThat(edge(suit, "jacket.lining.back.right", "centreBack"))
                    .isCloseTo(edge(suit, "jacket.lining.back.left", "centreBack"), within(0.1));
        }
    }

    private static Style lowShoulder(Side side, Map<String, Object> options) {
        return new Style(
                Style.Fit.REGULAR,
                Set.of(Garment.JACKET),
                options,
                List.of(new Style.Alteration("lowShoulder", side, 10)));
    }

    @Test
    void legs_of_different_length_share_the_seat_and_the_waistband() {
        double leg = AverageMan.body().get(Measurement.INSIDE_LEG);
        MeasurementSet body = uneven(Map.of(Measurement.INSIDE_LEG, leg - 15));

        Pattern trousers = suit(new Style(Style.Fit.REGULAR, Set.of(Garment.TROUSERS), Map.of(), List.of()), body);

        assertThat(trousers.pieces())
                .extracting(Piece::id)
                .contains(
                        "trousers.front.left", "trousers.back.right", "trousers.waistband.left", "trousers.flyShield");
        assertThat(piece(trousers, "trousers.front.right")
                                .findEdge("outseam")
                                .orElseThrow()
                                .length()
                        - piece(trousers, "trousers.front.left")
                                .findEdge("outseam")
                                .orElseThrow()
                                .length())
                .isCloseTo(15, within(0.5));
    }

    @Test
    void thighs_that_differ_share_the_fork_and_the_seat() {
        double thigh = AverageMan.body().get(Measurement.THIGH_GIRTH);
        Style wider = new Style(
                Style.Fit.REGULAR,
                Set.of(Garment.TROUSERS),
                Map.of(),
                List.of(new Style.Alteration("thigh", Side.LEFT, 30)));

        Pattern altered = suit(wider, AverageMan.body());
        Pattern measured = suit(Style.twoPiece(), uneven(Map.of(Measurement.THIGH_GIRTH, thigh + 40)));

        assertThat(altered.findPiece("trousers.back.left")).isPresent();
        assertThat(edge(altered, "trousers.back.left", "seat"))
                .isCloseTo(edge(altered, "trousers.back.right", "seat"), within(0.1));
        assertThat(edge(measured, "trousers.back.left", "seat"))
                .isCloseTo(edge(measured, "trousers.back.right", "seat"), within(0.1));
        assertThat(finished(measured, "thigh.left") - finished(measured, "thigh.right"))
                .isCloseTo(40, within(1.0));
    }

    private static double finished(Pattern pattern, String girth) {
        return pattern.girths().stream()
                .filter(one -> one.name().equals(girth))
                .findFirst()
                .orElseThrow()
                .finished();
    }

    @Test
    void a_three_piece_suit_with_a_low_left_shoulder_a_longer_left_arm_and_a_shorter_left_leg_is_sound() {
        double arm = AverageMan.body().get(Measurement.ARM_LENGTH);
        double leg = AverageMan.body().get(Measurement.INSIDE_LEG);
        Style low = new Style(
                Style.Fit.REGULAR,
                Set.of(Garment.values()),
                Map.of(),
                List.of(new Style.Alteration("lowShoulder", Side.LEFT, 10)));

        Pattern suit = suit(low, uneven(Map.of(Measurement.ARM_LENGTH, arm + 15, Measurement.INSIDE_LEG, leg - 10)));

        assertThat(Certificate.of(suit).isSound()).isTrue();
        assertThat(suit.findPiece("waistcoat.front.left")).isPresent();
        assertThat(suit.findPiece("trousers.back.left")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(AlterationRule.class)
    void either_end_of_a_rule_on_one_side_alone_is_drafted(AlterationRule rule) {
        for (Side side : rule.isForOneSide() ? ONE_SIDE : List.<Side>of()) {
            for (double amount : new double[] {rule.least(), rule.most()}) {
                Style.Alteration alteration = new Style.Alteration(rule.word(), side, amount);

                assertThat(suit(
                                        new Style(
                                                Style.Fit.REGULAR,
                                                Set.of(Garment.values()),
                                                Map.of(),
                                                List.of(alteration)),
                                        AverageMan.body())
                                .pieces())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void a_hem_is_folded_in_its_own_crease_on_either_leg() {
        double leg = AverageMan.body().get(Measurement.INSIDE_LEG);

        Pattern suit = suit(uneven(Map.of(Measurement.INSIDE_LEG, leg - 15)));

        assertThat(suit.seams()).extracting(Seam::name).contains("trousers.crease.front/R", "trousers.crease.front/L");
        assertThat(suit.seams().stream().filter(Seam::isFold))
                .hasSize(4)
                .allSatisfy(fold -> assertThat(fold.a()).isEqualTo(fold.b()));
    }

    @Test
    void what_does_not_lie_on_the_limbs_that_differ_is_cut_as_for_an_even_body() {
        double arm = AverageMan.body().get(Measurement.ARM_LENGTH);
        Style all = new Style(Style.Fit.REGULAR, Set.of(Garment.values()), Map.of(), List.of());

        Pattern suit = suit(all, uneven(Map.of(Measurement.ARM_LENGTH, arm + 15)));

        assertThat(notOfTheJacket(suit)).isEqualTo(notOfTheJacket(suit(all, AverageMan.body())));
    }

    private static List<Piece> notOfTheJacket(Pattern pattern) {
        return pattern.pieces().stream()
                .filter(piece -> piece.garment() != Garment.JACKET)
                .toList();
    }

    private static double edge(Pattern pattern, String piece, String edge) {
        return piece(pattern, piece).findEdge(edge).orElseThrow().length();
    }
}
