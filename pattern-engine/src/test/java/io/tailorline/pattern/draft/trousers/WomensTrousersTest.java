package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A woman's own trousers: other forks, darts by waist and seat, closed right over left. */
class WomensTrousersTest {

    private static final Map<String, Object> OWN = Map.of("trousers.cut", "womens");

    private static List<MeasurementSet> women() {
        return TrouserBodies.all().stream()
                .filter(body -> body.sex() == SampleWomen.named("average").sex())
                .toList();
    }

    private static MeasurementSet average() {
        return SampleWomen.named("average");
    }

    private static double girth(Pattern pattern, String name) {
        return pattern.girths().stream()
                .filter(girth -> girth.name().equals(name))
                .findFirst()
                .orElseThrow()
                .finished();
    }

    @Test
    void they_close_right_over_left_and_a_mans_left_over_right() {
        DraftedTrousers own = DraftedTrousers.of(average(), OWN);
        DraftedTrousers mans = DraftedTrousers.of(AverageMan.body(), Map.of());

        for (String part : List.of("trousers.flyFacing", "trousers.fusible.flyFacing")) {
            assertThat(own.piece(part).side()).as(part).isEqualTo(Side.RIGHT);
            assertThat(mans.piece(part).side()).as(part).isEqualTo(Side.LEFT);
        }
        for (String part :
                List.of("trousers.flyShield", "trousers.fusible.flyShield", "trousers.pocketing.flyShield")) {
            assertThat(own.piece(part).side()).as(part).isEqualTo(Side.LEFT);
            assertThat(mans.piece(part).side()).as(part).isEqualTo(Side.RIGHT);
        }
        assertThat(own.edge("trousers.waistband.left", "shield").length()).isCloseTo(40, offset(0.05));
        assertThat(own.piece("trousers.waistband.right").findEdge("shield")).isEmpty();
    }

    @Test
    void a_tab_lies_on_the_right() {
        DraftedTrousers own =
                DraftedTrousers.of(average(), Map.of("trousers.cut", "womens", "trousers.waistband", "tab"));

        assertThat(own.edge("trousers.waistband.right", "tab").length()).isCloseTo(50, offset(0.05));
        assertThat(own.piece("trousers.waistband.left").findEdge("tab")).isEmpty();
    }

    @Test
    void the_end_of_the_zip_is_notched_on_the_right_front_and_its_facing() {
        DraftedTrousers own = DraftedTrousers.of(average(), OWN);

        for (String id : List.of("trousers.front", "trousers.flyFacing")) {
            assertThat(own.piece(id).notches()).as(id).extracting(Notch::mate).contains("trousers.fly.right");
        }
    }

    @ParameterizedTest
    @MethodSource("women")
    void darts_follow_what_the_waist_is_smaller_than_the_seat(MeasurementSet body) {
        DraftedTrousers own = DraftedTrousers.of(body, OWN);
        double drop = body.get(Measurement.HIP_GIRTH) - body.get(Measurement.WAIST_GIRTH);
        double front = own.piece("trousers.front")
                .findEdge("dart")
                .map(edge -> edge.length())
                .orElse(0.0);

        assertThat(front).isCloseTo(drop / 13 < 5 ? 0 : StrictMath.min(28, drop / 13), offset(0.05));
        if (own.piece("trousers.back").findEdge("dart.second").isPresent()) {
            double inner = own.edge("trousers.back", "dart").length();
            assertThat(own.edge("trousers.back", "dart.second").length()).isCloseTo(inner, offset(0.05));
            assertThat(2 * inner).isLessThanOrEqualTo(StrictMath.max(14, drop * 2 / 13) + 0.05);
        }
    }

    @Test
    void the_average_woman_has_one_dart_in_front_and_two_behind_120_and_100_long() {
        DraftedTrousers own = DraftedTrousers.of(average(), OWN);

        assertThat(own.lines("trousers.front", "dart")).hasSize(1);
        assertThat(own.lines("trousers.back", "dart")).hasSize(2);
        List<Double> lengths = own.lines("trousers.back", "dart").stream()
                .map(dart -> dart.line()
                        .point(1)
                        .distanceTo(dart.line().first().towards(dart.line().last(), 0.5)))
                .toList();
        assertThat(lengths.get(0)).isCloseTo(120, offset(1.0));
        assertThat(lengths.get(1)).isCloseTo(100, offset(1.0));
    }

