package io.tailorline.workflow.cutroom.desk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.UncountedRolls;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A marker that several orders share is not laid again for a flaw. */
class FlawOnLayTest extends CutRoomFixture {

    private static final String SHARED = "J-00000009";
    private static final FoundFlaw HOLE = new FoundFlaw(130, 210, 4, 4, "hole");

    @Test
    void a_flaw_on_a_lay_is_refused_before_and_when_it_is_stored() {
        database.addJob(SHARED, MaterialWork.lay(9), "table-2", "ROLL-7", 2, 20);
        RollsOnTables rolls = new RollsOnTables(
                new ClothRolls(Map.of()), database.specifications(), database.jobs(), new UncountedRolls() {
                    @Override
                    public boolean isCounted(MaterialWork work) {
                        return true;
                    }
                });
        TableJob job = database.jobs().find(SHARED).orElseThrow();

        assertThatThrownBy(() -> rolls.flawEffect(job, HOLE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("FLAW_ON_LAY");
        assertThatThrownBy(() -> rolls.flawFound(job, HOLE, Optional.empty(), "wang"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("FLAW_ON_LAY");
    }
}
