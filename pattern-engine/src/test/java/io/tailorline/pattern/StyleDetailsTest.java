package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.testkit.OfMany;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choices of lapel, buttons, collar, pockets, darts and canvas: what is cut is what was chosen, on every body. */
class StyleDetailsTest {

    private static final PatternEngine ENGINE = new PatternEngine();

    private static Style suit(Map<String, Object> options) {
        return new Style(Style.Fit.REGULAR, Set.of(Garment.JACKET, Garment.TROUSERS), options, List.of());
    }

    private static Pattern drafted(MeasurementSet body, Map<String, Object> options) {
        DraftResult result = ENGINE.draft(body.id(), suit(options), body);
        assertThat(result).as("%s %s", body.id(), options).isInstanceOf(Drafted.class);
        return ((Drafted) result).pattern();
    }

    private static Pattern man(Map<String, Object> options) {
        return drafted(AverageMan.body(), options);
    }

    private static Piece piece(Pattern pattern, String id) {
        return pattern.findPiece(id).orElseThrow(() -> new AssertionError(id));
    }

    private static Edge edge(Pattern pattern, String piece, String edge) {
        return piece(pattern, piece).findEdge(edge).orElseThrow(() -> new AssertionError(edge));
    }

    /** Lines drawn on a piece of which the name begins so, in their order. */
    private static List<InternalLine> lines(Pattern pattern, String piece, String what) {
        return piece(pattern, piece).internalLines().stream()
                .filter(line -> line.what().startsWith(what))
                .toList();
    }

    /** Between two directions, degrees. */
    private static double between(Point one, Point other) {
        return StrictMath.toDegrees(StrictMath.acos(
                StrictMath.max(-1, StrictMath.min(1, one.unit().dot(other.unit())))));
    }

    @ParameterizedTest
    @CsvSource({"narrow, 75", "regular, 82", "wide, 90", "small, 82"})
    void a_notch_opens_as_far_as_its_shape_says(String shape, double deg) {
        Pattern suit = man(Map.of("jacket.notchShape", shape, "jacket.underCollar", "self"));
        Point alongGorge = edge(suit, "jacket.underCollar", "gorge").line().endChord();
        Point end = edge(suit, "jacket.underCollar", "end").line().startChord();

        double open = between(alongGorge, end);
        assertThat(StrictMath.min(StrictMath.abs(open - deg), StrictMath.abs(180 - open - deg)))
                .isLessThan(0.3);
    }

    @Test
    void a_small_notch_has_a_shorter_step_and_collar_end() {
        Pattern usual = man(Map.of());
        Pattern small = man(Map.of("jacket.notchShape", "small"));

        assertThat(edge(usual, "jacket.front", "step").length()
                        - edge(small, "jacket.front", "step").length())
                .isCloseTo(9, offset(0.1));
        assertThat(edge(small, "jacket.front", "gorge").length())
                .isGreaterThan(edge(usual, "jacket.front", "gorge").length() + 5);
    }

    /** On the finished piece the gorge is run from the notch to the roll line. */
    @ParameterizedTest
    @CsvSource({"0", "5", "10", "15", "20"})
    void the_gorge_falls_from_square_to_the_roll_line_as_ordered(double deg) {
        Pattern suit = man(Map.of("jacket.gorgeAngle", String.valueOf((int) deg)));
        Point gorge = edge(suit, "jacket.front", "gorge").line().endChord();
        Point roll = lines(suit, "jacket.front", "roll line").get(0).line().endChord();

        assertThat(between(gorge, roll)).isCloseTo(90 + deg, offset(0.2));
    }

