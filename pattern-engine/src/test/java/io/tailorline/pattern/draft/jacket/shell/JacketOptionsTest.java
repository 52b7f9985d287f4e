package io.tailorline.pattern.draft.jacket.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.SampleBody;
import io.tailorline.pattern.draft.jacket.JacketDraft;
import io.tailorline.pattern.draft.jacket.front.Lapel;
import io.tailorline.pattern.draft.jacket.style.CollarStyle;
import io.tailorline.pattern.draft.jacket.style.FrontCut;
import io.tailorline.pattern.draft.jacket.style.JacketClosure;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.jacket.style.LapelStyle;
import io.tailorline.pattern.draft.jacket.style.PocketStyle;
import io.tailorline.pattern.draft.jacket.style.ShoulderStyle;
import io.tailorline.pattern.draft.jacket.style.VentStyle;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.FlagOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer chooses is what is cut. */
class JacketOptionsTest {

    private static Style style(Map<String, Object> options) {
        return new Style(Style.Fit.REGULAR, Set.of(Garment.JACKET), options, List.of());
    }

    private static GarmentDraft jacket(Map<String, Object> options) throws ImpossibleGeometry {
        return JacketDraft.of(Figure.man(SampleBody.average()), style(options));
    }

    private static Figure woman() {
        Body body = BodyReading.of(SampleWomen.named("average")).body().orElseThrow();
        return new Figure(Sex.FEMALE, body, Alterations.NONE);
    }

    private static JacketShell shell(Map<String, Object> options) throws ImpossibleGeometry {
        return JacketShell.of(Figure.man(SampleBody.average()), style(options));
    }