    @ParameterizedTest
    @MethodSource("women")
    void both_forks_reach_further_and_centre_back_is_opened_less(MeasurementSet body) {
        TrouserLines shared = TrouserBodies.drafted(body, Style.Fit.REGULAR, Map.of());
        TrouserLines own = TrouserBodies.drafted(body, Style.Fit.REGULAR, OWN);

        assertThat(own.block().frontFork() - shared.block().frontFork()).isCloseTo(10, offset(1e-9));
        assertThat(own.block().fit().wedge()).isLessThan(shared.block().fit().wedge());
        double wanted = body.get(Measurement.CROTCH_LENGTH) + SeatFitting.CROTCH_EASE;
        assertThat(StrictMath.abs(own.crotchSeam() - wanted))
                .isLessThan(StrictMath.abs(shared.crotchSeam() - wanted) + 0.1);
        assertThat(own.block().centreFront()).isGreaterThan(shared.block().centreFront());
    }

    @ParameterizedTest
    @MethodSource("women")
    void waist_seat_and_thigh_are_those_that_were_ordered(MeasurementSet body) {
        Pattern own = DraftedTrousers.of(body, OWN).pattern();
        Pattern shared = DraftedTrousers.of(body, Map.of()).pattern();

        for (String girth : List.of("trouserWaist", "trouserSeat", "knee", "hem")) {
            assertThat(girth(own, girth)).as("%s %s", body.id(), girth).isCloseTo(girth(shared, girth), offset(0.2));
        }
    }

    @Test
    void one_back_dart_as_ordered_takes_what_two_do() {
        DraftedTrousers two = DraftedTrousers.of(average(), OWN);
        DraftedTrousers one =
                DraftedTrousers.of(average(), Map.of("trousers.cut", "womens", "trousers.backDarts", "1"));

        assertThat(one.edge("trousers.back", "dart").length())
                .isCloseTo(
                        two.edge("trousers.back", "dart").length()
                                + two.edge("trousers.back", "dart.second").length(),
                        offset(0.05));
        assertThat(one.lines("trousers.back", "dart")).hasSize(1);
    }

    @Test
    void a_man_is_refused_them() {
        assertThat(DraftedTrousers.refusedFor(AverageMan.body(), OWN)).isEqualTo("style.options.trousers.cut");
    }

    /** What was drafted before there were these options is drafted now. */
    @Test
    void options_left_out_change_nothing() {
        List<MeasurementSet> bodies = TrouserBodies.all();
        for (MeasurementSet body : bodies) {
            Map<String, Object> said = new TreeMap<>(Map.of(
                    "trousers.waistband",
                    "straight",
                    "trousers.shapedBand",
                    false,
                    "trousers.loops",
                    "braceButtons",
                    "trousers.fishtail",
                    false));
            if (body.sex() == average().sex()) {
                said.put("trousers.cut", "shared");
            }
            Pattern out = DraftedTrousers.of(body, Map.of("trousers.loops", "braceButtons"))
                    .pattern();
            Pattern in = DraftedTrousers.of(body, said).pattern();
            assertThat(in.pieces()).isEqualTo(out.pieces());
            assertThat(in.seams()).isEqualTo(out.seams());
            assertThat(in.pieces()).noneMatch(piece -> piece.kind().equals("trousers.waistbandFacing"));
        }
    }

    @Test
    void they_are_certified_on_sample_women_in_every_fit_pocket_and_pleat() {
        for (MeasurementSet body : women()) {
            for (Style.Fit fit : Style.Fit.values()) {
                for (String pocket : List.of("slant", "side", "frog")) {
                    DraftedTrousers.of(body, fit, Map.of("trousers.cut", "womens", "trousers.sidePocket", pocket));
                }
                DraftedTrousers.of(body, fit, Map.of("trousers.cut", "womens", "trousers.pleats", "2"));
                DraftedTrousers.of(body, fit, Map.of("trousers.cut", "womens", "trousers.shapedBand", true));
            }
        }
    }
}
