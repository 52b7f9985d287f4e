package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.check.fit.FitWithinLimits;
import io.tailorline.pattern.check.garment.FoldedPleat;
import io.tailorline.pattern.check.garment.TapeGirth;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pleat behind either arm: cut open, and as wide as a plain back when it is folded. */
class ActionBackTest {

    private static final Map<String, Object> ORDERED = Map.of("jacket.actionBack", true);
    private static final String BACK = "jacket.back";

    /** Points on the grid that are computed twice, mm. */
    private static final double GRID = 0.03;

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void folded_the_back_is_the_plain_one(String vents) throws FormatFault {
        for (MeasurementSet body : DraftedSuit.samples()) {
            Piece plain = DraftedSuit.of(body, Map.of("jacket.vents", vents)).piece(BACK);
            Piece open = DraftedSuit.of(body, Map.of("jacket.vents", vents, "jacket.actionBack", true))
                    .piece(BACK);
            Piece folded = FoldedPleat.of(open);

            assertThat(folded.edges())
                    .extracting(Edge::name)
                    .containsExactlyElementsOf(
                            plain.edges().stream().map(Edge::name).toList());
            for (Edge edge : plain.edges()) {
                Edge again = folded.findEdge(edge.name()).orElseThrow();
                assertThat(again.length()).as("%s %s", body.id(), edge.name()).isCloseTo(edge.length(), offset(GRID));
                for (Point point : edge.line().points()) {
                    assertThat(folded.seamLine().distanceTo(point.x(), point.y()))
                            .as("%s %s", body.id(), edge.name())
                            .isLessThan(GRID);
                }
            }
            assertThat(open.cutLine().signedArea())
                    .isGreaterThan(plain.cutLine().signedArea() + 80 * 250);
        }
    }

