package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.FigureRemark;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.MeasuringNotes;
import io.tailorline.pattern.measure.MeasuringNotes.Answer;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.production.OrderProgress.Stage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which orders a tailor sees before they are drafted, and why. */
class CheckMeasurementsStepTest extends StepFixture {

    private CheckMeasurementsStep check() {
        return new CheckMeasurementsStep(
                new PatternEngine(),
                database.orders(),
                database.specifications(),
                database.versions(),
                database.stages(),
                database.clock());
    }

    private static MeasurementSet stooped() {
        return SampleOrders.manWith(Measurement.BACK_WAIST_LENGTH, 502);
    }

    @Test
    void a_median_man_is_not_flagged() {
        order(SampleOrders.medianMan());
        assertThat(check().check(ORDER)).isFalse();
        assertThat(kept().reasons()).isEmpty();
        assertThat(database.stages().of(ORDER)).extracting(Stage::name).containsExactly("check");
    }

    private static MeasurementSet medianManWhoSays(MeasuringNotes notes) {
        MeasurementSet man = SampleOrders.medianMan();
        return new MeasurementSet(man.id(), man.sex(), man.values(), man.left(), man.right(), man.repeats(), notes);
    }

    @Test
    void what_a_customer_asks_a_tailor_about_waits_for_one() {
        order(medianManWhoSays(
                new MeasuringNotes(Map.of(Measurement.WAIST_GIRTH, Answer.TAILOR), Map.of(), Set.of(), Set.of())));

        assertThat(check().check(ORDER)).isTrue();
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .containsExactly("The customer asks a tailor about waistGirth.");
    }

    @Test
    void what_a_customer_stands_by_stops_no_order_and_is_told_beside_what_does() {
        MeasuringNotes stands =
                new MeasuringNotes(Map.of(Measurement.WAIST_GIRTH, Answer.ME), Map.of(), Set.of(), Set.of());
        order(medianManWhoSays(stands));
        assertThat(check().check(ORDER)).isFalse();

        database.specify(
                ORDER,
                SampleOrders.specification(medianManWhoSays(
                        new MeasuringNotes(stands.answers(), Map.of(), Set.of(), Set.of(FigureRemark.STOOPED)))));

        assertThat(check().check(ORDER)).isTrue();
        assertThat(kept().reasons()).extracting(Notice::code).containsExactly("check.figure-told", "check.stands-by");
    }

    @Test
    void a_rare_body_is_flagged_with_value_and_range() {
        order(SampleOrders.manWith(Measurement.STATURE, 2150));
        assertThat(check().check(ORDER)).isTrue();
        assertThat(kept().reasons()).extracting(Notice::text).anyMatch(reason -> reason.contains("2150 mm"));
    }

    @Test
    void a_posture_waits_for_a_tailor_only_when_the_measurements_show_it_strongly() {
        order(SampleOrders.manWith(Measurement.BACK_WAIST_LENGTH, 482));
        assertThat(new PatternEngine().proposals(now().style(), now().body())).isNotEmpty();
        assertThat(check().check(ORDER)).isFalse();
        database.specify(ORDER, SampleOrders.specification(stooped()));
        assertThat(check().check(ORDER)).isTrue();
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .singleElement()
                .asString()
                .contains("stooped");
    }

    @Test
    void what_a_tailor_has_approved_is_not_shown_to_him_again() {
        order(stooped());
        assertThat(check().check(ORDER)).isTrue();
        database.specifications().approve(ORDER, now());
        assertThat(check().check(ORDER)).isFalse();
        assertThat(kept().reasons()).isEmpty();
        database.specify(ORDER, now().withBody(SampleOrders.manWith(Measurement.STATURE, 2150)));
        assertThat(check().check(ORDER)).as("another body").isTrue();
    }

