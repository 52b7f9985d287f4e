package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrouserStylesTest {

    private static final PatternEngine ENGINE = new PatternEngine();

    private static Style style(Map<String, Object> options, List<Style.Alteration> alterations) {
        return new Style(Style.Fit.REGULAR, Set.of(Garment.TROUSERS), options, alterations);
    }

    private static Pattern drafted(Map<String, Object> options) {
        DraftResult result = ENGINE.draft("order-1", style(options, List.of()), AverageMan.body());
        assertThat(result).as("%s", options).isInstanceOf(Drafted.class);
        return ((Drafted) result).pattern();
    }

    private static double edge(Pattern pattern, String piece, String edge) {
        return pattern.findPiece(piece)
                .flatMap(found -> found.findEdge(edge))
                .orElseThrow()
                .length();
    }

    @Test
    void pleats_open_the_front_and_leave_the_waist_as_ordered() {
        Pattern plain = drafted(Map.of());
        Pattern two = drafted(Map.of("trousers.pleats", 2.0));

        assertThat(edge(two, "trousers.front", "pleat")).isCloseTo(32, within(0.05));
        assertThat(edge(two, "trousers.front", "pleat.second")).isCloseTo(16, within(0.05));
        assertThat(edge(two, "trousers.front", "hem")).isCloseTo(edge(plain, "trousers.front", "hem"), within(0.05));
        assertThat(edge(two, "trousers.waistband.right", "waist"))
                .isCloseTo(edge(plain, "trousers.waistband.right", "waist"), within(0.1));
    }

    @Test
    void a_turn_up_adds_twice_its_depth_and_a_hem() {
        Pattern plain = drafted(Map.of());
        Pattern turned = drafted(Map.of("trousers.turnUp", true, "trousers.turnUpDepth", 45.0));
        Piece back = turned.findPiece("trousers.back").orElseThrow();

        assertThat(edge(turned, "trousers.back", "outseam") - edge(plain, "trousers.back", "outseam"))
                .isBetween(89.0, 91.0);
        assertThat(back.findEdge("hem").orElseThrow().allowance().start()).isEqualTo(15);
        assertThat(back.internalLines())
                .filteredOn(line -> line.what().startsWith("turn-up"))
                .hasSize(2);
    }

    @Test
    void the_band_is_as_wide_as_ordered_and_a_tab_makes_the_left_longer() {
        Pattern tab = drafted(Map.of("trousers.waistband", "tab", "trousers.waistbandWidth", 50.0));

        assertThat(edge(tab, "trousers.waistband.left", "front")).isCloseTo(100, within(0.01));
        assertThat(edge(tab, "trousers.waistband.left", "tab")).isCloseTo(50, within(0.01));
    }

    @Test
    void hip_pockets_decide_over_jets_flaps_and_bags() {
        assertThat(drafted(Map.of("trousers.hipPocket", 0.0)).findPiece("trousers.hipJet"))
                .isEmpty();
        Pattern flaps = drafted(Map.of("trousers.hipPocketStyle", "flap"));
        assertThat(flaps.findPiece("trousers.hipJet").orElseThrow().cut().quantity())
                .isEqualTo(2);
        assertThat(flaps.findPiece("trousers.hipFlap").orElseThrow().cut().quantity())
                .isEqualTo(2);
        assertThat(flaps.findPiece("trousers.lining.hipFlap")).isPresent();
    }

    @Test
    void each_hip_pocket_has_one_jet_one_fusible_for_it_and_one_facing() {
        for (double pockets : List.of(1.0, 2.0)) {
            Pattern pattern = drafted(Map.of("trousers.hipPocket", pockets));
            for (String part : List.of("trousers.hipJet", "trousers.fusible.hipJet", "trousers.hipPocketFacing")) {
                assertThat(pattern.findPiece(part).orElseThrow().cut().quantity())
                        .as(part)
                        .isEqualTo((int) pockets);
            }
        }
    }

    @Test
    void unlined_trousers_have_no_lining() {
        assertThat(drafted(Map.of("trousers.lining", "none")).findPiece("trousers.lining.front"))
                .isEmpty();
        assertThat(drafted(Map.of()).findPiece("trousers.lining.front")).isPresent();
    }

    @Test
    void every_choice_is_certified_on_the_average_man() {
        for (String pocket : List.of("slant", "side", "frog")) {
            for (String rise : List.of("low", "mid", "high")) {
                for (String loops : List.of("loops", "sideAdjusters", "braceButtons")) {
                    drafted(Map.of(
                            "trousers.sidePocket", pocket,
                            "trousers.rise", rise,
                            "trousers.loops", loops,
                            "trousers.pleats", 2.0,
                            "trousers.pleatDirection", "in"));
                }
            }
        }
    }

    @Test
    void any_alterations_together_are_certified_on_real_bodies() throws Exception {
        Random random = new Random(7);
        Map<String, String> refused = new TreeMap<>();
        List<MeasurementSet> men = SharedBodies.men(20);
        for (MeasurementSet body : men) {
            Style style = style(Map.of("trousers.pleats", (double) random.nextInt(3)), alterations(random));
            if (ENGINE.draft(body.id(), style, body) instanceof DraftResult.Rejected rejected) {
                refused.put(body.id(), rejected.reasons() + " " + style.alterations());
            }
        }
        assertThat(refused).isEmpty();
    }

    /** Of waist and seat the rule for all garments or the trousers' own: the two exclude each other. */
    private static List<Style.Alteration> alterations(Random random) {
        Set<AlterationRule> excluded = EnumSet.of(
                random.nextBoolean() ? AlterationRule.WAIST : AlterationRule.TROUSER_WAIST,
                random.nextBoolean() ? AlterationRule.SEAT_WIDTH : AlterationRule.TROUSER_SEAT);
        List<Style.Alteration> alterations = new ArrayList<>();
        for (AlterationRule rule : AlterationRule.values()) {
            if (rule.garments().contains(Garment.TROUSERS) && !excluded.contains(rule) && random.nextInt(3) == 0) {
                int steps = (int) StrictMath.round((rule.most() - rule.least()) / rule.step());
                double amount = rule.least() + rule.step() * random.nextInt(steps + 1);
                if (amount != 0) {
                    alterations.add(new Style.Alteration(rule.word(), Side.BOTH, amount));
                }
            }
        }
        return alterations;
    }
}
