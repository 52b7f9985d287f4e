package io.tailorline.workflow.production.step;

import io.tailorline.cutter.budget.BudgetPlanner;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.CornerRule;
import io.tailorline.workflow.cutroom.CuttingLimits;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.production.persistence.CutOrder;
import io.tailorline.workflow.production.persistence.DocumentKind;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The step that plans an order's marker, on a real store and the real planner. */
abstract class PlanCutFixture {

    static final String ORDER = "TL-1";
    static final CornerRule USUAL = new CornerRule(0.7, OptionalInt.empty(), 1.5);
    static final CuttingTable ONE = new CuttingTable("table-1", BuiltInProfile.REFERENCE.profile());
    static final CuttingTable LIKE_IT = new CuttingTable("table-2", BuiltInProfile.REFERENCE.profile());
    static final CuttingTable TOO_NARROW = new CuttingTable("table-5", narrow(1000));
    static final CuttingTable SLOWER = new CuttingTable("table-4", BuiltInProfile.SLOW.profile());

    final TestDatabase database = new TestDatabase();
    final MessageJson json = new MessageJson();
    final TimeOptimisedMarkers forTime = new TimeOptimisedMarkers(database.documents(), json);

    @BeforeEach
    void anOrder() {
        database.place(ORDER, SampleOrders.specification(SampleOrders.medianMan()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    static TableProfile narrow(double fieldY) {
        TableProfile like = BuiltInProfile.SLOW.profile();
        return new TableProfile(
                "narrow",
                like.fieldX(),
                fieldY,
                like.maxSpeed(),
                like.acceleration(),
                like.jerk(),
                like.cornerDeviation(),
                like.knifeRotationDegPerS(),
                like.airSpeed(),
                like.liftAngleDeg(),
                like.liftPlungeSeconds(),
                like.notchSeconds(),
                like.mostNotchDepth(),
                like.drillSeconds(),
                like.labelSeconds(),
                like.sharpenEveryMetres(),
                like.sharpenSeconds(),
                like.conveyor(),
                like.registers(),
                like.tools(),
                like.homingSeconds());
    }

    CutOrder kept() {
        return database.orders().get(ORDER);
    }

    StepResult plan(Marker marker, double budgetSeconds, CornerRule corners, CuttingTable... tables) {
        database.documents().store(ORDER, DocumentKind.MARKER, MarkerJson.write(marker));
        return step(budgetSeconds, corners, tables).plan(ORDER);
    }

    PlanCutStep step(double budgetSeconds, CornerRule corners, CuttingTable... tables) {
        return new PlanCutStep(
                new BudgetPlanner(),
                new TableQueue(List.of(tables), database.lists()),
                new PlanCutStep.Limits(new CuttingLimits(budgetSeconds, corners), 0.2, true),
                database.orders(),
                database.pieces(),
                database.documents(),
                forTime,
                database.stages(),
                database.clock());
    }

    StepResult plan(double budgetSeconds) {
        return plan(SamplePrograms.squares(3), budgetSeconds, USUAL, ONE, LIKE_IT);
    }

    /** Table time as drawn, s. */
    double asked() {
        plan(160);
        return kept().predictedSeconds().orElseThrow();
    }
}
