package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.AlterationProposal.Evidence;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.measure.BodyModel;
import io.tailorline.pattern.measure.Estimate;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementFinding;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.OverShoulder;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostureProposalsTest {

    private static final double FAR = 1.6;
    private static final double NEAR = 1.2;

    private final PatternEngine engine = new PatternEngine();

    @Test
    void a_usual_body_gets_no_proposal() {
        assertThat(proposals(usualMan())).isEmpty();
    }

    @Test
    void a_long_back_is_stooped_and_a_short_one_erect() {
        MeasurementSet round = moved(usualMan(), Measurement.BACK_WAIST_LENGTH, FAR);
        assertThat(proposals(round))
                .extracting(AlterationProposal::posture, AlterationProposal::rule)
                .containsExactly(tuple(Posture.STOOPED, AlterationRule.STOOPED));
        assertThat(proposals(round)).allMatch(proposal -> proposal.amount() > 0);
        MeasurementSet flat = moved(usualMan(), Measurement.BACK_WAIST_LENGTH, -FAR);
        assertThat(proposals(flat))
                .extracting(AlterationProposal::posture, AlterationProposal::rule)
                .containsExactly(tuple(Posture.ERECT, AlterationRule.ERECT));
        assertThat(proposals(moved(usualMan(), Measurement.BACK_WAIST_LENGTH, NEAR)))
                .isEmpty();
    }

    @Test
    void a_questioned_waist_shows_no_posture_of_the_back() {
        MeasurementSet man = moved(usualMan(), Measurement.BACK_WAIST_LENGTH, -NEAR);
        assertThat(proposals(man)).isEmpty();
        assertThat(proposals(with(man, Measurement.WAIST_GIRTH, 1180))).isEmpty();
    }

    @Test
    void the_evidence_is_the_reading_beside_what_the_other_measurements_suggest() {
        MeasurementSet round = moved(usualMan(), Measurement.BACK_WAIST_LENGTH, FAR);
        Evidence evidence = proposals(round).get(0).evidence().get(0);
        Estimate usual = BodyModel.of(Sex.MALE)
                .suggested(round, Measurement.BACK_WAIST_LENGTH)
                .orElseThrow();
        assertThat(evidence)
                .isEqualTo(
                        new Evidence(Measurement.BACK_WAIST_LENGTH, round.get(Measurement.BACK_WAIST_LENGTH), usual));
        assertThat(evidence.deviations()).isCloseTo(FAR, within(1e-9));
    }

    @Test
    void a_taped_scye_depth_places_the_armhole_and_leaves_nothing_of_it_to_propose() {
        MeasurementSet sloping = moved(usualMan(), Measurement.SHOULDER_SLOPE, FAR);
        assertThat(proposals(sloping))
                .singleElement()
                .matches(proposal -> proposal.posture() == Posture.SLOPING_SHOULDER
                        && proposal.rule() == AlterationRule.ARMHOLE
                        && proposal.amount() > 0);
        assertThat(proposals(moved(usualMan(), Measurement.SHOULDER_SLOPE, -FAR)))
                .singleElement()
                .matches(proposal -> proposal.posture() == Posture.SQUARE_SHOULDER && proposal.amount() < 0);
        assertThat(proposals(with(sloping, Measurement.SCYE_DEPTH, 245))).isEmpty();
    }

    @Test
    void one_low_shoulder_is_proposed_on_its_side_only() {
        MeasurementSet man = usualMan();
        double slope = man.get(Measurement.SHOULDER_SLOPE);
        assertThat(proposals(lowRightShoulder())).singleElement().satisfies(proposal -> {
            assertThat(proposal.posture()).isEqualTo(Posture.LOW_SHOULDER);
            assertThat(proposal.side()).isEqualTo(Side.RIGHT);
            assertThat(proposal.amount()).isEqualTo(7.5);
            assertThat(proposal.text())
                    .endsWith(String.format(Locale.ROOT, ", on the other side %.1f +-2.8 deg", slope));
        });
        MeasurementSet even = new MeasurementSet(
                man.id(),
                man.sex(),
                man.values(),
                Map.of(Measurement.SHOULDER_SLOPE, slope + 2),
                Map.of(Measurement.SHOULDER_SLOPE, slope));
        assertThat(proposals(even)).isEmpty();
    }

    @Test
    void a_low_shoulder_is_told_when_sloping_shoulders_take_all_that_the_rule_allows() {
        MeasurementSet man = usualMan();
        double steep = man.get(Measurement.SHOULDER_SLOPE) + 9;
        List<AlterationProposal> armholes = proposals(new MeasurementSet(
                man.id(),
                man.sex(),
                man.values(),
                Map.of(Measurement.SHOULDER_SLOPE, steep),
                Map.of(Measurement.SHOULDER_SLOPE, steep + 5)));
        assertThat(armholes)
                .extracting(AlterationProposal::posture, AlterationProposal::amount)
                .containsExactly(tuple(Posture.SLOPING_SHOULDER, 15.0), tuple(Posture.LOW_SHOULDER, 0.0));
        AlterationProposal shoulder = armholes.get(1);
        assertThat(shoulder.remaining()).isEqualTo(7.5);
        assertThat(shoulder.text()).contains("armhole +0.0 mm right, +7.5 mm remain beyond the rule's +15.0 mm");
        Style.Alteration taken = new Style.Alteration(AlterationRule.ARMHOLE.word(), Side.RIGHT, 7.5);
        assertThat(PostureProposals.notOrdered(armholes, List.of(taken))).containsExactly(armholes.get(0));
    }

    @Test
    void the_tape_over_the_shoulder_shows_the_same_where_no_slope_was_taken() {
        Map<Measurement, Double> values = new EnumMap<>(usualMan().values());
        values.remove(Measurement.SHOULDER_SLOPE);
        MeasurementSet man = MeasurementSet.symmetric("usual", Sex.MALE, values);
        Estimate usual = OverShoulder.usual(man).orElseThrow();
        assertThat(proposals(with(man, Measurement.OVER_SHOULDER, usual.value())))
                .isEmpty();
        assertThat(proposals(with(man, Measurement.OVER_SHOULDER, usual.value() - FAR * usual.spread())))
                .singleElement()
                .matches(proposal -> proposal.posture() == Posture.SLOPING_SHOULDER && proposal.amount() > 0);
        MeasurementSet uneven = new MeasurementSet(
                man.id(),
                man.sex(),
                man.values(),
                Map.of(Measurement.OVER_SHOULDER, usual.value()),
                Map.of(Measurement.OVER_SHOULDER, usual.value() - 24));
        assertThat(proposals(uneven)).singleElement().satisfies(proposal -> {
            assertThat(proposal.posture()).isEqualTo(Posture.LOW_SHOULDER);
            assertThat(proposal.side()).isEqualTo(Side.RIGHT);
            assertThat(proposal.amount()).isEqualTo(7.5);
        });
    }

    @Test
    void a_long_crotch_under_a_short_back_is_a_hollow_back() {
        MeasurementSet seat = moved(usualMan(), Measurement.CROTCH_LENGTH, FAR);
        assertThat(proposals(seat)).isEmpty();
        assertThat(proposals(moved(seat, Measurement.BACK_WAIST_LENGTH, -0.8)))
                .extracting(AlterationProposal::posture)
                .containsExactly(Posture.HOLLOW_BACK);
    }

    @Test
    void the_balance_that_the_draft_does_not_reach_is_proposed() {
        MeasurementSet shortFront =
                with(with(usualMan(), Measurement.FRONT_WAIST_LENGTH, 395), Measurement.BACK_WAIST_LENGTH, 462);
        assertThat(proposals(shortFront))
                .filteredOn(proposal -> proposal.rule() == AlterationRule.FRONT_BALANCE)
                .singleElement()
                .matches(proposal -> proposal.amount() == -10 && proposal.posture() == Posture.STOOPED)
                .satisfies(proposal -> assertThat(proposal.evidence())
                        .extracting(Evidence::measurement)
                        .containsExactly(Measurement.FRONT_WAIST_LENGTH, Measurement.BACK_WAIST_LENGTH));
    }

    @Test
    void no_balance_is_proposed_against_a_back_that_was_not_taken_or_is_questioned() {
        MeasurementSet body =
                with(with(usualMan(), Measurement.FRONT_WAIST_LENGTH, 405), Measurement.BACK_WAIST_LENGTH, 462);
        Optional<Body> drafted = BodyReading.of(body).body();
        MeasurementFinding questioned = new MeasurementFinding.Unusual(
                "measurements.frontWaistLength",
                "405 mm",
                "",
                Notice.verbatim(""),
                List.of(),
                List.of(Measurement.FRONT_WAIST_LENGTH, Measurement.BACK_WAIST_LENGTH));
        assertThat(BackPosture.of(MeasurementEvidence.of(body, List.of()), drafted))
                .extracting(AlterationProposal::rule)
                .contains(AlterationRule.FRONT_BALANCE);
        MeasurementFinding back =
                new MeasurementFinding.Unusual("measurements.backWaistLength", "462 mm", "", Notice.verbatim(""));
        assertThat(BackPosture.of(MeasurementEvidence.of(body, List.of(back)), drafted))
                .isEmpty();
        assertThat(MeasurementEvidence.of(body, List.of(questioned)).isBelieved(Measurement.BACK_WAIST_LENGTH))
                .as("swapped with the front, perhaps")
                .isFalse();
        Map<Measurement, Double> values = new EnumMap<>(body.values());
        values.remove(Measurement.BACK_WAIST_LENGTH);
        MeasurementSet noBack = MeasurementSet.symmetric("no back", Sex.MALE, values);
        assertThat(BackPosture.of(MeasurementEvidence.of(noBack, List.of()), drafted))
                .isEmpty();
    }

    @Test
    void a_reading_that_the_check_finds_inconsistent_proposes_nothing() {
        MeasurementSet wrong = moved(usualMan(), Measurement.SHOULDER_SLOPE, 4.5);
        assertThat(proposals(wrong)).isEmpty();
    }

    @Test
    void a_body_that_is_refused_proposes_nothing() {
        MeasurementSet round = moved(usualMan(), Measurement.BACK_WAIST_LENGTH, FAR);
        assertThat(proposals(with(round, Measurement.WRIST_GIRTH, 90))).isEmpty();
    }

    @Test
    void what_is_on_the_order_is_not_proposed_again_and_nothing_leaves_the_range() {
        MeasurementSet round = roundAndSloping();
        List<AlterationProposal> first = engine.proposals(Style.threePiece(), round);
        Style added = altered(first.get(1).alteration());
        assertThat(engine.proposals(added, round)).containsExactly(first.get(0));
        Style full = altered(new Style.Alteration("armhole", Side.BOTH, 15));
        assertThat(engine.proposals(full, round)).doesNotContain(first.get(1));
        assertThat(engine.proposals(new Style(Style.Fit.REGULAR, Set.of(Garment.TROUSERS), Map.of(), List.of()), round))
                .isEmpty();
    }

    @Test
    void what_is_ordered_of_one_side_leaves_room_on_the_other_alone() {
        MeasurementSet round = roundAndSloping();
        Style rightFull = altered(
                new Style.Alteration("armhole", Side.LEFT, -15), new Style.Alteration("armhole", Side.RIGHT, 15));
        assertThat(engine.proposals(rightFull, round))
                .extracting(AlterationProposal::rule)
                .containsExactly(AlterationRule.STOOPED);
        MeasurementSet low = lowRightShoulder();
        Style leftFull = altered(new Style.Alteration("armhole", Side.LEFT, 15));
        assertThat(engine.proposals(leftFull, low)).isEqualTo(proposals(low)).hasSize(1);
    }

    @Test
    void of_two_equal_proposals_the_second_stays_when_one_is_added() {
        AlterationProposal round = armhole(Posture.STOOPED);
        AlterationProposal sloping = armhole(Posture.SLOPING_SHOULDER);
        List<AlterationProposal> equal = List.of(round, sloping);
        Style.Alteration added = round.alteration();
        assertThat(PostureProposals.notOrdered(equal, List.of(added))).containsExactly(sloping);
        assertThat(PostureProposals.notOrdered(equal, List.of(added, added))).isEmpty();
    }

    private static AlterationProposal armhole(Posture posture) {
        return new AlterationProposal(posture, AlterationRule.ARMHOLE, Side.BOTH, 7.5, List.of());
    }

    @Test
    void every_proposal_can_be_drafted() {
        MeasurementSet body =
                moved(moved(usualMan(), Measurement.BACK_WAIST_LENGTH, -2.2), Measurement.SHOULDER_SLOPE, 2.2);
        MeasurementSet seat = moved(body, Measurement.CROTCH_LENGTH, 2);
        List<AlterationProposal> proposals = proposals(seat);
        assertThat(proposals)
                .extracting(AlterationProposal::rule)
                .containsExactly(AlterationRule.ERECT, AlterationRule.HOLLOW_BACK, AlterationRule.ARMHOLE);
        Style style =
                altered(proposals.stream().map(AlterationProposal::alteration).toArray(Style.Alteration[]::new));
        assertThat(engine.draft("proposals", style, seat)).isInstanceOf(Drafted.class);
    }

    private List<AlterationProposal> proposals(MeasurementSet body) {
        return engine.proposals(Style.threePiece(), body);
    }

    private static Style altered(Style.Alteration... alterations) {
        return new Style(Style.Fit.REGULAR, Set.of(Garment.values()), Map.of(), List.of(alterations));
    }

    private static MeasurementSet roundAndSloping() {
        return moved(moved(usualMan(), Measurement.BACK_WAIST_LENGTH, 2.2), Measurement.SHOULDER_SLOPE, FAR);
    }

    private static MeasurementSet lowRightShoulder() {
        MeasurementSet man = usualMan();
        double slope = man.get(Measurement.SHOULDER_SLOPE);
        return new MeasurementSet(
                man.id(),
                man.sex(),
                man.values(),
                Map.of(Measurement.SHOULDER_SLOPE, slope),
                Map.of(Measurement.SHOULDER_SLOPE, slope + 5));
    }

    /** The mean man, without a scye depth. */
    private static MeasurementSet usualMan() {
        MeasurementSet tall = MeasurementSet.symmetric("usual", Sex.MALE, Map.of(Measurement.STATURE, 1754.0));
        Map<Measurement, Double> values = new EnumMap<>(tall.values());
        BodyModel.of(Sex.MALE).estimates(tall).forEach((field, estimate) -> values.put(field, estimate.value()));
        return MeasurementSet.symmetric("usual", Sex.MALE, values);
    }

    /** One measurement so many spreads off what the others suggest. */
    private static MeasurementSet moved(MeasurementSet body, Measurement measurement, double spreads) {
        Estimate usual = BodyModel.of(body.sex()).suggested(body, measurement).orElseThrow();
        return with(body, measurement, usual.value() + spreads * usual.spread());
    }

    private static MeasurementSet with(MeasurementSet body, Measurement measurement, double value) {
        Map<Measurement, Double> values = new EnumMap<>(body.values());
        values.put(measurement, value);
        return MeasurementSet.symmetric(body.id(), body.sex(), values);
    }
}
