package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.step.StepResult.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pattern is drafted, kept and shown, or its body is refused. */
class DraftPatternStepTest extends StepFixture {

    @Test
    void notes_of_the_draft_are_stored_with_the_pattern_now_in_force() {
        order(SampleOrders.medianMan());
        assertThat(kept().notes().pattern()).isEmpty();
        draft().draft(ORDER, false);
        DraftResult.Drafted drafted =
                (DraftResult.Drafted) new PatternEngine().draft(ORDER, now().style(), now().body());
        assertThat(kept().notes().pattern()).isNotEmpty().isEqualTo(drafted.notices());
    }

    @Test
    void a_pattern_is_drafted_and_kept() {
        order(SampleOrders.medianMan());
        assertThat(draft().draft(ORDER, false)).isEqualTo(StepResult.done());
        assertThat(database.documents().pattern(ORDER).orElseThrow().id()).isEqualTo(ORDER);
        assertThat(kept().state()).isEqualTo(OrderState.RECEIVED);
    }

    @Test
    void a_flagged_pattern_is_shown_to_the_tailor_with_its_reasons() {
        order(SampleOrders.medianMan());
        database.orders().move(ORDER, OrderState.RECEIVED, List.of(Notice.verbatim("stature is rare.")));
        draft().draft(ORDER, true);
        assertThat(kept().state()).isEqualTo(OrderState.TAILOR_REVIEW);
        assertThat(kept().reasons()).extracting(Notice::text).containsExactly("stature is rare.");
    }

    @Test
    void a_body_that_misses_a_measurement_is_refused_by_name() {
        order(SampleOrders.manWithout(Measurement.CHEST_GIRTH));
        assertThat(draft().draft(ORDER, false)).isEqualTo(new StepResult.Refused(Refusal.NOT_DRAFTED));
        assertThat(kept().state()).isEqualTo(OrderState.REJECTED);
        assertThat(kept().reasons()).extracting(Notice::text).anyMatch(reason -> reason.contains("chestGirth"));
    }
}
