package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerMakerTest {

    private static final Fabric CLOTH = Fabric.plain("navy twill", 1500, Nap.ONE_WAY, 2);

    private final MarkerMaker maker = new MarkerMaker();

    @Test
    void every_copy_of_every_piece_lies_in_the_marker_once() {
        Marker marker = made(request(CLOTH, SamplePatterns.smallSuit("A17")));

        assertThat(marker.placements())
                .extracting(placement -> placement.piece().toString())
                .containsExactlyInAnyOrder(
                        "A17/jacket.front/R",
                        "A17/jacket.front/L",
                        "A17/jacket.topSleeve/R",
                        "A17/jacket.topSleeve/L",
                        "A17/jacket.jetting/1",
                        "A17/jacket.jetting/2",
                        "A17/jacket.jetting/3",
                        "A17/jacket.jetting/4",
                        "A17/trousers.waistband/1");
        assertThat(marker.efficiency()).isBetween(0.3, 1.0);
    }

    @Test
    void the_same_request_gives_the_same_marker() {
        MarkerRequest request = request(CLOTH, SamplePatterns.smallSuit("A17"), SamplePatterns.smallSuit("A18"));

        assertThat(made(request)).isEqualTo(made(request));
    }

    @Test
    void a_piece_wider_than_the_cloth_is_refused_with_both_widths() {
        MarkerResult result =
                maker.make(request(Fabric.plain("narrow", 300, Nap.TWO_WAY, 0), SamplePatterns.smallSuit("A17")));

        assertThat(result).isInstanceOfSatisfying(MarkerResult.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(MarkerResult.Reason.PIECE_WIDER_THAN_CLOTH);
            assertThat(rejected.value()).isEqualTo(340);
            assertThat(rejected.limit()).isEqualTo(300);
            assertThat(rejected.message()).contains("A17/jacket.front/R", "340.0 mm", "300.0 mm");
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {600, 1800})
    void cloth_that_is_too_short_is_refused_with_the_length_needed(double length) {
        MarkerResult result = maker.make(request(roll(400, length), SamplePatterns.smallSuit("A17")));

        assertThat(result).isInstanceOfSatisfying(MarkerResult.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(MarkerResult.Reason.CLOTH_TOO_SHORT);
            assertThat(rejected.value()).isGreaterThan(length);
            assertThat(rejected.limit()).isEqualTo(length);
        });
    }

    private static Fabric roll(double width, double length) {
        return new Fabric(
                "end of roll",
                width,
                10,
                Nap.TWO_WAY,
                2,
                Optional.empty(),
                List.of(),
                Optional.of(length),
                new Fabric.Shrinkage(0, 0),
                Fabric.Face.UP);
    }

    @Test
    void a_material_without_pieces_and_an_order_given_twice_are_refused() {
        Pattern suit = SamplePatterns.smallSuit("A17");
        MarkerRequest lining = new MarkerRequest(List.of(suit), Material.LINING, CLOTH, SearchBudget.ofIterations(0));

        assertThat(maker.make(lining))
                .isInstanceOfSatisfying(
                        MarkerResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(MarkerResult.Reason.NO_PIECES));
        assertThat(maker.make(request(CLOTH, suit, suit)))
                .isInstanceOfSatisfying(
                        MarkerResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(MarkerResult.Reason.ORDER_TWICE));
    }

    @Test
    void a_cut_line_that_crosses_itself_is_refused_by_name() {
        Pattern bow = SamplePatterns.pattern(
                "A17",
                SamplePatterns.piece(
                        "jacket.front",
                        Garment.JACKET,
                        CutQuantity.pair(),
                        NapDirection.ONE_WAY,
                        SamplePatterns.ring(0, 0, 300, 300, 300, 0, 0, 200)));

        assertThat(maker.make(request(CLOTH, bow))).isInstanceOfSatisfying(MarkerResult.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(MarkerResult.Reason.BROKEN_OUTLINE);
            assertThat(rejected.message())
                    .isEqualTo(
                            "cutLine of piece 'jacket.front' of order 'A17' must run counter-clockwise and not cross itself.");
        });
    }

    private Marker made(MarkerRequest request) {
        return ((MarkerResult.Made) maker.make(request)).marker();
    }

    private static MarkerRequest request(Fabric fabric, Pattern... orders) {
        return new MarkerRequest(List.of(orders), Material.SHELL, fabric, SearchBudget.ofIterations(20));
    }
}
