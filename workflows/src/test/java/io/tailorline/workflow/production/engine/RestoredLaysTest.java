package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.desk.CutMessages;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.production.persistence.DocumentKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Data that were restored do not know which orders shared a marker since then, nor what of it is cut. */
class RestoredLaysTest extends LayOfTwo {

    private static final String FORGOTTEN = "J-0BADCAFE";
    private static final String NEVER_HEARD_OF = "J-0BADF00D";

    @AfterEach
    void allIsKnownAgain() {
        for (String table : List.of("unheard_table", "unsure_order")) {
            process.database.jdbc().sql("delete from cutroom." + table).update();
        }
    }

    private void restored() {
        process.database.restored(process.database.clock().instant(), List.of(TABLE));
        process.database.jobs().holdOpen();
    }

    private void told(String of, JobEvent event) throws BrokenMessage {
        new CutMessages(process.events, process.held)
                .accept(new Envelope("M-" + of, process.database.clock().instant(), of, "", Optional.empty(), event));
    }

    private static JobEvent cut(String job) {
        return new JobEvent.CutDone(job, TABLE, 19.5, 3200, 800, 2, 1);
    }

    /** Nobody knows whose pieces they are: a person finds it among the parked messages, with the lay's number. */
    @Test
    void what_a_table_tells_of_a_lay_that_is_not_known_is_parked() {
        takeBoth();
        restored();

        assertThatThrownBy(() -> told(MaterialWork.lay(0xBAD), cut(NEVER_HEARD_OF)))
                .isInstanceOf(BrokenMessage.class)
                .hasMessageContaining(NEVER_HEARD_OF);

        assertThat(process.database.jobs().find(NEVER_HEARD_OF)).isEmpty();
    }

    @Test
    void orders_that_may_have_been_cut_in_such_a_lay_share_none_and_are_held_at_the_table() {
        takeBoth();
        restored();
        waited();

        assertThat(process.lookForLays()).isEqualTo(2);

        for (String each : List.of(one, other)) {
            isLaidAlone(each);
            isHeld(each);
        }
    }

    @Test
    void an_order_that_is_ready_after_the_restore_waits_for_no_others() throws Exception {
        process.steps.flagged = true;
        take();
        restored();

        approve();

        isLaidAlone(one);
        isHeld(one);
    }

    private void isHeld(String each) {
        process.handOver();
        process.database
                .documents()
                .store(each, DocumentKind.PROGRAM, SamplePrograms.json(2).replace("TL-1/", each + "/"));
        order = each;
        nested(Outcome.DONE);
        order = one;
        process.steps.handOver = null;
        assertThat(process.database.jobs().openOfOrder(each))
                .singleElement()
                .satisfies(job -> assertThat(job.state()).isEqualTo(JobState.HELD));
    }

    /** After the backup the lay had ended, and one of its orders was cut by itself. */
    @Test
    void a_lay_of_which_one_order_was_cut_by_itself_is_not_cut_without_a_person() throws Exception {
        String job = toTheTable();
        restored();
        told(one, cut(FORGOTTEN));
        process.database.restores().heard(TABLE, true);

        process.held.look();

        assertThat(process.database.jobs().find(job).orElseThrow().state()).isEqualTo(JobState.HELD);
    }

    @Test
    void a_lay_of_which_nothing_was_cut_goes_on_once_its_table_has_told_all() {
        String job = toTheTable();
        restored();
        process.held.look();
        assertThat(process.database.jobs().find(job).orElseThrow().state()).isEqualTo(JobState.HELD);
        process.database.restores().heard(TABLE, true);

        process.held.look();

        assertThat(process.database.jobs().find(job).orElseThrow().state()).isEqualTo(JobState.QUEUED);
    }
}
