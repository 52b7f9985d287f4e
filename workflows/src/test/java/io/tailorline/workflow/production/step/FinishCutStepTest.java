package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.platform.database.CompressedText;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.cloth.UncountedCloth;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.step.StepResult.Refusal;
import org.junit.jupiter.api.Test;

/** The end of a cut. */
class FinishCutStepTest extends StepFixture {

    @Test
    void a_finished_cut_is_cut_and_a_failed_one_a_persons() {
        order(SampleOrders.medianMan());
        FinishCutStep step = new FinishCutStep(
                database.orders(),
                database.works(),
                database.documents(),
                new RecordedMaterials(),
                new UncountedCloth());
        assertThat(step.finish(ORDER, "FAILED")).isEqualTo(new StepResult.Refused(Refusal.CUT_FAILED));
        assertThat(step.finish(ORDER, "DONE")).isEqualTo(StepResult.done());
        assertThat(kept().state()).isEqualTo(OrderState.CUT);
    }

    @Test
    void an_order_that_is_cut_keeps_the_documents_in_force_and_no_others() {
        order(SampleOrders.medianMan());
        database.documents().store(ORDER, DocumentKind.PATTERN, "[1]");
        database.documents().store(ORDER, DocumentKind.PATTERN, "[2]");
        database.documents().store(ORDER, DocumentKind.TIME_MARKER, "[3]");
        new FinishCutStep(
                        database.orders(),
                        database.works(),
                        database.documents(),
                        new RecordedMaterials(),
                        new UncountedCloth())
                .finish(ORDER, "DONE");
        assertThat(database.jdbc()
                        .sql("select content from production.order_document")
                        .query((row, n) -> CompressedText.read(row, "content"))
                        .list())
                .containsExactly("[2]");
    }
}
