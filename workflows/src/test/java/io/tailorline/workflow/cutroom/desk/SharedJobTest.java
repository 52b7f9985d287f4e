package io.tailorline.workflow.cutroom.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.workshop.genealogy.CutCloth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job whose pieces are of two orders: what is cut is known of each, whatever becomes of the other. */
class SharedJobTest extends CutRoomFixture {

    private static final String LAY = "LAY-7K2M";
    private static final String OTHER = "TL-2";

    private String shared;

    @BeforeEach
    void twoShareAJob() {
        database.place(OTHER, SampleOrders.specification(SampleOrders.medianMan()));
        database.orders().addLay(LAY, ORDER, new OrderedCloth(SampleOrders.wool(), "ROLL-7"));
        database.documents()
                .store(
                        LAY,
                        DocumentKind.PROGRAM,
                        SamplePrograms.json(2).replace("TL-1/jacket.square/2", "TL-2/jacket.square/2"));
        // another job of the order that nobody began, of as many pieces
        database.jobs().fault(JOB, JobState.ABORTED, "Not wanted.");
        database.jdbc().sql("update cutroom.cut_job set pieces = 1").update();
        shared = cuts.send(LAY);
    }

    private void start() throws Exception {
        events.loaded(new JobEvent.CutLoaded(shared, TABLE, 0.2));
        desk.scan(shared, "ROLL-7", "operator");
        desk.start(shared, ClothCheck.MARKS, "operator");
    }

    @Test
    void each_order_has_its_own_pieces_and_its_roll() throws Exception {
        start();
        assertThat(List.of(ORDER, OTHER)).allMatch(database.orderCuts()::knifeMayHaveCut);
        events.done(new JobEvent.CutDone(shared, TABLE, 19.5, 3200, 800, 2, 1));
        assertThat(signalled).endsWith("DONE");
        for (String order : List.of(ORDER, OTHER)) {
            assertThat(database.pieces().soFar(order)).satisfies(cut -> {
                assertThat(cut.isComplete()).isTrue();
                assertThat(cut.cut()).hasSize(1).extracting(PieceRef::order).containsOnly(order);
            });
            assertThat(database.genealogy().ofOrder(order))
                    .extracting(CutCloth::roll)
                    .containsExactly("ROLL-7");
        }
        assertThat(database.pieces().soFar(LAY).hasTouchedCloth()).isFalse();
    }

    @Test
    void a_job_that_ends_before_its_first_piece_leaves_no_knife_in_anybody() throws Exception {
        start();
        cuts.withdraw(LAY);
        assertThat(List.of(ORDER, OTHER)).noneMatch(database.orderCuts()::knifeMayHaveCut);
        assertThat(database.orderCuts().ofOrder(OTHER)).isEmpty();
    }

    @Test
    void what_is_written_off_of_one_stays_cut_of_the_other() throws Exception {
        start();
        events.done(new JobEvent.CutDone(shared, TABLE, 19.5, 3200, 800, 2, 1));
        database.jobs().writeOff(ORDER);
        assertThat(database.orderCuts().knifeMayHaveCut(ORDER)).isFalse();
        assertThat(database.pieces().soFar(ORDER).hasTouchedCloth()).isFalse();
        assertThat(database.pieces().soFar(OTHER).isComplete()).isTrue();
    }

    @Test
    void an_order_that_is_erased_takes_the_others_nothing() throws Exception {
        start();
        events.done(new JobEvent.CutDone(shared, TABLE, 19.5, 3200, 800, 2, 1));
        database.jobs().erase(ORDER);
        assertThat(database.pieces().soFar(OTHER).isComplete()).isTrue();
        assertThat(database.orderCuts().ofOrder(ORDER)).isEmpty();
        database.jobs().erase(OTHER);
        database.jobs().erase(LAY);
        assertThat(database.jobs().find(shared)).isEmpty();
    }
}
