package io.tailorline.workflow.cutroom.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.persistence.StoredCutHistory;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.production.cloth.TracedCloth;
import io.tailorline.workflow.production.rebuild.RebuiltGenealogy;
import io.tailorline.workflow.workshop.genealogy.CutCloth;
import io.tailorline.workflow.workshop.genealogy.RollOfCloth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the events of a table it is known which roll is in which suit, though nobody counts it. */
class CutHistoryTest extends CutRoomFixture {

    private List<CutCloth> cuts() {
        return database.genealogy().ofOrder(ORDER);
    }

    private void cutFrom(String roll) throws Exception {
        loaded();
        desk.scan(JOB, roll, "operator");
        desk.start(JOB, ClothCheck.MARKS, "operator");
        events.started(new JobEvent.CutStarted(JOB, TABLE));
        events.done(new JobEvent.CutDone(JOB, TABLE, 19.5, 3200, 800, 2, 1));
    }

    @Test
    void the_roll_that_was_scanned_is_in_the_suit_and_not_the_one_that_was_planned() throws Exception {
        cutFrom("ROLL-9");
        assertThat(cuts()).singleElement().satisfies(cut -> {
            assertThat(cut.roll()).isEqualTo("ROLL-9");
            assertThat(cut.material()).isEqualTo(Material.SHELL);
            assertThat(cut.article()).isEqualTo("navy-twill");
            assertThat(cut.counts()).isTrue();
            assertThat(cut.pieces())
                    .extracting(Object::toString)
                    .containsExactly("TL-1/jacket.square/1", "TL-1/jacket.square/2");
        });
        assertThat(database.genealogy().ofRolls(List.of("ROLL-7"))).isEmpty();
        assertThat(database.genealogy().rollWithRemnants("ROLL-9"))
                .containsExactly(RollOfCloth.uncounted("ROLL-9", "navy-twill"));
    }

    @Test
    void nothing_is_told_of_a_job_that_has_cut_nothing() throws Exception {
        running();
        assertThat(cuts()).isEmpty();
        assertThat(new StoredCutHistory(database.jdbc()).open(List.of("ROLL-7")))
                .containsExactly(MaterialWork.shell(ORDER));
    }

    @Test
    void what_is_written_off_stays_known_and_counts_no_longer() throws Exception {
        cutFrom("ROLL-7");
        database.jobs().writeOff(ORDER);
        assertThat(cuts())
                .singleElement()
                .satisfies(cut -> assertThat(cut.counts()).isFalse());
    }

    @Test
    void it_is_made_anew_from_the_jobs_and_keeps_what_they_have_forgotten() throws Exception {
        cutFrom("ROLL-7");
        List<CutCloth> before = cuts();
        database.jdbc().sql("delete from workshop.cut_cloth").update();
        RebuiltGenealogy rebuilt = new RebuiltGenealogy(
                new TracedCloth(database.genealogy()), new StoredCutHistory(database.jdbc()), database.transaction());
        assertThat(rebuilt.rebuild()).isEqualTo(1);
        assertThat(cuts()).isEqualTo(before);
        database.jobs().clear(ORDER);
        assertThat(rebuilt.rebuild()).isZero();
        assertThat(cuts()).isEqualTo(before);
    }
}