    private static Piece piece(GarmentDraft jacket, String id) {
        return jacket.pieces().stream()
                .filter(piece -> piece.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }

    private static List<String> ids(GarmentDraft jacket) {
        return jacket.pieces().stream().map(Piece::id).toList();
    }

    private static double difference(GarmentDraft jacket, String seam) {
        Seam found = jacket.seams().stream()
                .filter(candidate -> candidate.name().equals(seam))
                .findFirst()
                .orElseThrow(() -> new AssertionError(seam));
        return length(jacket, found.a()) - length(jacket, found.b());
    }

    private static double length(GarmentDraft jacket, List<Seam.EdgeRef> run) {
        return run.stream()
                .mapToDouble(ref -> piece(jacket, ref.piece())
                        .findEdge(ref.edge())
                        .orElseThrow()
                        .length())
                .sum();
    }

    @Test
    void every_value_of_every_option_changes_the_pattern() throws ImpossibleGeometry {
        for (StyleOption option : JacketShell.OPTIONS) {
            Map<String, Object> needed = new TreeMap<>();
            addNeeds(option, needed);
            Figure figure = option.sexes().contains(Sex.MALE) ? Figure.man(SampleBody.average()) : woman();
            GarmentDraft usual = JacketDraft.of(figure, style(needed));
            for (Object value : otherThanUsual(option)) {
                Map<String, Object> chosen = new TreeMap<>(needed);
                chosen.put(option.name(), value);
                assertThat(JacketDraft.of(figure, style(chosen)).pieces())
                        .as("%s", chosen)
                        .isNotEqualTo(usual.pieces());
            }
        }
    }

    private static List<Object> otherThanUsual(StyleOption option) {
        List<Object> values = new ArrayList<>();
        if (option instanceof LengthOption length) {
            values.addAll(List.of(length.least(), length.most()));
            values.remove(length.usual());
        } else if (option instanceof ChoiceOption choice) {
            values.addAll(choice.values());
            values.remove(choice.usual());
        } else if (option instanceof FlagOption flag) {
            values.add(!flag.usual());
        }
        return values;
    }

    private static void addNeeds(StyleOption option, Map<String, Object> chosen) {
        for (StyleOption.Need need : option.needs()) {
            String value = need.values().get(0);
            chosen.put(need.option().name(), need.option() instanceof FlagOption ? Boolean.valueOf(value) : value);
            addNeeds(need.option(), chosen);
        }
    }

    @Test
    void a_peak_points_51_mm_up_from_its_notch_and_keeps_the_lapels_width() throws ImpossibleGeometry {
        JacketStyle look = JacketStyle.of(style(Map.of("jacket.lapel", "peak", "jacket.lapelWidth", 95.0)));
        JacketShell shell = shell(Map.of("jacket.lapel", "peak", "jacket.lapelWidth", 95.0));
        Lapel lapel = Lapel.of(shell.block(), look);
        Point step = lapel.tip().minus(lapel.notch());

        assertThat(step.length()).isCloseTo(51, offset(0.01));
        assertThat(step.dot(lapel.alongGorge()) / 51).isCloseTo(StrictMath.cos(StrictMath.toRadians(38)), offset(1e-6));
        assertThat(lapel.tip()
                        .minus(shell.block().roll().top())
                        .dot(shell.block().roll().out()))
                .isCloseTo(95, offset(0.01));
    }

    /** Collar, gorge and width are those of the notched lapel; the tip rises 12.7 mm, a peak's 31.4. */
    @Test
    void a_semi_peak_rises_half_as_steeply_as_a_peak_from_the_open_notch_of_a_notched_lapel()
            throws ImpossibleGeometry {
        JacketShell notched = shell(Map.of());
        JacketShell shell = shell(Map.of("jacket.lapel", "semi-peak"));
        Lapel lapel = Lapel.of(shell.block(), JacketStyle.of(style(Map.of("jacket.lapel", "semi-peak"))));
        Point step = lapel.tip().minus(lapel.notch());
        Point collarEnd =
                shell.pieces().underCollar().net().line("end").startChord().times(-1);

        assertThat(degreesBetween(step, lapel.alongGorge())).isCloseTo(19, offset(1e-6));
        assertThat(step.dot(lapel.alongGorge().turned(-90))).isCloseTo(12.7, offset(0.05));
        assertThat(degreesBetween(step, collarEnd)).isCloseTo(63, offset(1e-6));
        assertThat(lapel.tip()
                        .minus(shell.block().roll().top())
                        .dot(shell.block().roll().out()))
                .isCloseTo(85, offset(0.01));
        assertThat(gorge(shell)).isCloseTo(gorge(notched), offset(0.2));
    }

    private static double degreesBetween(Point a, Point b) {
        return StrictMath.toDegrees(StrictMath.acos(a.unit().dot(b.unit())));
    }

    private static double gorge(JacketShell shell) {
        return shell.pieces().front().net().line("gorge").length();
    }

    @Test
    void a_double_breasted_jacket_has_peaks_unless_another_lapel_is_chosen() {
        assertThat(JacketStyle.of(style(Map.of("jacket.buttons", "6x2")))
                        .lapel()
                        .kind())
                .isEqualTo(LapelStyle.Kind.PEAK);
        assertThat(JacketStyle.of(style(Map.of("jacket.buttons", "6x2", "jacket.lapel", "notch")))
                        .lapel()
                        .kind())
                .isEqualTo(LapelStyle.Kind.NOTCH);
    }

    /** The right-hand column of the left front lies as far beyond centre front as the other lies behind it. */
    @Test
    void double_breasted_buttons_stand_evenly_about_centre_front() throws ImpossibleGeometry {
        JacketShell shell = shell(Map.of("jacket.buttons", "6x2", "jacket.overlap", 70.0));
        Piece front = shell.pieces().front().draw();
        double centreFront = shell.block().chest().centreFront();
        List<Double> behind = front.drillHoles().stream()
                .filter(hole -> hole.what().startsWith("button "))
                .map(DrillHole::at)
                .map(at -> centreFront - at.y())
                .toList();
        List<Double> before = front.internalLines().stream()
                .filter(line -> line.what().startsWith("buttonhole"))
                .map(InternalLine::line)
                .map(line -> line.first().y() - centreFront)
                .toList();

        assertThat(behind).hasSize(2).allSatisfy(mm -> assertThat(mm).isCloseTo(53, offset(0.02)));
        assertThat(before).hasSize(2).allSatisfy(mm -> assertThat(mm).isCloseTo(53, offset(0.02)));
        assertThat(front.drillHoles()).anyMatch(hole -> hole.what().equals("button, only seen"));
    }

    @Test
    void a_shawl_has_facing_and_top_collar_in_one_and_no_notch() throws ImpossibleGeometry {
        GarmentDraft shawl = jacket(Map.of("jacket.lapel", "shawl", "jacket.underCollar", "self"));

        assertThat(ids(shawl)).doesNotContain("jacket.topCollar");
        assertThat(piece(shawl, "jacket.facing").findEdge("centreBack")).isPresent();
        assertThat(difference(shawl, "jacket.facingCentreBack")).isZero();
        assertThat(difference(shawl, "jacket.underCollar")).isCloseTo(-3, offset(0.1));
        assertThat(difference(shawl, "jacket.collarEdge") + difference(shawl, "jacket.lapel"))
                .isBetween(2.0, 6.0);
    }

    @ParameterizedTest
    @CsvSource({"1, 65", "1, 110", "2, 85", "6x2, 110"})
    void the_edge_of_a_shawl_is_smooth_where_collar_and_lapel_meet(String buttons, double width)
            throws ImpossibleGeometry {
        Map<String, Object> options =
                Map.of("jacket.lapel", "shawl", "jacket.buttons", buttons, "jacket.lapelWidth", width);

        assertThat(shell(options).pieces().facing().net().angleAfter("fall")).isCloseTo(180, offset(2.0));
    }

    @ParameterizedTest
    @CsvSource({"padded, 30", "roped, 35", "shirt, 0"})
    void the_cap_has_the_ease_of_its_shoulder(String shoulder, double ease) throws ImpossibleGeometry {
        assertThat(difference(jacket(Map.of("jacket.shoulder", shoulder)), "jacket.armhole"))
                .isCloseTo(ease, offset(0.1));
    }

    @Test
    void side_vents_are_as_long_on_both_pieces_and_the_seam_above_them_too() throws ImpossibleGeometry {
        GarmentDraft jacket = jacket(Map.of("jacket.vents", "2", "jacket.ventLength", 220.0));

        assertThat(piece(jacket, "jacket.back")
                        .findEdge("sideVent")
                        .orElseThrow()
                        .length())
                .isCloseTo(220, offset(0.05));
        assertThat(difference(jacket, "jacket.sideVent")).isCloseTo(0, offset(0.05));
        assertThat(difference(jacket, "jacket.backSide")).isCloseTo(0, offset(0.05));
        assertThat(piece(jacket, "jacket.back").findEdge("vent")).isEmpty();
    }

    @Test
    void without_vents_the_centre_back_seam_runs_to_the_hem() throws ImpossibleGeometry {
        double vented = piece(jacket(Map.of()), "jacket.back")
                .findEdge("centreBack")
                .orElseThrow()
                .length();
        double plain = piece(jacket(Map.of("jacket.vents", "0")), "jacket.back")
                .findEdge("centreBack")
                .orElseThrow()
                .length();

        assertThat(plain - vented).isCloseTo(240, offset(0.05));
    }

    @Test
    void a_ticket_pocket_is_two_thirds_of_the_hip_pocket_and_on_the_right() throws ImpossibleGeometry {
        JacketShell shell = shell(Map.of("jacket.ticketPocket", true));
        GarmentDraft jacket = jacket(Map.of("jacket.ticketPocket", true));

        assertThat(piece(jacket, "jacket.ticketFlap")
                        .findEdge("mouth")
                        .orElseThrow()
                        .length())
                .isCloseTo(
                        2.0
                                / 3
                                * piece(jacket, "jacket.flap")
                                        .findEdge("mouth")
                                        .orElseThrow()
                                        .length(),
                        offset(0.05));
        assertThat(shell.pieces().small().stream()
                        .filter(drawing -> drawing.id().contains("ticket"))
                        .map(drawing -> drawing.side()))
                .containsOnly(Side.RIGHT);
    }

    @Test
    void patch_pockets_need_no_flaps_jets_and_facings() throws ImpossibleGeometry {
        assertThat(ids(jacket(Map.of("jacket.pockets", "patch"))))
                .contains("jacket.patchPocket")
                .doesNotContain("jacket.flap", "jacket.jet", "jacket.pocketFacing");
    }

    @Test
    void a_felt_under_collar_is_one_piece_cut_on_its_seam_line() throws ImpossibleGeometry {
        Piece felt = piece(jacket(Map.of()), "jacket.felt.underCollar");

        assertThat(felt.material()).isEqualTo(Material.FELT);
        assertThat(felt.cut().quantity()).isEqualTo(1);
        assertThat(felt.cutLine().signedArea()).isCloseTo(felt.seamLine().signedArea(), offset(2.0));
    }

    @Test
    void a_stand_of_its_own_is_sewn_to_the_collar_along_one_line() throws ImpossibleGeometry {
        GarmentDraft jacket = jacket(Map.of("jacket.collarStand", "two-piece"));

        assertThat(difference(jacket, "jacket.collarStand")).isCloseTo(0, offset(0.05));
        assertThat(difference(jacket, "jacket.topCollar")).isCloseTo(0, offset(0.05));
    }

    @Test
    void what_contradicts_a_choice_has_no_meaning_with_it() {
        assertThat(FrontCut.FRONT_CUT.isMeantIn(style(Map.of("jacket.buttons", "6x2"))))
                .isFalse();
        assertThat(JacketClosure.OVERLAP.isMeantIn(style(Map.of()))).isFalse();
        assertThat(VentStyle.LENGTH.isMeantIn(style(Map.of("jacket.vents", "0"))))
                .isFalse();
        assertThat(PocketStyle.SLANT.isMeantIn(style(Map.of("jacket.pockets", "patch"))))
                .isFalse();
        assertThat(ShoulderStyle.PAD.isMeantIn(style(Map.of("jacket.shoulder", "shirt"))))
                .isFalse();
        assertThat(CollarStyle.STAND.isMeantIn(style(Map.of("jacket.lapel", "shawl"))))
                .isFalse();
    }
}
