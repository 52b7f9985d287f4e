package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.desk.TableDispatch;
import io.tailorline.workflow.cutroom.persistence.CutExtent;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program becomes a job of a table, and is taken off it again. */
class SentToTableTest extends StepFixture {

    private TableDispatch run() {
        return database.dispatch(tables, outbox, ClothRolls.AS_ORDERED, () -> 0x1A2B3C4DL);
    }

    @Test
    void a_program_is_sent_as_a_job_for_its_roll() throws Exception {
        order(SampleOrders.medianMan());
        database.documents().store(ORDER, DocumentKind.PROGRAM, SamplePrograms.json(2));

        assertThat(run().send(ORDER)).isEqualTo("J-1A2B3C4D");

        assertThat(kept().state()).isEqualTo(OrderState.WAITING_TABLE);
        assertThat(database.lists().next(9)).singleElement().satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.QUEUED);
            assertThat(job.pieces()).isEqualTo(2);
            assertThat(job.roll()).isEqualTo(SampleOrders.ROLL);
        });
        assertThat(((TableCommand.Cut) said()).program().path("schema").asText())
                .isEqualTo("tailorline/cut-program/1");
        assertThat(text()).as("handed on as it is stored").contains(SamplePrograms.json(2));
    }

    @Test
    void a_program_that_would_cut_a_piece_again_goes_to_no_table() {
        order(SampleOrders.medianMan());
        database.documents().store(ORDER, DocumentKind.PROGRAM, SamplePrograms.json(2));
        database.addJob("J-00000001", ORDER, "table-1", "ROLL-1", 2, 20);
        TableJob job = database.jobs().find("J-00000001").orElseThrow();
        database.pieces()
                .replace(
                        job,
                        CutExtent.whole()
                                .within(SamplePrograms.cuttingSquares(2), 0)
                                .of(SamplePrograms.cuttingSquares(2)));
        assertThatThrownBy(() -> run().send(ORDER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cuts 2 pieces again");
        database.jobs().writeOff(ORDER);
        assertThat(run().send(ORDER)).isNotEqualTo("J-00000001");
    }

    @Test
    void an_order_that_is_closed_takes_its_job_off_the_table() throws Exception {
        order(SampleOrders.medianMan());
        database.addJob("J-00000001", ORDER, "table-1", "ROLL-1", 1, 1);
        List<String> givenBack = new ArrayList<>();
        new CloseOrderStep(database.orders(), run(), RecordedMaterials.none(database, run()), givenBack::add)
                .sendBack(ORDER, OrderJson.notices(List.of(Notice.verbatim("No cloth."))));
        assertThat(kept().state()).isEqualTo(OrderState.REJECTED);
        assertThat(givenBack).as("its cloth").containsExactly(ORDER);
        assertThat(kept().reasons()).extracting(Notice::text).containsExactly("No cloth.");
        assertThat(database.lists().next(9)).isEmpty();
        assertThat(((TableCommand.TableOperation) said()).operation()).isEqualTo(TableCommand.Operation.ABORT);
    }

    @Test
    void a_cancelled_order_gives_back_its_cloth_too() throws Exception {
        order(SampleOrders.medianMan());
        List<String> givenBack = new ArrayList<>();
        new CloseOrderStep(database.orders(), run(), RecordedMaterials.none(database, run()), givenBack::add)
                .cancel(ORDER);
        assertThat(kept().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(givenBack).containsExactly(ORDER);
    }
}
