package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.step.StepResult.Refusal;
import org.junit.jupiter.api.Test;

/** Which kind of table an order is planned for, and what a person is told of the others. */
class PlanOnSeveralTablesTest extends PlanCutFixture {

    @Test
    void a_cut_is_planned_for_the_table_with_the_shortest_queue() {
        database.addJob("J-00000001", ORDER, "table-1", "ROLL-1", 1, 1);

        assertThat(plan(160)).isEqualTo(StepResult.done());

        assertThat(kept().table()).contains("table-2");
        assertThat(kept().predictedSeconds().orElseThrow()).isBetween(1.0, 60.0);
        assertThat(kept().state()).isEqualTo(OrderState.PLANNED);
    }

    @Test
    void a_table_that_is_too_slow_leaves_the_order_to_a_quicker_kind() {
        double asked = asked();

        assertThat(plan(SamplePrograms.squares(3), asked, USUAL, SLOWER, ONE)).isEqualTo(StepResult.done());

        assertThat(kept().table()).contains("table-1");
        assertThat(kept().predictedSeconds().orElseThrow()).isEqualTo(asked);
        assertThat(kept().notes().plan()).singleElement().asString().startsWith("On table 'table-4' it would take ");
    }

    @Test
    void where_no_kind_is_in_time_the_quickest_is_kept_and_the_others_are_told() {
        double asked = asked();
        database.addJob("J-00000001", ORDER, "table-1", "ROLL-1", 1, 1);

        assertThat(plan(SamplePrograms.squares(3), 1, USUAL, SLOWER, ONE, LIKE_IT))
                .isEqualTo(new StepResult.Done(true));

        assertThat(kept().table()).contains("table-2");
        assertThat(kept().predictedSeconds().orElseThrow()).isLessThanOrEqualTo(asked);
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .first()
                .asString()
                .contains("on table 'reference' is over");
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .last()
                .asString()
                .startsWith("On table 'table-4' it would take ");
    }

    @Test
    void a_kind_of_table_that_cannot_cut_it_is_told() {
        plan(SamplePrograms.squares(3), 160, USUAL, TOO_NARROW, ONE);

        assertThat(kept().table()).contains("table-1");
        assertThat(kept().notes().plan())
                .singleElement()
                .asString()
                .startsWith("On table 'table-5' it cannot be cut: fabric.usableWidth ");

        plan(SamplePrograms.squares(3), 1, USUAL, TOO_NARROW, ONE);
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .last()
                .asString()
                .startsWith("On table 'table-5' it cannot be cut: ");
    }

    @Test
    void where_no_kind_can_cut_it_each_says_why() {
        CuttingTable sixth = new CuttingTable("table-6", narrow(900));

        assertThat(plan(SamplePrograms.squares(3), 160, USUAL, TOO_NARROW, sixth))
                .isEqualTo(new StepResult.Refused(Refusal.NO_MARKER));

        assertThat(kept().reasons()).hasSize(2);
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .first()
                .asString()
                .startsWith("On table 'table-5' it cannot be cut: ");
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .last()
                .asString()
                .startsWith("On table 'table-6' it cannot be cut: ");
    }

    @Test
    void a_person_is_told_what_a_second_table_would_give() {
        plan(SamplePrograms.squares(3), 1, USUAL, ONE, LIKE_IT);
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .contains("A second table 'table-2': not possible, all pieces belong to one garment.");

        plan(SamplePrograms.squares(3), 1, USUAL, ONE);
        assertThat(kept().reasons())
                .as("a shop with one table")
                .noneMatch(reason -> reason.text().contains("second table"));
    }
}
