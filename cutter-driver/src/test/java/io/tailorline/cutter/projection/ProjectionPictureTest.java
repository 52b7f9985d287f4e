package io.tailorline.cutter.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.io.ProjectionJson;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.MarkSpan;
import io.tailorline.cutter.program.OperatorQuestion;
import io.tailorline.cutter.program.QuestionStep.Ask;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.render.ProjectionSvg;
import io.tailorline.cutter.render.ProjectionWords;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.PieceRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProjectionPictureTest {

    private static final TableMap MAP = Pictures.map(0, 0, 0, 0);

    private final Marker marker =
            Markers.of(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 10, 100, 180, 75));
    private final CutProgram program = CutPlanner.plan(marker, BuiltInProfile.REFERENCE.profile())
            .orThrow(refused -> new AssertionError(refused.message()));

    private String drawn(CutSnapshot job, List<PicturePoint> points) {
        return ProjectionSvg.draw(
                Projection.of(marker, program, job),
                Optional.of(Pictures.calibrated(points)),
                ProjectionWords.ENGLISH,
                PieceRef::toString);
    }

    @Test
    void a_picture_that_is_off_too_far_shows_no_piece() {
        List<PicturePoint> points = new ArrayList<>(Pictures.points(MAP, 5, 3, 0, 0));
        PicturePoint slip = points.get(7);
        points.set(
                7,
                new PicturePoint(
                        slip.name(),
                        slip.table(),
                        new Pixel(slip.pixel().x() + 4, slip.pixel().y())));

        assertThat(drawn(CutSnapshot.WAITING, points))
                .contains("mm at %s. Calibrate this table".formatted(slip.name()))
                .doesNotContain("class=\"pc\"");
        assertThat(drawn(CutSnapshot.WAITING, Pictures.points(MAP, 5, 3, 0, 0))).contains("class=\"pc\"");
    }

    @Test
    void a_picture_that_is_turned_over_says_so() {
        TableMap behind = new TableMap(Pictures.FULL_HD, new Homography(0.6, 0, 50, 0, 0.6, 60, 0, 0, 1), 0);

        assertThat(drawn(CutSnapshot.WAITING, Pictures.points(behind, 3, 3, 0, 0)))
                .contains(ProjectionWords.ENGLISH.mirrored());
    }

    @Test
    void what_a_person_must_look_for_makes_its_piece_doubtful_and_shines() {
        UncertainRange range = UncertainRange.after(program, 2);
        PieceRef piece = range.marks().get(0).piece().orElseThrow();
        CutSnapshot job = new CutSnapshot(2, 0, Map.of(piece, PieceState.CUT), Optional.empty(), Optional.of(range));

        assertThat(Projection.of(marker, program, job).pieces())
                .filteredOn(lit -> lit.piece().equals(piece))
                .singleElement()
                .satisfies(lit -> assertThat(lit.state()).isEqualTo(PieceState.UNCERTAIN));
        assertThat(drawn(job, Pictures.points(MAP, 3, 3, 0, 0)))
                .contains("class=\"asked\"", "class=\"first\"", ProjectionWords.ENGLISH.uncertain());
    }

    @Test
    void the_choices_of_the_question_shine_with_their_numbers() {
        UncertainRange range = UncertainRange.after(program, 2);
        MarkSpan everything = new MarkSpan(0, range.marks().size());
        CutSnapshot job =
                new CutSnapshot(2, 0, Map.of(), Optional.empty(), Optional.of(range), Optional.of(everything));
        Ask ask = (Ask) OperatorQuestion.of(program, range).step(everything);
        long placed = ask.choices().stream()
                .filter(choice -> choice.middle().isPresent())
                .count();

        assertThat(placed).isGreaterThan(1);
        assertThat(drawn(job, Pictures.points(MAP, 3, 3, 0, 0)).split("class=\"badge\"", -1))
                .hasSize((int) placed + 1);
    }

    @Test
    void before_anything_is_cut_two_marks_say_which_marker_lies_there() {
        String[] halves = GeometryHash.of(program).split("-");
        assertThat(drawn(CutSnapshot.WAITING, Pictures.points(MAP, 3, 3, 0, 0)))
                .contains("class=\"clothmark\"", ">A " + halves[0] + "<", ">B " + halves[1] + "<");
        CutSnapshot begun = new CutSnapshot(1, Map.of(), Optional.empty());
        assertThat(drawn(begun, Pictures.points(MAP, 3, 3, 0, 0))).doesNotContain("clothmark");
    }

    @Test
    void once_all_is_cut_the_line_counts_what_is_picked() {
        CutSnapshot job =
                new CutSnapshot(9999, Map.of(program.pieces().get(0).piece(), PieceState.PICKED), Optional.empty());

        assertThat(drawn(CutSnapshot.WAITING, Pictures.points(MAP, 3, 3, 0, 0))).contains("0 of 2 cut");
        assertThat(drawn(job, Pictures.points(MAP, 3, 3, 0, 0))).contains("1 of 2 picked: press a piece");
        assertThat(ProjectionJson.text(Projection.of(marker, program, job), Optional.empty()))
                .contains("\"state\":\"picked\"", "\"state\":\"cut\"");
    }

    /** Lines across every 40 mm of 500, along every 30 of 1500, from 0: where the map puts their ends. */
    @Test
    void the_lines_of_a_check_lie_where_the_marker_has_them_below_all_pieces() {
        Marker checked = Markers.striped(Markers.anchored(Markers.rectangle("flap/1", 10, 10, 180, 75)));
        CutProgram cut = CutPlanner.plan(checked, BuiltInProfile.REFERENCE.profile())
                .orThrow(refused -> new AssertionError(refused.message()));
        Calibration calibration = Pictures.calibrated(Pictures.points(MAP, 3, 3, 0, 0));
        Projection projection = Projection.of(checked, cut, CutSnapshot.WAITING);
        String picture =
                ProjectionSvg.draw(projection, Optional.of(calibration), ProjectionWords.ENGLISH, PieceRef::toString);

        Matcher stripes =
                Pattern.compile("<path class=\"stripe\" d=\"([^\"]*)\"").matcher(picture);
        assertThat(stripes.find()).isTrue();
        List<String> lines = Arrays.stream(stripes.group(1).split("M")).skip(1).toList();
        assertThat(lines).hasSize(51 + 13);
        assertThat(lines.get(1)).isEqualTo(line(calibration.map(), 0, 30, 500, 30));
        assertThat(lines.get(51 + 2)).isEqualTo(line(calibration.map(), 80, 1500, 80, 0));
        assertThat(stripes.start()).isLessThan(picture.indexOf("class=\"pc\""));
        assertThat(ProjectionJson.text(projection, Optional.empty()))
                .contains("\"stripes\":[[[0.0,0.0],[500.0,0.0]],[[0.0,30.0],[500.0,30.0]],");
        assertThat(drawn(CutSnapshot.WAITING, Pictures.points(MAP, 3, 3, 0, 0))).doesNotContain("\"stripe\"");
    }

    private static String line(TableMap map, double x, double y, double toX, double toY) {
        Pixel from = map.pixel(new TablePoint(x, y));
        Pixel to = map.pixel(new TablePoint(toX, toY));
        return "%s %sL%s %s".formatted(number(from.x()), number(from.y()), number(to.x()), number(to.y()));
    }

    private static String number(double pixel) {
        return BigDecimal.valueOf(Math.rint(pixel * 100) / 100)
                .stripTrailingZeros()
                .toPlainString();
    }
}
