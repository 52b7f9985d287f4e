package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.TableMotion;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a nester is asked. */
class MakeMarkerStepTest extends StepFixture {

    private static final NestingEffort EFFORT = new NestingEffort(12, 10, -1, 2, 7);

    private MakeMarkerStep marker(NestingEffort effort, TableQueue queue) {
        return new MakeMarkerStep(
                effort,
                queue,
                database.orders(),
                database.specifications(),
                database.stages(),
                database.toLay(),
                database.documents(),
                outbox,
                database.markerRules(),
                database.markersAhead());
    }

    @Test
    void a_nester_is_asked_with_everything_that_it_needs() throws Exception {
        order(SampleOrders.medianMan());
        draft().draft(ORDER, false);
        MakeMarkerStep step = marker(EFFORT, tables);

        step.ask(ORDER);

        assertThat(kept().state()).isEqualTo(OrderState.NESTING);
        NestingPayload.NestMarker command = (NestingPayload.NestMarker) said();
        assertThat(command.pieces().path("schema").asText()).isEqualTo("tailorline/pieces/1");
        assertThat(command.pieces().path("pieces"))
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(piece.path("material").asText()).isEqualTo("shell"));
        assertThat(command.fabric().path("usableWidth").asDouble()).isEqualTo(1500);
        assertThat(command.seed()).isEqualTo(7);
    }

    /** Air speeds of the built-in profiles: 1.2 m/s of {@code reference}, 1.8 m/s of {@code fast}. */
    @ParameterizedTest
    @CsvSource({"REFERENCE, 1200", "FAST, 1800"})
    void a_nester_minds_the_speeds_of_the_next_table(BuiltInProfile profile, double airSpeed) throws Exception {
        order(SampleOrders.medianMan());
        draft().draft(ORDER, false);
        TableQueue next = new TableQueue(List.of(new CuttingTable("table-1", profile.profile())), database.lists());

        marker(EFFORT, next).ask(ORDER);

        assertThat(((NestingPayload.NestMarker) said()).table())
                .isEqualTo(CutPlanner.motionOf(profile.profile()))
                .extracting(TableMotion::airSpeed)
                .isEqualTo(airSpeed);
    }

    /** {@code slow} travels at 0.25 g, {@code fast} at 0.9 g; a table of each in either order. */
    @ParameterizedTest
    @CsvSource({"true, 1500, table-slow", "false, 1500, table-slow", "true, 1700, table-fast", "false, 1700, table-fast"
    })
    void of_several_kinds_a_nester_minds_the_slowest_that_could_cut_the_cloth(
            boolean slowFirst, double clothWidth, String expected) throws Exception {
        TableProfile slow = PlanCutFixture.narrow(1600);
        TableProfile fast = BuiltInProfile.FAST.profile();
        List<CuttingTable> named =
                new ArrayList<>(List.of(new CuttingTable("table-slow", slow), new CuttingTable("table-fast", fast)));
        if (!slowFirst) {
            Collections.reverse(named);
        }
        TableQueue both = new TableQueue(named, database.lists());
        OrderSpecification ordered = SampleOrders.specification(SampleOrders.medianMan());
        Fabric cloth = Fabric.plain("wool", clothWidth, Nap.TWO_WAY, 2);
        database.place(ORDER, new OrderSpecification(ordered.body(), ordered.style(), cloth, ordered.roll()));
        draft().draft(ORDER, false);
        MakeMarkerStep step = marker(EFFORT, both);

        step.ask(ORDER);
        NestingPayload.NestMarker command = (NestingPayload.NestMarker) said();
        assertThat(command.tableName()).isEqualTo(expected);
        assertThat(command.table()).isEqualTo(CutPlanner.motionOf(expected.equals("table-slow") ? slow : fast));

        String other = expected.equals("table-slow") ? "table-fast" : "table-slow";
        database.orders().planned(ORDER, other, 170, List.of());
        step.ask(ORDER);
        assertThat(((NestingPayload.NestMarker) said()).tableName())
                .as("the plan has chosen")
                .isEqualTo(other);
    }

    /** 20 s less 0.4 s for check and draft, 1 s for what comes after, and 1.5 s in reserve. */
    @Test
    void a_nester_may_take_what_the_time_for_computing_leaves() throws Exception {
        order(SampleOrders.medianMan());
        draft().draft(ORDER, false);
        database.stages().ended(ORDER, "check", 0.1);
        database.stages().ended(ORDER, "draft", 9);
        database.stages().ended(ORDER, "review", 3600);
        database.stages().ended(ORDER, "draft", 0.3);
        NestingEffort effort = new NestingEffort(-1, 10, -1, 2, 7);

        marker(effort, tables).ask(ORDER);

        assertThat(((NestingPayload.NestMarker) said()).seconds()).isCloseTo(17.1, offset(1e-9));
        assertThat(effort.secondsAfter(10)).isEqualTo(5);
        assertThat(new NestingEffort(12, 10, -1, 2, 7).secondsAfter(10)).isEqualTo(12);
    }
}
