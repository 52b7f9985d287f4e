package io.tailorline.pattern.draft.jacket.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.SampleBody;
import io.tailorline.pattern.draft.jacket.JacketDraft;
import io.tailorline.pattern.draft.jacket.block.BustLine;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.block.JacketSuppression;
import io.tailorline.pattern.draft.jacket.front.PrincessSeam;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Fit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WomensJacketTest {

    private static final List<String> SHAPINGS = List.of("armholePrincess", "shoulderPrincess", "dart");

    private static Stream<Arguments> everyWomanAndShaping() {
        return SampleWomen.NAMES.stream()
                .flatMap(name -> SHAPINGS.stream().map(shaping -> Arguments.of(name, shaping)));
    }

    private static Style style(Fit fit, String shaping) {
        return new Style(fit, Set.of(Garment.JACKET), Map.of("jacket.bustShaping", shaping), List.of());
    }

    private static Figure figure(MeasurementSet woman) {
        return new Figure(Sex.FEMALE, BodyReading.of(woman).body().orElseThrow(), Alterations.NONE);
    }

    private static JacketShell shell(String name, String shaping) throws ImpossibleGeometry {
        return JacketShell.of(figure(SampleWomen.named(name)), style(Fit.REGULAR, shaping));
    }

    @ParameterizedTest
    @MethodSource("everyWomanAndShaping")
    void a_womans_armhole_is_not_compared_with_mens(String name, String shaping) throws ImpossibleGeometry {
        for (Fit fit : Fit.values()) {
            assertThat(JacketShell.of(figure(SampleWomen.named(name)), style(fit, shaping))
                            .notes())
                    .noneMatch(note -> note.text().contains(" men "));
        }
    }

    @ParameterizedTest
    @CsvSource({"armholePrincess, 990, -12.1, 0", "armholePrincess, 1040, -20, 8.3", "dart, 990, 2.8, 14.8"})
    void the_seam_over_the_bust_is_let_out_before_the_front_edge_projects(
            String shaping, double waist, double atPrincess, double belly) throws ImpossibleGeometry {
        Body stout = SampleBody.womanWithGirths(980, waist, 1080);

        JacketShell shell =
                JacketShell.of(new Figure(Sex.FEMALE, stout, Alterations.NONE), style(Fit.REGULAR, shaping));

        JacketSuppression taken = shell.block().taken();
        assertThat(taken.dart()).isCloseTo(atPrincess, offset(0.1));
        assertThat(taken.belly()).isCloseTo(belly, offset(0.1));
        assertThat(shell.girths())
                .filteredOn(girth -> girth.name().equals("waist"))
                .allSatisfy(girth -> assertThat(girth.finished()).isCloseTo(waist + 110, offset(0.1)));
    }

    private static NetPiece outer(JacketShell shell) {
        return shell.pieces().sideFront().orElse(shell.pieces().front()).net();
    }

    private static List<String> unsound(MeasurementSet woman, Fit fit, String shaping) {
        String who = woman.id() + " " + fit.word() + " " + shaping;
        try {
            GarmentDraft jacket = JacketDraft.of(figure(woman), style(fit, shaping));
            Certificate certificate = Certificate.of(new Pattern(
                    woman.id(),
                    style(fit, shaping),
                    woman,
                    jacket.pieces(),
                    jacket.seams(),
                    jacket.girths(),
                    Map.of()));
            return certificate.isSound() ? List.of() : List.of(who + ": " + certificate.broken());
        } catch (ImpossibleGeometry impossible) {
            return List.of(who + ": " + impossible.getMessage());
        }
    }

    private static List<String> unsound(List<MeasurementSet> women) {
        List<String> unsound = new ArrayList<>();
        for (MeasurementSet woman : women) {
            for (Fit fit : Fit.values()) {
                SHAPINGS.forEach(shaping -> unsound.addAll(unsound(woman, fit, shaping)));
            }
        }
        return unsound;
    }

    @Test
    void six_women_get_a_sound_jacket_in_every_fit_and_shaping() {
        assertThat(unsound(SampleWomen.all())).isEmpty();
    }

    @Test
    void every_fortieth_woman_gets_a_sound_jacket_in_every_fit_and_shaping() throws FormatFault {
        assertThat(unsound(SharedBodies.women(40))).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "population", matches = "all", disabledReason = "run with -Dpopulation=all")
    void every_woman_gets_a_sound_jacket_in_every_fit_and_shaping() throws FormatFault {
        assertThat(unsound(SharedBodies.women(1))).isEmpty();
    }

    /** Along the scye line on back and side, and with the dart shut to the bust point and on to centre front. */
    @ParameterizedTest
    @MethodSource("everyWomanAndShaping")
    void the_drawn_pieces_measure_bust_and_ease_over_the_bust_point(String name, String shaping)
            throws ImpossibleGeometry {
        JacketShell shell = shell(name, shaping);
        double level = shell.block().levels().scye();
        BustLine bust = shell.block().bust().orElseThrow();
        NetPiece back = shell.pieces().back().net();
        NetPiece side = shell.pieces().side().net();
        Polyline centreBack =
                Polyline.joined(back.line("vent"), back.line("centreBack")).reversed();
        Polyline sideSeam = shaping.equals("dart")
                ? outer(shell).line("sideUpper").reversed().mapped(bust::opened)
                : outer(shell).line("side").reversed();
        double half = back.line("side").xAt(level)
                - centreBack.xAt(level)
                + side.line("front").xAt(level)
                - side.line("back").reversed().xAt(level)
                + bust.point().distanceTo(Point.of(sideSeam.xAt(level), level))
                + shell.block().chest().centreFront()
                - bust.point().x();
        double ordered = SampleWomen.named(name).get(Measurement.CHEST_GIRTH)
                + Ease.of(Style.twoPiece()).chest();
        assertThat(2 * half).isCloseTo(ordered, offset(0.5));
    }

    @ParameterizedTest
    @MethodSource("everyWomanAndShaping")
    void the_seam_over_the_bust_passes_the_bust_point_and_its_ease_is_3(String name, String shaping)
            throws ImpossibleGeometry {
        JacketShell shell = shell(name, shaping);
        Point bust = shell.block().bust().orElseThrow().point();
        shell.pieces().sideFront().ifPresent(side -> {
            Polyline onFront = shell.pieces().front().net().line("princess");
            Polyline onSide = side.net().line("princess");
            assertThat(onSide.length() - onFront.length()).isCloseTo(PrincessSeam.EASE, offset(0.1));
            assertThat(onFront.points()).anyMatch(point -> point.distanceTo(bust) < 0.01);
            assertThat(onSide.points()).anyMatch(point -> point.distanceTo(bust) < 0.01);
        });
        assertThat(shell.pieces().sideFront().isEmpty()).isEqualTo(shaping.equals("dart"));
    }

    @ParameterizedTest
    @MethodSource("everyWomanAndShaping")
    void armhole_and_hem_run_on_smoothly_across_every_seam(String name, String shaping) throws ImpossibleGeometry {
        JacketShell shell = shell(name, shaping);
        NetPiece front = shell.pieces().front().net();
        NetPiece back = shell.pieces().back().net();
        NetPiece side = shell.pieces().side().net();
        NetPiece outer = outer(shell);
        String lastOfSide = shaping.equals("dart") ? "sideUpper" : "side";
        List<Double> breaks = new ArrayList<>();
        breaks.add(outer.angleAfter(lastOfSide) + side.angleAfter("armhole") - 180);
        breaks.add(back.angleAfter("armhole") + side.angleAfter("back") - 180);
        breaks.add(outer.angleAfter("hem") + side.angleAfter("front") - 180);
        if (shaping.equals("armholePrincess")) {
            breaks.add(outer.angleAfter("armhole") + front.angleAfter("princess") - 180);
        }
        if (!shaping.equals("dart")) {
            breaks.add(outer.angleAfter("princess") + front.angleAfter("hem") - 180);
        }
        if (shaping.equals("shoulderPrincess")) {
            breaks.add(outer.angleAfter("shoulder") + front.angleAfter("princess") - 180);
        }
        NetPiece atTip = shaping.equals("shoulderPrincess") ? outer : front;
        breaks.add(atTip.angleAfter("armhole") + back.angleAfter("shoulder") - 180);
        breaks.add(front.angleAfter("shoulder") + back.angleAfter("neck") - 180);
        assertThat(breaks).allSatisfy(angle -> assertThat(angle).isBetween(-3.0, 3.0));
    }

    @Test
    void the_front_is_as_long_over_the_bust_as_the_tape_and_a_little_more() throws ImpossibleGeometry {
        MeasurementSet woman = SampleWomen.named("average");
        for (double front : new double[] {410, 420, 430}) {
            Map<Measurement, Double> values = new EnumMap<>(woman.values());
            values.put(Measurement.FRONT_WAIST_LENGTH, front);
            JacketBlock block = JacketShell.of(
                            figure(MeasurementSet.symmetric("w", Sex.FEMALE, values)), style(Fit.REGULAR, "dart"))
                    .block();
            Point bust = block.bust().orElseThrow().point();
            double drawn = block.shoulders().frontNeck().distanceTo(bust)
                    + block.levels().waist()
                    - bust.y();
            assertThat(drawn).isCloseTo(front + 8, offset(0.01));
        }
    }

    @Test
    void a_woman_closes_right_over_left_and_keeps_her_breast_pocket_on_the_left() throws ImpossibleGeometry {
        Style welt = new Style(
                Fit.REGULAR,
                Set.of(Garment.JACKET),
                Map.of("jacket.bustShaping", "dart", "jacket.breastPocket", "welt"),
                List.of());
        GarmentDraft jacket = JacketDraft.of(figure(SampleWomen.named("average")), welt);
        Piece front = jacket.pieces().stream()
                .filter(piece -> piece.id().equals("jacket.front"))
                .findFirst()
                .orElseThrow();
        assertThat(front.internalLines())
                .extracting(InternalLine::what)
                .filteredOn(what -> what.contains("buttonhole"))
                .hasSize(3)
                .allMatch(what -> what.endsWith("right front only"));
        assertThat(front.internalLines())
                .extracting(InternalLine::what)
                .filteredOn(what -> what.startsWith("button "))
                .hasSize(2)
                .allMatch(what -> what.endsWith("left front only"));
        assertThat(jacket.sideOf("jacket.breastWelt")).isEqualTo(Side.LEFT);
    }

    @Test
    void a_dart_never_falls_towards_the_bust() throws ImpossibleGeometry {
        for (String name : SampleWomen.NAMES) {
            JacketShell shell = shell(name, "dart");
            double mouth = outer(shell).line("bustDart").first().y();
            assertThat(mouth)
                    .as(name)
                    .isGreaterThan(shell.block().bust().orElseThrow().point().y() - 0.5);
        }
    }

    @Test
    void a_fuller_cup_opens_a_wider_dart() throws ImpossibleGeometry {
        MeasurementSet woman = SampleWomen.named("average");
        Map<Measurement, Double> values = new EnumMap<>(woman.values());
        values.put(Measurement.UNDER_BUST_GIRTH, woman.get(Measurement.CHEST_GIRTH) - 190);
        Body full = BodyReading.of(MeasurementSet.symmetric("w", Sex.FEMALE, values))
                .body()
                .orElseThrow();
        Style style = style(Fit.REGULAR, "dart");
        double usual = shell("average", "dart").block().bust().orElseThrow().dartDeg();
        double wide = JacketShell.of(new Figure(Sex.FEMALE, full, Alterations.NONE), style)
                .block()
                .bust()
                .orElseThrow()
                .dartDeg();
        assertThat(wide - usual).isBetween(2.0, 4.0);
    }

    @Test
    void a_bust_point_that_cannot_be_is_followed_as_far_as_it_goes_and_said() throws ImpossibleGeometry {
        MeasurementSet woman = SampleWomen.named("average");
        Map<Measurement, Double> values = new EnumMap<>(woman.values());
        values.put(Measurement.FRONT_WAIST_LENGTH, 500.0);
        JacketShell shell =
                JacketShell.of(figure(MeasurementSet.symmetric("w", Sex.FEMALE, values)), style(Fit.REGULAR, "dart"));
        assertThat(shell.notes()).anyMatch(note -> note.text().contains("front waist length over the bust"));
    }

    @Test
    void a_shoulder_too_low_for_an_armhole_is_refused_with_its_place() {
        MeasurementSet woman = SampleWomen.named("small");
        Map<Measurement, Double> values = new EnumMap<>(woman.values());
        values.replaceAll((measurement, value) -> measurement.unit().equals("mm") ? value * 0.45 : value);
        assertThatThrownBy(() -> JacketShell.of(
                        figure(MeasurementSet.symmetric("doll", Sex.FEMALE, values)),
                        style(Fit.REGULAR, "armholePrincess")))
                .isInstanceOfSatisfying(
                        ImpossibleGeometry.class,
                        impossible -> assertThat(impossible.reason().where()).startsWith("jacket."));
    }
}