    @ParameterizedTest
    @CsvSource({"2, 95", "2, 120", "3, 95", "3, 115", "6x2, 100"})
    void buttons_stand_as_far_apart_as_ordered_and_the_pocket_stays(String buttons, double apart) {
        Pattern suit = man(Map.of("jacket.buttons", buttons, "jacket.buttonSpacing", apart));
        Pattern usual = man(Map.of("jacket.buttons", buttons));
        List<InternalLine> holes = lines(suit, "jacket.front", "buttonhole");

        assertThat(holes.get(1).line().first().x() - holes.get(0).line().first().x())
                .isCloseTo(apart, offset(0.05));
        assertThat(pocketLevel(suit)).isCloseTo(pocketLevel(usual), offset(0.02));
    }

    @ParameterizedTest
    @CsvSource({"2, 95", "3, 115", "6x2, 100"})
    void buttons_stay_as_far_apart_as_ordered_when_the_tailor_lengthens_the_jacket(String buttons, double apart) {
        Style ordered = suit(Map.of("jacket.buttons", buttons, "jacket.buttonSpacing", apart))
                .withAlterations(List.of(new Style.Alteration("jacketLength", Side.BOTH, 40)));
        MeasurementSet body = AverageMan.body();
        List<Double> places =
                lines(((Drafted) ENGINE.draft(body.id(), ordered, body)).pattern(), "jacket.front", "buttonhole")
                        .stream()
                        .map(hole -> hole.line().first().x())
                        .toList();

        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i) - places.get(i - 1)).isCloseTo(apart, offset(0.05));
        }
    }

    private static double pocketLevel(Pattern suit) {
        return lines(suit, "jacket.front", "hip pocket").get(0).line().first().x();
    }

    @ParameterizedTest
    @CsvSource({"-25", "15", "25"})
    void the_hip_pocket_lies_higher_by_what_was_ordered_and_the_buttons_stay(double higher) {
        Pattern suit = man(Map.of("jacket.pocketHeight", higher));
        Pattern usual = man(Map.of());

        assertThat(pocketLevel(usual) - pocketLevel(suit)).isCloseTo(higher, offset(0.05));
        assertThat(lines(suit, "jacket.front", "buttonhole")).isEqualTo(lines(usual, "jacket.front", "buttonhole"));
    }

    @ParameterizedTest
    @CsvSource({"24", "32", "38"})
    void a_collar_stands_as_high_as_ordered_and_falls_15_deeper(double stand) {
        Pattern suit = man(Map.of("jacket.collarHeight", stand, "jacket.underCollar", "self"));

        assertThat(edge(suit, "jacket.underCollar", "centreBack").length()).isCloseTo(2 * stand + 15, offset(0.05));
    }

    /** It rolls to the lowest row; two rows above it are only seen. */
    @Test
    void a_6x1_shows_three_rows_and_fastens_one() {
        Pattern suit = man(Map.of("jacket.buttons", "6x1"));
        Piece front = piece(suit, "jacket.front");

        assertThat(front.drillHoles())
                .filteredOn(hole -> hole.what().startsWith("button"))
                .extracting(hole -> hole.what().equals("button, only seen"))
                .containsExactlyInAnyOrder(false, true, true);
        assertThat(lines(suit, "jacket.front", "buttonhole")).hasSize(1);
        assertThat(edge(suit, "jacket.front", "lapel").length())
                .isGreaterThan(edge(man(Map.of("jacket.buttons", "6x2")), "jacket.front", "lapel")
                                .length()
                        + 50);
    }

    @Test
    void two_back_darts_take_in_together_what_one_does() {
        Pattern one = man(Map.of());
        Pattern two = man(Map.of("trousers.backDarts", "2"));

        assertThat(edge(two, "trousers.back", "dart").length()
                        + edge(two, "trousers.back", "dart.second").length())
                .isCloseTo(edge(one, "trousers.back", "dart").length(), offset(0.05));
        assertThat(lines(two, "trousers.back", "dart")).hasSize(2);
        assertThat(piece(two, "trousers.waistband.right").notches())
                .hasSize(piece(one, "trousers.waistband.right").notches().size() + 1);
    }

    @Test
    void a_coin_pocket_has_a_bag_and_a_facing_on_the_right_and_its_mouth_on_band_and_front() {
        Pattern suit = man(Map.of("trousers.coinPocket", true));

        for (String id : List.of("trousers.coinFacing", "trousers.pocketing.coinBag")) {
            assertThat(piece(suit, id).side()).as(id).isEqualTo(Side.RIGHT);
            assertThat(piece(suit, id).cut().quantity()).isEqualTo(1);
        }
        List<InternalLine> ends = lines(suit, "trousers.waistband.right", "coin pocket");
        assertThat(ends.get(0).line().first().distanceTo(ends.get(1).line().first()))
                .isCloseTo(70, offset(0.05));
        assertThat(lines(suit, "trousers.front", "coin pocket, right only")).hasSize(2);
        assertThat(lines(suit, "trousers.waistband.left", "coin pocket")).isEmpty();
    }

    /**
     * Both ends of the mouth are marked on the stretch of waist seam between the outermost dart or pleat and the side.
     */
    @Test
    void no_dart_or_pleat_lies_in_the_mouth_of_a_coin_pocket() throws FormatFault {
        int cut = 0;
        int leftOut = 0;
        for (MeasurementSet body : samples()) {
            for (String pleats : List.of("0", "1", "2")) {
                for (String pocket : List.of("slant", "side", "frog")) {
                    Map<String, Object> options = Map.of(
                            "trousers.coinPocket", true, "trousers.pleats", pleats, "trousers.sidePocket", pocket);
                    if (!(ENGINE.draft(body.id(), suit(options), body) instanceof Drafted drafted)) {
                        continue;
                    }
                    Piece front = piece(drafted.pattern(), "trousers.front");
                    List<InternalLine> ends = lines(drafted.pattern(), "trousers.front", "coin pocket");
                    Edge sewn = front.findEdge("waist.side")
                            .or(() -> front.findEdge("waist"))
                            .orElseThrow();
                    for (InternalLine end : ends) {
                        Point at = end.line().first();
                        assertThat(sewn.line()
                                        .at(NearestOnSegment.along(sewn.line(), at))
                                        .distanceTo(at))
                                .as("%s %s", body.id(), options)
                                .isLessThan(0.1);
                    }
                    boolean isTold = drafted.notices().stream()
                            .anyMatch(notice -> notice.code().equals("note.trousers.no-coin-pocket"));
                    assertThat(isTold).as("%s %s", body.id(), options).isEqualTo(ends.isEmpty());
                    for (String id : List.of("trousers.coinFacing", "trousers.pocketing.coinBag")) {
                        assertThat(drafted.pattern().findPiece(id).isPresent()).isEqualTo(!ends.isEmpty());
                    }
                    cut += ends.isEmpty() ? 0 : 1;
                    leftOut += ends.isEmpty() ? 1 : 0;
                }
            }
        }
        assertThat(cut).isGreaterThan(40);
        assertThat(leftOut).isGreaterThan(40);
    }

    @ParameterizedTest
    @CsvSource({"slant", "frog", "side"})
    void a_shaped_bag_is_cut_to_the_mouth_and_rounded_below(String pocket) {
        Pattern shaped = man(Map.of("trousers.sidePocket", pocket, "trousers.shapedBags", true));
        Pattern square = man(Map.of("trousers.sidePocket", pocket));
        Piece bag = piece(shaped, "trousers.pocketing.frontBag");

        assertThat(bag.findEdge("mouth").isPresent()).isEqualTo(!pocket.equals("side"));
        assertThat(bag.seamLine().signedArea())
                .isLessThan(
                        piece(square, "trousers.pocketing.frontBag").seamLine().signedArea() - 1000);
    }

    @Test
    void a_half_canvas_ends_at_the_break_and_a_full_one_at_the_hem_with_nothing_fused() {
        Pattern chest = man(Map.of());
        Pattern half = man(Map.of("jacket.canvas", "half"));
        Pattern full = man(Map.of("jacket.canvas", "full"));

        assertThat(chest.findPiece("jacket.canvas.front")).isEmpty();
        assertThat(edge(half, "jacket.canvas.front", "lapel").line())
                .isEqualTo(edge(full, "jacket.canvas.front", "lapel").line());
        assertThat(piece(half, "jacket.canvas.front").findEdge("edge")).isEmpty();
        assertThat(edge(full, "jacket.canvas.front", "edge").length())
                .isCloseTo(edge(full, "jacket.front", "edge").length(), offset(0.05));
        assertThat(half.findPiece("jacket.fusible.front")).isPresent();
        assertThat(full.findPiece("jacket.fusible.front")).isEmpty();
        assertThat(full.pieces().stream().filter(piece -> piece.material() == Material.CANVAS))
                .hasSize(3);
    }

    /** The canvas covers the front alone. */
    @Test
    void under_a_full_canvas_the_side_front_of_a_woman_is_still_fused() {
        Pattern full = drafted(SampleWomen.named("average"), Map.of("jacket.canvas", "full"));

        assertThat(full.findPiece("jacket.fusible.front")).isEmpty();
        assertThat(full.findPiece("jacket.fusible.sideFront")).isPresent();
    }

    private static final List<Map<String, Object>> ALL = List.of(
            Map.of("jacket.notchShape", "narrow", "jacket.gorgeAngle", "0", "trousers.backDarts", "2"),
            Map.of("jacket.notchShape", "wide", "jacket.gorgeAngle", "20", "jacket.collarHeight", 38.0),
            Map.of("jacket.notchShape", "small", "jacket.collarHeight", 24.0, "jacket.canvas", "half"),
            Map.of("jacket.buttonSpacing", 90.0, "jacket.pocketHeight", 25.0, "trousers.coinPocket", true),
            Map.of("jacket.buttons", "3", "jacket.buttonSpacing", 125.0, "jacket.pocketHeight", -25.0),
            Map.of("jacket.buttons", "6x1", "jacket.canvas", "full", "trousers.shapedBags", true),
            Map.of("jacket.throatLatch", true, "jacket.underCollar", "self", "jacket.actionBack", true),
            Map.of("jacket.actionBack", true, "jacket.vents", "2", "jacket.canvas", "half"),
            Map.of("jacket.dinner", true, "jacket.lapel", "shawl", "jacket.pockets", "jet", "jacket.vents", "0"));

    private static List<MeasurementSet> samples() throws FormatFault {
        List<MeasurementSet> bodies = new ArrayList<>();
        for (String name : List.of("average-man", "small-man", "tall-man", "corpulent-man")) {
            bodies.add(BodyJson.read(Path.of("src/test/resources/bodies", name + ".json")));
        }
        bodies.addAll(SampleWomen.all());
        return bodies;
    }

    @Test
    void every_choice_is_drafted_and_certified_on_sample_bodies_of_both_sexes() throws FormatFault {
        for (MeasurementSet body : samples()) {
            ALL.forEach(choice -> drafted(body, choice));
        }
    }

    @Test
    @OfMany
    void every_choice_is_drafted_and_certified_on_a_population() throws FormatFault {
        List<MeasurementSet> bodies = new ArrayList<>(SharedBodies.men(40));
        bodies.addAll(SharedBodies.women(40));
        TreeSet<String> refused = new TreeSet<>();
        int drafts = 0;
        for (MeasurementSet body : bodies) {
            for (Map<String, Object> choice : ALL) {
                Map<String, Object> options = new TreeMap<>(choice);
                drafts++;
                if (!(ENGINE.draft(body.id(), suit(options), body) instanceof Drafted)) {
                    refused.add(body.id() + " " + (body.sex() == Sex.MALE ? "m " : "f ") + options);
                }
            }
        }
        assertThat(refused).as("of %d", drafts).isEmpty();
    }
}
