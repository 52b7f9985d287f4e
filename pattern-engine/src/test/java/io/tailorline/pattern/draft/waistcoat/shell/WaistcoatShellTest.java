package io.tailorline.pattern.draft.waistcoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.SampleBody;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.waistcoat.block.BustDart;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatBlock;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WaistcoatShellTest {

    private static final double SMOOTH_DEG = 1.5;

    private static WaistcoatShell shell(Sex sex, Body body, Style.Fit fit, Map<String, Object> options) {
        Style style = new Style(fit, Set.of(Garment.WAISTCOAT), options, List.of());
        try {
            return WaistcoatShell.of(new Figure(sex, body, Alterations.NONE), style);
        } catch (ImpossibleGeometry impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static WaistcoatShell man() {
        return shell(Sex.MALE, SampleBody.average(), Style.Fit.REGULAR, Map.of());
    }

    private static WaistcoatShell woman() {
        return shell(Sex.FEMALE, SampleBody.averageWoman(), Style.Fit.REGULAR, Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void chest_and_waist_measure_body_and_ease_on_the_drawn_pieces(Style.Fit fit) {
        for (WaistcoatShell shell : List.of(
                shell(Sex.MALE, SampleBody.average(), fit, Map.of()),
                shell(Sex.MALE, SampleBody.withGirths(1309, 1358, 1250), fit, Map.of("waistcoat.buttons", "6x3")),
                shell(Sex.FEMALE, SampleBody.averageWoman(), fit, Map.of()))) {
            for (Girth girth : shell.girths()) {
                assertThat(girth.finished()).as(girth.name()).isCloseTo(girth.body() + girth.ease(), within(0.05));
            }
        }
    }

    @Test
    void sides_are_equal_and_the_back_shoulder_is_longer_by_five() {
        for (WaistcoatShell shell : List.of(man(), woman())) {
            NetPiece front = shell.front().net();
            NetPiece back = shell.back().net();
            assertThat(back.length("side")).isCloseTo(front.length("side"), within(1e-6));
            assertThat(back.length("vent")).isCloseTo(front.length("vent"), within(1e-6));
            double shoulder =
                    front.length(WaistcoatForepart.shoulderEdges(front).toArray(String[]::new));
            assertThat(back.length("shoulder") - shoulder).isCloseTo(5, within(1e-6));
        }
    }

    @Test
    void legs_of_every_dart_are_equal_and_their_mouths_are_edges() {
        for (WaistcoatShell shell : List.of(man(), woman())) {
            for (WaistDart dart : List.of(
                    shell.front().dart().orElseThrow(), shell.back().dart().orElseThrow())) {
                assertThat(dart.leg(-1).length()).isCloseTo(dart.leg(1).length(), within(1e-6));
            }
            assertThat(shell.front().net().line("dart").first())
                    .isEqualTo(shell.front().dart().orElseThrow().leg(1).last());
            assertThat(shell.back().net().hasEdge("dart")).isTrue();
        }
        BustDart bust = woman().block().bust().orElseThrow();
        assertThat(bust.tip().distanceTo(bust.mouthNeck()))
                .isCloseTo(bust.tip().distanceTo(bust.mouthSide()), within(1e-6));
        assertThat(woman().front().net().hasEdge("bustDart")).isTrue();
    }

    @Test
    void lines_run_on_smoothly_over_shoulder_and_side_and_over_a_closed_dart() {
        for (WaistcoatShell shell : List.of(man(), woman())) {
            NetPiece front = shell.front().net();
            NetPiece back = shell.back().net();
            List<String> shoulder = WaistcoatForepart.shoulderEdges(front);
            assertThat(front.angleAfter("armhole") + back.angleAfter("shoulder"))
                    .as("armhole at the shoulder")
                    .isCloseTo(180, within(SMOOTH_DEG));
            assertThat(front.angleAfter(shoulder.get(shoulder.size() - 1)) + back.angleAfter("neck"))
                    .as("neck at the shoulder")
                    .isCloseTo(180, within(SMOOTH_DEG));
            assertThat(front.angleAfter("side") + back.angleAfter("armhole"))
                    .as("armhole at the side")
                    .isCloseTo(180, within(SMOOTH_DEG));
            assertThat(front.angleAfter("hem.side")).as("front hem").isCloseTo(90, within(SMOOTH_DEG));
            assertThat(back.angleAfter("vent")).as("back hem").isCloseTo(90, within(SMOOTH_DEG));
            assertThat(front.angleAfter("hem.centre") + front.angleAfter("dart"))
                    .as("front hem over its dart")
                    .isCloseTo(360, within(SMOOTH_DEG));
            assertThat(back.angleAfter("hem.side") + back.angleAfter("dart"))
                    .as("back hem over its dart")
                    .isCloseTo(360, within(SMOOTH_DEG));
            assertThat(back.angleAfter("centreBack")).as("neck at centre back").isCloseTo(90, within(SMOOTH_DEG));
        }
    }

    @Test
    void a_waist_wider_than_the_chest_gets_a_belly_and_no_darts() {
        WaistcoatShell stout = shell(Sex.MALE, SampleBody.withGirths(1112, 1195, 1100), Style.Fit.REGULAR, Map.of());

        assertThat(stout.front().dart()).isEmpty();
        assertThat(stout.front().net().hasEdge("dart")).isFalse();
        assertThat(stout.block().taken().belly()).isGreaterThan(30);
        assertThat(stout.notes()).anyMatch(note -> note.text().contains("belly"));
    }

    @ParameterizedTest
    @CsvSource({"960, 2, 0", "990, 17, 0", "1010, 20, 7"})
    void a_womans_side_is_let_out_before_her_front_edge_projects(double waist, double atSide, double belly) {
        WaistcoatShell stout =
                shell(Sex.FEMALE, SampleBody.womanWithGirths(980, waist, 1060), Style.Fit.REGULAR, Map.of());

        assertThat(stout.block().taken().side()).isCloseTo(-atSide, within(0.01));
        assertThat(stout.block().taken().belly()).isCloseTo(belly, within(0.01));
        assertThat(stout.notes().stream().anyMatch(note -> note.text().contains("belly")))
                .isEqualTo(belly > 0);
    }

    @Test
    void a_womans_front_is_as_long_over_the_bust_as_her_tape() {
        WaistcoatBlock block = woman().block();
        BustDart bust = block.bust().orElseThrow();
        Body body = SampleBody.averageWoman();

        double drawn = bust.frontNeck().distanceTo(bust.bustPoint())
                + block.levels().waist()
                - bust.bustPoint().y();
        assertThat(drawn).isCloseTo(body.lengths().frontWaist() + 4, within(0.01));
        assertThat(man().block().bust()).isEmpty();
    }

    @Test
    void buttons_lie_on_their_levels_and_a_second_row_beyond_centre_front() {
        WaistcoatShell crossed =
                shell(Sex.MALE, SampleBody.average(), Style.Fit.REGULAR, Map.of("waistcoat.buttons", "8x4"));

        assertThat(crossed.pieces().front().draw().drillHoles())
                .filteredOn(hole -> hole.what().contains("button"))
                .hasSize(8);
        assertThat(man().pieces().front().draw().drillHoles())
                .filteredOn(hole -> hole.what().contains("button"))
                .hasSize(5);
    }

    @Test
    void a_waistcoat_is_never_cut_above_the_waist() {
        Style style = new Style(
                Style.Fit.REGULAR,
                Set.of(Garment.WAISTCOAT),
                Map.of("waistcoat.length", 40.0),
                List.of(new Style.Alteration("waistcoatLength", Side.BOTH, -60)));
        Figure figure = new Figure(Sex.MALE, SampleBody.average(), Alterations.of(style, Side.RIGHT));

        assertThat(figure).satisfies(of -> {
            WaistcoatShell shortened = WaistcoatShell.of(of, style);
            assertThat(shortened.block().levels().side())
                    .isEqualTo(shortened.block().levels().waist() + 15);
            assertThat(shortened.notes()).anyMatch(note -> note.text().contains("drafted 15 mm"));
        });
    }
}
