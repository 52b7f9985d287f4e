package io.tailorline.workflow.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.rules.BundleDirection;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.nesting.rules.Tilt;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.workshop.HouseMarkerRules.Seams;
import io.tailorline.workflow.workshop.HouseMarkerRules.TwoWay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the house's rules mean on a cloth, what it may set, and how they are stored. */
class HouseMarkerRulesTest {

    private static final Fabric PLAIN = Fabric.plain("navy-twill", 1500, Nap.TWO_WAY, 2);
    private static final Fabric CHECKS = striped(Nap.TWO_WAY);
    private static final HouseMarkerRules USUAL = HouseMarkerRules.usual();
    private static final List<Piece> PIECES = shell();

    private static Fabric striped(Nap nap) {
        return new Fabric(
                "grey-windowpane",
                1500,
                10,
                nap,
                2,
                Optional.of(new Fabric.Stripe(60, 50, 25)),
                List.of(),
                Optional.empty(),
                new Fabric.Shrinkage(0, 0),
                Fabric.Face.UP);
    }

    private static List<Piece> shell() {
        OrderSpecification ordered = SampleOrders.specification(SampleOrders.medianMan());
        DraftResult draft = new PatternEngine().draft("A17", ordered.style(), ordered.body());
        return ((DraftResult.Drafted) draft)
                .pattern().pieces().stream()
                        .filter(piece -> piece.material() == Material.SHELL)
                        .toList();
    }

    private static HouseMarkerRules turned(TwoWay way) {
        return new HouseMarkerRules(2, Optional.empty(), true, Seams.ALL, Seams.CHOSEN, USUAL.chosen(), way);
    }

    @Test
    void a_fresh_house_changes_nothing_on_plain_cloth() {
        assertThat(USUAL.on(PLAIN, PIECES)).isEqualTo(MarkerRules.none());
        assertThat(USUAL.pieceGap()).isEqualTo(2);
    }

    /** Lines across meet at every seam; lengthwise stripes where a tailor looks at them. */
    @Test
    void on_checks_it_matches_along_everywhere_and_across_what_is_looked_at() {
        MarkerRules rules = USUAL.on(CHECKS, PIECES);

        assertThat(rules.match("trousers.outseam.seat"))
                .extracting(MatchRule::along, MatchRule::across)
                .containsExactly(MatchRule.Axis.SAME, MatchRule.Axis.NONE);
        assertThat(rules.match("jacket.collar").across()).isEqualTo(MatchRule.Axis.SAME);
        assertThat(rules.match("jacket.centreBack").across()).isEqualTo(MatchRule.Axis.SAME);
        assertThat(rules.pieces()).isEmpty();
    }

    /** A note of a rule that fits nothing would be on every marker of trousers. */
    @Test
    void a_name_that_no_piece_bears_is_left_out() {
        List<Piece> trousers = PIECES.stream()
                .filter(piece -> piece.garment() == Garment.TROUSERS)
                .toList();

        assertThat(USUAL.on(CHECKS, trousers).matches())
                .extracting(MatchRule::match)
                .doesNotContain("jacket.collar");
    }

    @Test
    void all_seams_need_no_rule_and_none_leaves_every_piece_out() {
        HouseMarkerRules all =
                new HouseMarkerRules(2, Optional.empty(), true, Seams.ALL, Seams.ALL, List.of(), TwoWay.ONE_DIRECTION);
        HouseMarkerRules never =
                new HouseMarkerRules(2, Optional.empty(), false, Seams.ALL, Seams.ALL, List.of(), TwoWay.ONE_DIRECTION);

        assertThat(all.on(CHECKS, PIECES)).isEqualTo(MarkerRules.none());
        assertThat(never.on(CHECKS, PIECES))
                .isEqualTo(MarkerRules.of(PieceRule.of("*").matched(false)));
        assertThat(never.on(PLAIN, PIECES)).isEqualTo(MarkerRules.none());
    }

