package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facing, jets, welt, covered buttons and braid of a second cloth. */
class DinnerJacketTest {

    private static final Map<String, Object> PLAIN = Map.of("jacket.lapel", "peak", "jacket.pockets", "jet");

    private static Map<String, Object> dinner(Map<String, Object> more) {
        Map<String, Object> options = new TreeMap<>(PLAIN);
        options.put("jacket.dinner", true);
        options.putAll(more);
        return options;
    }

    private static List<String> ids(DraftedSuit suit, Material material) {
        return suit.of(material).stream().map(Piece::id).toList();
    }

    @Test
    void facing_jets_welt_rounds_and_braid_are_of_the_second_cloth_and_nothing_else_is() {
        DraftedSuit suit = DraftedSuit.ofAverageMan(dinner(Map.of("jacket.ticketPocket", true)));

        assertThat(ids(suit, Material.CONTRAST))
                .containsExactlyInAnyOrder(
                        "jacket.facing",
                        "jacket.jet",
                        "jacket.ticketJet",
                        "jacket.breastWelt",
                        "jacket.contrast.frontButtonRound",
                        "jacket.contrast.cuffButtonRound",
                        "trousers.contrast.braid");
        assertThat(ids(suit, Material.SHELL)).contains("jacket.topCollar", "jacket.inBreastJet", "jacket.pocketFacing");
    }

    /** The shell's pieces are cut as they are of the same jacket in one cloth. */
    @Test
    void the_second_cloth_changes_no_outline() {
        DraftedSuit plain = DraftedSuit.ofAverageMan(PLAIN);
        DraftedSuit suit = DraftedSuit.ofAverageMan(dinner(Map.of()));

        for (Piece piece : plain.pattern().pieces()) {
            assertThat(suit.piece(piece.id()).geometry()).as(piece.id()).isEqualTo(piece.geometry());
        }
        assertThat(suit.pattern().seams()).isEqualTo(plain.pattern().seams());
        assertThat(suit.pattern().pieces()).hasSize(plain.pattern().pieces().size() + 3);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 3", "2, 2, 4", "3, 3, 5", "6x2, 6, 4", "6x1, 6, 3", "4x1, 4, 4"})
    void every_button_that_is_seen_has_a_round_twice_as_wide(String buttons, int front, String cuff) {
        DraftedSuit suit =
                DraftedSuit.ofAverageMan(dinner(Map.of("jacket.buttons", buttons, "jacket.cuffButtons", cuff)));

        Piece round = suit.piece("jacket.contrast.frontButtonRound");
        assertThat(round.cut().quantity()).isEqualTo(front);
        assertThat(suit.piece("jacket.contrast.cuffButtonRound").cut().quantity())
                .isEqualTo(2 * Integer.parseInt(cuff));
        assertThat(round.cutLine().points())
                .allSatisfy(point ->
                        assertThat(StrictMath.hypot(point.x(), point.y())).isCloseTo(20, offset(0.05)));
    }

    @Test
    void the_braid_is_as_long_as_the_outside_seam_and_turns_into_the_hem() {
        DraftedSuit suit = DraftedSuit.ofAverageMan(dinner(Map.of()));

        assertThat(suit.edge("trousers.contrast.braid", "front").length())
                .isCloseTo(suit.edge("trousers.back", "outseam").length() + 30, offset(0.05));
        assertThat(suit.edge("trousers.contrast.braid", "top").length()).isCloseTo(20, offset(0.01));
        assertThat(suit.piece("trousers.contrast.braid").cut().quantity()).isEqualTo(2);
    }

    @Test
    void trousers_are_braided_alone_or_left_plain_as_ordered() {
        assertThat(DraftedSuit.ofAverageMan(Map.of("trousers.braid", "single")).has("trousers.contrast.braid"))
                .isTrue();
        assertThat(DraftedSuit.ofAverageMan(dinner(Map.of("trousers.braid", "none")))
                        .has("trousers.contrast.braid"))
                .isFalse();
        assertThat(DraftedSuit.ofAverageMan(dinner(Map.of("trousers.turnUp", true)))
                        .has("trousers.contrast.braid"))
                .isFalse();
        assertThat(DraftedSuit.refusal(Map.of("trousers.braid", "single", "trousers.turnUp", true)))
                .contains("trousers.braid");
    }

    @ParameterizedTest
    @CsvSource({
        "jacket.lapel, notch",
        "jacket.lapel, semi-peak",
        "jacket.pockets, flap",
        "jacket.pockets, patch",
        "jacket.breastPocket, patch",
        "jacket.lining, none"
    })
    void what_does_not_go_with_silk_facings_is_refused(String option, String value) {
        assertThat(DraftedSuit.refusal(dinner(Map.of(option, value)))).contains("jacket.dinner");
    }

    @Test
    void a_suit_without_it_is_what_it_was() {
        assertThat(DraftedSuit.ofAverageMan(dinner(Map.of("jacket.dinner", false, "trousers.braid", "none")))
                        .pattern()
                        .pieces())
                .isEqualTo(DraftedSuit.ofAverageMan(PLAIN).pattern().pieces());
        assertThat(ids(DraftedSuit.ofAverageMan(Map.of()), Material.CONTRAST)).isEmpty();
    }

    @Test
    void every_sample_body_is_certified_with_it() throws FormatFault {
        for (MeasurementSet body : DraftedSuit.samples()) {
            String lapel = body.sex() == Sex.MALE ? "shawl" : "peak";
            DraftedSuit.of(body, dinner(Map.of("jacket.lapel", lapel, "jacket.buttons", "1", "jacket.vents", "0")));
            DraftedSuit.of(body, dinner(Map.of("jacket.buttons", "6x1")));
        }
    }
}