    @Test
    void what_the_shop_does_to_every_order_flags_none_until_it_is_changed() {
        Style.Alteration usual = new Style.Alteration("sleeveLength", Side.BOTH, 5);
        OrderSpecification ordered = SampleOrders.specification(SampleOrders.medianMan());
        House house = new House("Row", 1, List.of(), List.of(), Map.of(), List.of(usual));
        Style cut = house.cuts(ordered.style(), new PatternEngine().options(), Sex.MALE);
        assertThat(cut.alterations()).containsExactly(usual);
        database.place(ORDER, new OrderSpecification(ordered.body(), cut, ordered.fabric(), ordered.roll()));
        assertThat(check().check(ORDER)).isFalse();
        database.specify(ORDER, now().withAlterations(List.of(new Style.Alteration("sleeveLength", Side.BOTH, 8))));
        assertThat(check().check(ORDER)).as("another amount").isTrue();
        assertThat(kept().reasons()).extracting(Notice::code).containsExactly("check.altered");
    }

    @Test
    void what_a_customer_measured_again_is_shown_with_the_measurements_that_differ() {
        order(SampleOrders.medianMan());
        OrderSpecification before = now();
        OrderSpecification measured = before.withBody(SampleOrders.manWith(Measurement.WAIST_GIRTH, 905));
        database.versions().record(ORDER, before, OrderVersion.Kind.MEASURED_AGAIN, measured, OrderVersion.CUSTOMER);
        database.specifications().approve(ORDER, measured);
        database.specifications().change(ORDER, database.specifications().read(ORDER), measured);
        database.specifications().withdrawApproval(ORDER);
        database.orders().reopen(ORDER);
        assertThat(check().check(ORDER)).isTrue();
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .containsExactly("waistGirth measured again by the customer");

        OrderSpecification again = now();
        database.versions().record(ORDER, again, OrderVersion.Kind.MEASURED_AGAIN, measured, "anna");
        assertThat(check().check(ORDER)).as("sent by the staff").isTrue();
        assertThat(kept().reasons()).extracting(Notice::code).containsExactly("check.measured-alike");

        database.versions().record(ORDER, again, OrderVersion.Kind.MEASURED, measured, "tailor");
        assertThat(check().check(ORDER)).as("corrected by a tailor").isFalse();
    }

    /** Else a body that nobody has seen would be cut. */
    @Test
    void what_was_measured_again_is_shown_also_where_its_customer_changes_the_cloth_before_a_tailor_has_seen_it() {
        order(SampleOrders.medianMan());
        OrderSpecification before = now();
        OrderSpecification measured = before.withBody(SampleOrders.manWith(Measurement.WAIST_GIRTH, 905));
        changed(before, OrderVersion.Kind.MEASURED_AGAIN, measured, OrderVersion.CUSTOMER);
        changed(measured, OrderVersion.Kind.CHANGED, measured, OrderVersion.CUSTOMER);
        changed(measured, OrderVersion.Kind.CHANGED, measured, OrderVersion.CUSTOMER);
        assertThat(check().check(ORDER)).isTrue();
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .containsExactly("waistGirth measured again by the customer");

        changed(measured, OrderVersion.Kind.MEASURED, measured, "tailor");
        changed(measured, OrderVersion.Kind.CHANGED, measured, OrderVersion.CUSTOMER);
        assertThat(check().check(ORDER)).as("a tailor has seen the body").isFalse();
    }

    private void changed(OrderSpecification before, OrderVersion.Kind kind, OrderSpecification now, String by) {
        database.versions().record(ORDER, before, kind, now, by);
        database.specifications().change(ORDER, database.specifications().read(ORDER), now);
    }

    @Test
    void corrections_by_hand_are_shown_until_they_are_approved_and_again_on_another_body() {
        OrderSpecification ordered = SampleOrders.specification(SampleOrders.medianMan());
        Style corrected = ordered.style()
                .withCorrections(List.of(new Correction.OfPoint("jacket.front", Side.LEFT, "side", 200, 0, -1.5)));
        database.place(ORDER, ordered.withBench(corrected));
        assertThat(check().check(ORDER)).isTrue();
        assertThat(kept().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("check.corrected");
            assertThat(reason.text()).contains("200 mm", "-1.5 mm", "left");
        });
        database.specifications().approve(ORDER, now());
        assertThat(check().check(ORDER)).isFalse();
        database.specify(ORDER, now().withBody(SampleOrders.manWith(Measurement.WAIST_GIRTH, 940)));
        assertThat(check().check(ORDER)).as("measured again").isTrue();
        assertThat(kept().reasons()).extracting(Notice::code).containsExactly("check.corrected");
    }
}