    @Test
    void only_hidden_pieces_lean_as_the_house_says() {
        HouseMarkerRules upright =
                new HouseMarkerRules(2, Optional.of(0.5), true, Seams.ALL, Seams.ALL, List.of(), TwoWay.ONE_DIRECTION);

        MarkerRules rules = upright.on(PLAIN, PIECES);

        assertThat(rules.pieces())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.tilt()).contains(Tilt.degrees(0.5)));
        assertThat(rules.piece("jacket.front").tilt()).isEmpty();
        assertThat(rules.pieces())
                .extracting(PieceRule::piece)
                .containsExactlyInAnyOrderElementsOf(PIECES.stream()
                        .filter(piece -> piece.tiltDeg() > 0)
                        .map(Piece::id)
                        .toList());
    }

    @Test
    void pieces_are_turned_on_plain_two_way_cloth_only() {
        BundleRef jacket = new BundleRef("A17", Garment.JACKET);
        Fabric flannel = Fabric.plain("tobacco-flannel", 1480, Nap.ONE_WAY, 2);

        assertThat(turned(TwoWay.BY_GARMENT).on(PLAIN, PIECES).bundle(jacket).direction())
                .contains(BundleDirection.FREE);
        assertThat(turned(TwoWay.BY_PIECE)
                        .on(PLAIN, PIECES)
                        .piece("jacket.front")
                        .heading())
                .contains(PieceRule.Heading.EITHER);
        for (TwoWay way : TwoWay.values()) {
            assertThat(turned(way).on(flannel, PIECES)).isEqualTo(MarkerRules.none());
            assertThat(turned(way).on(CHECKS, PIECES).bundles()).isEmpty();
            assertThat(turned(way).on(CHECKS, PIECES).pieces()).isEmpty();
        }
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        HouseMarkerRules wrong = new HouseMarkerRules(
                -1,
                Optional.of(11.0),
                true,
                Seams.CHOSEN,
                Seams.NONE,
                List.of("*Welt", "a b", "*Welt"),
                TwoWay.BY_PIECE);
        HouseMarkerRules nothing =
                new HouseMarkerRules(31, Optional.empty(), true, Seams.NONE, Seams.CHOSEN, List.of(), TwoWay.BY_PIECE);

        assertThat(MarkerRulesLimits.faults(wrong))
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly("pieceGap range", "hiddenTilt range", "chosen[1] name", "chosen[2] twice");
        assertThat(MarkerRulesLimits.faults(nothing))
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly("pieceGap range", "chosen none");
        assertThat(MarkerRulesLimits.faults(new HouseMarkerRules(
                        Double.NaN, Optional.empty(), false, Seams.ALL, Seams.ALL, List.of(), TwoWay.BY_PIECE)))
                .hasSize(1);
        assertThat(MarkerRulesLimits.faults(USUAL)).isEmpty();
    }

    @Test
    void versions_are_added_and_never_changed() {
        try (TestDatabase database = new TestDatabase()) {
            MarkerRulesOfHouse stored = database.markerRules();
            HouseMarkerRules wider = new HouseMarkerRules(
                    4.5, Optional.of(1.5), true, Seams.ALL, Seams.NONE, List.of("*ocket*"), TwoWay.BY_GARMENT);

            assertThat(stored.current()).isEqualTo(new MarkerRulesOfHouse.Stored(0, USUAL, ""));
            assertThat(stored.store(0, wider, "pia")).contains(new MarkerRulesOfHouse.Stored(1, wider, "pia"));
            assertThat(stored.current()).isEqualTo(new MarkerRulesOfHouse.Stored(1, wider, "pia"));
            assertThat(stored.store(0, USUAL, "paul"))
                    .as("read before it was changed")
                    .isEmpty();
            assertThat(stored.store(1, USUAL, "paul")).isPresent();
            assertThat(stored.version(1)).contains(new MarkerRulesOfHouse.Stored(1, wider, "pia"));
            assertThat(stored.version(0)).isPresent();
            assertThat(stored.version(9)).isEmpty();
            assertThatThrownBy(() -> stored.store(
                            2,
                            new HouseMarkerRules(
                                    99, Optional.empty(), true, Seams.ALL, Seams.ALL, List.of(), TwoWay.BY_PIECE),
                            "pia"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("pieceGap");
        }
    }

    /** The cloth that is laid has the house's gap; an article outside the rules keeps its own, and is not ruled. */
    @Test
    void a_marker_gets_the_gap_of_the_house_unless_its_article_is_outside_the_rules() {
        try (TestDatabase database = new TestDatabase()) {
            MarkerRulesOfHouse stored = database.markerRules();
            stored.store(
                    0,
                    new HouseMarkerRules(3, Optional.of(0.0), true, Seams.ALL, Seams.ALL, List.of(), TwoWay.BY_PIECE),
                    "pia");

            assertThat(stored.forMarker(PLAIN, PIECES).fabric().pieceGap()).isEqualTo(3);
            assertThat(stored.forMarker(PLAIN, PIECES).rules().isEmpty()).isFalse();
            articleOutside(database, PLAIN.id());
            assertThat(stored.forMarker(PLAIN, PIECES))
                    .isEqualTo(new MarkerRulesOfHouse.ForMarker(PLAIN, MarkerRules.none()));
        }
    }

    private static void articleOutside(TestDatabase database, String id) {
        List<String> columns = List.of(
                "id",
                "place",
                "kind",
                "name_en",
                "name_zh",
                "colour",
                "usable_width",
                "weight",
                "nap",
                "face",
                "shrinkage_warp",
                "shrinkage_weft",
                "price_per_metre",
                "currency",
                "supplier",
                "lead_time_days",
                "care",
                "origin",
                "marker_rules",
                "changed_at",
                "changed_by");
        List<Object> values = List.of(
                id,
                1,
                "SHELL",
                "Navy",
                "藏青",
                "#22324a",
                1500.0,
                280.0,
                "TWO_WAY",
                "UP",
                0.0,
                0.0,
                0,
                "EUR",
                "",
                0,
                "",
                "",
                false,
                database.clock().instant().atOffset(java.time.ZoneOffset.UTC),
                "pia");
        String places = String.join(
                ", ", Stream.generate(() -> "?").limit(values.size()).toList());
        database.jdbc()
                .sql("insert into workshop.article (%s) values (%s)".formatted(String.join(", ", columns), places))
                .params(values)
                .update();
    }
}
