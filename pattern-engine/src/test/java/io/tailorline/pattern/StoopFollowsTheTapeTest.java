package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.measure.BodyModel;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A back that is taped longer or shorter than usual: what the tailor is offered, and where its length then lies. */
class StoopFollowsTheTapeTest {

    private final PatternEngine engine = new PatternEngine();

    @Test
    void a_round_back_over_a_short_front_is_proposed_as_stooped_by_both_tapes() {
        assertThat(engine.proposals(Style.threePiece(), body(34, -46)))
                .filteredOn(proposal -> proposal.posture() == Posture.STOOPED)
                .first()
                .satisfies(proposal -> {
                    assertThat(proposal.rule().word()).isEqualTo("stooped");
                    assertThat(proposal.amount()).isBetween(15.0, 25.0);
                    assertThat(proposal.evidence())
                            .extracting(AlterationProposal.Evidence::measurement)
                            .containsExactly(Measurement.BACK_WAIST_LENGTH, Measurement.FRONT_WAIST_LENGTH);
                });
    }

    @ParameterizedTest
    @ValueSource(doubles = {34, -34})
    void what_is_proposed_lies_over_the_blades_and_the_tapes_still_hold(double longer) {
        MeasurementSet body = body(longer, 0);
        AlterationProposal proposal = engine.proposals(Style.threePiece(), body).get(0);
        double over = longer > 0 ? proposal.amount() : -proposal.amount();
        Drafted plain = drafted(body, List.of());
        Drafted held = drafted(body, List.of(proposal.alteration()));

        assertThat(ease(held, "jacket.backLength")).isCloseTo(0, within(1.0));
        assertThat(ease(held, "jacket.frontLength")).isCloseTo(ease(plain, "jacket.frontLength"), within(1.0));
        assertThat(ease(held, "jacket.scyeDepth") - ease(plain, "jacket.scyeDepth"))
                .isCloseTo(over, within(0.5));
        double rounder = overChord(held) - overChord(plain);
        assertThat(rounder * StrictMath.signum(longer)).isGreaterThan(1.0);
        assertThat(engine.draft("certified", altered(List.of(proposal.alteration())), body))
                .isInstanceOf(Drafted.class);
    }

    /** Skirt and hem stay where they were, so what is placed on the skirt does too. */
    @ParameterizedTest
    @ValueSource(doubles = {34, -34})
    void pocket_and_buttons_stay_where_they_are_on_the_skirt(double longer) {
        MeasurementSet body = body(longer, 0);
        AlterationProposal proposal = engine.proposals(Style.threePiece(), body).get(0);
        List<Double> plain = buttonsAndPocket(drafted(body, List.of()));
        List<Double> held = buttonsAndPocket(drafted(body, List.of(proposal.alteration())));

        assertThat(plain.size()).isEqualTo(2);
        assertThat(held.get(0)).isCloseTo(plain.get(0), within(0.1));
        assertThat(held.get(1)).isCloseTo(plain.get(1), within(0.1));
    }

    /** How far the lower button and the mouth of the hip pocket lie below the upper button, mm. */
    private static List<Double> buttonsAndPocket(Drafted drafted) {
        Piece front = drafted.pattern().findPiece("jacket.front").orElseThrow();
        List<Double> levels = Stream.of("buttonhole", "hip pocket")
                .flatMap(what -> front.internalLines().stream()
                        .filter(line -> line.what().startsWith(what))
                        .map(line -> line.line().first().x())
                        .limit(what.equals("buttonhole") ? 2 : 1))
                .toList();
        return List.of(levels.get(1) - levels.get(0), levels.get(2) - levels.get(0));
    }

    @Test
    void a_stoop_that_the_tapes_do_not_tell_lengthens_the_back() {
        MeasurementSet body = body(0, 0);
        Drafted held = drafted(body, List.of(new Style.Alteration("stooped", Side.BOTH, 20)));
        assertThat(ease(held, "jacket.backLength")).isCloseTo(20, within(1.0));
    }

    /** How far centre back bends out of the straight line from the nape to the scye line, mm. */
    private static double overChord(Drafted drafted) {
        Polyline back = drafted.pattern().pieces().stream()
                .filter(piece -> piece.kind().equals("jacket.back"))
                .flatMap(piece -> piece.findEdge("centreBack").map(Edge::line).stream())
                .findFirst()
                .orElseThrow();
        Point nape = back.first().x() < back.last().x() ? back.first() : back.last();
        double depth = AverageMan.body().get(Measurement.SCYE_DEPTH);
        Point scye = back.points().stream()
                .reduce((one, other) ->
                        StrictMath.abs(one.x() - nape.x() - depth) <= StrictMath.abs(other.x() - nape.x() - depth)
                                ? one
                                : other)
                .orElseThrow();
        Point chord = scye.minus(nape).unit();
        return back.points().stream()
                .filter(at -> at.x() <= scye.x())
                .mapToDouble(at -> chord.cross(at.minus(nape)))
                .map(StrictMath::abs)
                .max()
                .orElseThrow();
    }

    private static double ease(Drafted drafted, String measure) {
        return FitMeasures.of(drafted.pattern()).stream()
                .filter(read -> read.name().equals(measure))
                .findFirst()
                .orElseThrow()
                .ease();
    }

    private Drafted drafted(MeasurementSet body, List<Style.Alteration> alterations) {
        return (Drafted) engine.draftUncertified("stoop", altered(alterations), body);
    }

    private static Style altered(List<Style.Alteration> alterations) {
        return new Style(Style.Fit.REGULAR, Set.of(Garment.values()), Map.of(), alterations);
    }

    /** The average man, whose back and front lie so much off what his other measurements suggest, mm. */
    private static MeasurementSet body(double back, double front) {
        MeasurementSet man = AverageMan.body();
        Map<Measurement, Double> values = new EnumMap<>(man.values());
        Map<Measurement, Double> others = new EnumMap<>(man.values());
        others.remove(Measurement.BACK_WAIST_LENGTH);
        others.remove(Measurement.FRONT_WAIST_LENGTH);
        MeasurementSet without = MeasurementSet.symmetric(man.id(), man.sex(), others);
        BodyModel.of(man.sex()).estimates(without).forEach((field, usual) -> values.put(field, usual.value()));
        values.merge(Measurement.BACK_WAIST_LENGTH, back, Double::sum);
        values.merge(Measurement.FRONT_WAIST_LENGTH, front, Double::sum);
        return MeasurementSet.symmetric(man.id(), man.sex(), values);
    }
}
