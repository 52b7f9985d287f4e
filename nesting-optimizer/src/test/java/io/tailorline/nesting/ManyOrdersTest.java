package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.OrderShare;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several orders in one marker: each complete, each told apart. */
class ManyOrdersTest {

    private static final Fabric CLOTH = Fabric.plain("navy twill", 1500, Nap.ONE_WAY, 2);

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20})
    void every_order_is_complete_and_its_labels_and_bundles_name_it(int count) {
        List<Pattern> orders = IntStream.range(0, count)
                .mapToObj(i -> SamplePatterns.smallSuit("A" + i))
                .toList();

        Marker marker = made(orders);

        assertThat(MarkerCheck.check(marker, orders).failures()).isEmpty();
        assertThat(marker.placements()).hasSize(9 * count).allSatisfy(placement -> {
            assertThat(placement.label().text()).startsWith(placement.order() + " ");
            assertThat(placement.bundle().order()).isEqualTo(placement.order());
        });
        assertThat(OrderShare.of(marker)).hasSize(count).allSatisfy(share -> {
            assertThat(share.pieces()).isEqualTo(9);
            assertThat(share.areaShare()).isCloseTo(1.0 / count, offset(1e-6));
            assertThat(share.to()).isGreaterThan(share.from()).isLessThanOrEqualTo(marker.length());
        });
    }

    /** The flaw lies where it lies; orders that are shifted along the cloth would not know of it. */
    @Test
    void orders_that_cannot_be_joined_are_laid_in_one_search_and_a_note_says_so() {
        List<Pattern> orders = IntStream.range(0, 12)
                .mapToObj(i -> SamplePatterns.smallSuit("A" + i))
                .toList();
        Fabric.Flaw flaw = new Fabric.Flaw(SamplePatterns.rectangle(20, 20).moved(900, 700), "");
        Fabric flawed = new Fabric(
                "flawed",
                1500,
                0,
                Nap.ONE_WAY,
                2,
                Optional.empty(),
                List.of(flaw),
                Optional.empty(),
                new Fabric.Shrinkage(0, 0),
                Fabric.Face.UP);

        MarkerResult.Made made = (MarkerResult.Made)
                new MarkerMaker().make(new MarkerRequest(orders, Material.SHELL, flawed, SearchBudget.ofIterations(1)));

        assertThat(made.notes())
                .containsOnlyOnce("the 12 orders were laid in one search, not one by one and joined:"
                        + " flaws keep their places on the cloth.");
    }

    /**
     * 400 x 1000 and 600 x 500 + 600 x 500 on cloth 1000 wide: 4 of 10 parts and 6 of 10 of the area, one behind the
     * other.
     */
    @Test
    void the_share_of_an_order_is_its_area_and_where_it_lies() {
        Marker marker = ((MarkerResult.Made) new MarkerMaker()
                        .make(new MarkerRequest(
                                List.of(
                                        Slabs.order("S", Slabs.jacket(400, 1000)),
                                        Slabs.order("T", Slabs.jacket(600, 500), Slabs.trousers(600, 500))),
                                Material.SHELL,
                                Slabs.roll("x", 1001, 1002),
                                SearchBudget.ofIterations(50))))
                .marker();

        List<OrderShare> shares = OrderShare.of(marker);

        assertThat(shares)
                .extracting(OrderShare::order, OrderShare::pieces, OrderShare::areaShare)
                .containsExactly(Tuple.tuple("S", 1, 0.4), Tuple.tuple("T", 2, 0.6));
        OrderShare first = shares.get(0).from() < shares.get(1).from() ? shares.get(0) : shares.get(1);
        OrderShare second = first == shares.get(0) ? shares.get(1) : shares.get(0);
        assertThat(first.from()).isCloseTo(0, offset(0.1));
        assertThat(first.to()).isLessThanOrEqualTo(second.from());
        assertThat(second.to()).isCloseTo(1000, offset(2.0));
    }

    private static Marker made(List<Pattern> orders) {
        MarkerRequest request = new MarkerRequest(orders, Material.SHELL, CLOTH, SearchBudget.ofIterations(3));
        return ((MarkerResult.Made) new MarkerMaker().make(request)).marker();
    }
}