    /** The tape of the certificate reads every measure of the suit as on a plain one. */
    @Test
    void the_certificate_measures_the_pleat_folded() {
        Pattern plain = DraftedSuit.ofAverageMan(Map.of()).pattern();
        Pattern open = DraftedSuit.ofAverageMan(ORDERED).pattern();
        var before = FitMeasures.of(plain);
        var after = FitMeasures.of(open);

        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).rule()).isEqualTo(before.get(i).rule());
            assertThat(after.get(i).finished())
                    .as(before.get(i).rule().name())
                    .isCloseTo(before.get(i).finished(), offset(0.1));
        }
    }

    /** The tape would read the open pleat where nothing says that it is sewn shut at the waist. */
    @Test
    void a_pleat_without_an_end_is_too_wide_for_the_certificate() {
        Pattern open = DraftedSuit.ofAverageMan(ORDERED).pattern();
        List<Piece> pieces = open.pieces().stream()
                .map(piece -> piece.id().equals(BACK) ? withoutEnd(piece) : piece)
                .toList();
        Pattern never = new Pattern(
                open.id(), open.style(), open.measurements(), pieces, open.seams(), open.girths(), open.labels());

        assertThat(new TapeGirth().check(open).isOk()).isTrue();
        assertThat(new TapeGirth().check(never).figure()).isCloseTo(160, offset(1.0));
        assertThat(new FitWithinLimits().check(never).isOk()).isFalse();
    }

    private static Piece withoutEnd(Piece back) {
        return back.withEdges(back.edges().stream()
                .map(edge -> edge.name().equals("pleat.end") ? new Edge("end", edge.line(), edge.allowance()) : edge)
                .toList());
    }

    @Test
    void the_pleat_runs_from_the_shoulder_to_the_side_seam_at_the_waist() {
        DraftedSuit suit = DraftedSuit.ofAverageMan(ORDERED);
        Piece back = suit.piece(BACK);
        var fold = suit.lines(BACK, "pleat fold").get(0).line();
        var laid = suit.lines(BACK, "pleat laid to").get(0).line();
        double waist = suit.lines(BACK, "waist line").get(0).line().first().x();

        assertThat(suit.edge(BACK, "pleat.end").length()).isCloseTo(80, offset(0.02));
        assertThat(fold.first().distanceTo(laid.first())).isCloseTo(80, offset(0.02));
        assertThat(fold.last().distanceTo(laid.last())).isCloseTo(80, offset(0.02));
        assertThat(fold.last().x()).isCloseTo(waist, offset(0.02));
        assertThat(back.notches())
                .filteredOn(notch -> notch.mate().equals("jacket.pleat"))
                .hasSize(1);
        assertThat(back.notches())
                .filteredOn(notch -> notch.mate().equals("jacket.backSide"))
                .hasSize(2);
    }

    /** Laid to its line, the second layer lies on the shoulder seam of the first. */
    @Test
    void the_mouth_of_the_pleat_ends_along_the_shoulder_seam_in_every_layer() throws FormatFault {
        for (MeasurementSet body : DraftedSuit.samples()) {
            DraftedSuit suit = DraftedSuit.of(body, ORDERED);
            Polyline mouth = suit.edge(BACK, "pleat").line();
            Polyline shoulder = suit.edge(BACK, "shoulder").line();
            Point opened = suit.lines(BACK, "pleat laid to")
                    .get(0)
                    .line()
                    .first()
                    .minus(suit.lines(BACK, "pleat fold").get(0).line().first());
            Point folded = mouth.point(1).minus(opened);

            assertThat(mouth.size()).isEqualTo(3);
            assertThat(folded.distanceTo(shoulder.first()) + folded.distanceTo(shoulder.last()))
                    .as(body.id())
                    .isCloseTo(shoulder.length(), offset(GRID));
        }
    }

    @Test
    void the_lining_has_a_deeper_pleat_and_the_fusible_ends_at_the_fold() {
        DraftedSuit plain = DraftedSuit.ofAverageMan(Map.of());
        DraftedSuit suit = DraftedSuit.ofAverageMan(ORDERED);

        assertThat(suit.edge("jacket.lining.back", "neck").length()
                        - plain.edge("jacket.lining.back", "neck").length())
                .isCloseTo(30, offset(0.5));
        assertThat(suit.edge("jacket.fusible.back", "shoulder").length())
                .isCloseTo(suit.edge(BACK, "shoulder").length(), offset(0.02));
    }

    /** Right and left backs are pieces of their own, each folded by itself. */
    @Test
    void an_uneven_suit_has_a_pleat_on_either_side() {
        Style uneven = DraftedSuit.style(ORDERED)
                .withAlterations(List.of(new Style.Alteration("lowShoulder", Side.RIGHT, 10)));
        DraftedSuit suit = DraftedSuit.of(AverageMan.body(), uneven);
        DraftedSuit plain = DraftedSuit.of(AverageMan.body(), uneven.withOptions(Map.of()));

        for (String back : List.of("jacket.back.right", "jacket.back.left")) {
            Piece folded = FoldedPleat.of(suit.piece(back));
            for (Edge edge : plain.piece(back).edges()) {
                assertThat(folded.findEdge(edge.name()).orElseThrow().length())
                        .as("%s %s", back, edge.name())
                        .isCloseTo(edge.length(), offset(GRID));
            }
        }
    }

    @Test
    void only_the_back_its_lining_and_its_fusible_differ_from_a_plain_jacket() {
        DraftedSuit plain = DraftedSuit.ofAverageMan(Map.of());
        DraftedSuit suit = DraftedSuit.ofAverageMan(ORDERED);

        assertThat(suit.of(Material.SHELL)).hasSameSizeAs(plain.of(Material.SHELL));
        for (Piece piece : plain.pattern().pieces()) {
            boolean mayDiffer = List.of(
                            BACK, "jacket.side", "jacket.lining.back", "jacket.lining.side", "jacket.fusible.back")
                    .contains(piece.id());
            if (!mayDiffer) {
                assertThat(suit.piece(piece.id())).as(piece.id()).isEqualTo(piece);
            }
        }
        assertThat(suit.piece("jacket.side").cutLine())
                .isEqualTo(plain.piece("jacket.side").cutLine());
    }

    @Test
    void an_unlined_jacket_would_show_the_pleat_from_inside() {
        assertThat(DraftedSuit.refusal(Map.of("jacket.actionBack", true, "jacket.lining", "none")))
                .contains("jacket.actionBack");
    }

    @Test
    void a_suit_without_it_is_what_it_was() {
        assertThat(DraftedSuit.ofAverageMan(Map.of("jacket.actionBack", false))
                        .pattern()
                        .pieces())
                .isEqualTo(DraftedSuit.ofAverageMan(Map.of()).pattern().pieces());
    }
}
