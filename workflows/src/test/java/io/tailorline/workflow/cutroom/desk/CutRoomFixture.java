package io.tailorline.workflow.cutroom.desk;

import io.tailorline.cutter.budget.BudgetRequest;
import io.tailorline.cutter.budget.BudgetResult;
import io.tailorline.cutter.plan.CutCloth;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.CornerRule;
import io.tailorline.workflow.cutroom.CutRoom.Job;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.CuttingLimits;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.MissingDecision;
import io.tailorline.workflow.cutroom.UncountedRolls;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.production.cloth.ClothOfWork;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.step.OrderSignals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An order with a job at a table: the operator's side, the events of its gateway, and what they send and signal. */
abstract class CutRoomFixture {

    static final String ORDER = "TL-1";
    static final String JOB = "J-00000001";
    static final String TABLE = "table-1";

    final TestDatabase database = new TestDatabase();
    final MessageJson json = new MessageJson();
    final Outbox outbox = new Outbox(database.jdbc(), json, database.clock());
    final List<String> signalled = new ArrayList<>();
    final List<Object> told = new ArrayList<>();
    Instant now = Instant.parse("2026-11-25T09:00:00Z");
    final LiveTables live = new LiveTables(told::add, () -> now);
    final CutEvents events = new CutEvents(
            database.orders(),
            database.specifications(),
            database.jobs(),
            database.orderCuts(),
            database.stages(),
            new Signals(),
            new CutPieceRecorder(database.jobs(), database.pieces(), database.documents()),
            database.restores(),
            database.data(),
            outbox,
            json,
            database.clock());
    final ClothRolls rolls = new ClothRolls(Map.of(SampleOrders.wool().id(), List.of("ROLL-7", "ROLL-9")));
    final TableQueue tables =
            new TableQueue(List.of(new CuttingTable(TABLE, BuiltInProfile.REFERENCE.profile())), database.lists());
    final TableDispatch cuts = database.dispatch(tables, outbox, rolls, () -> 0xFEL);
    final HeldJobs held = new HeldJobs(
            database.orders(),
            database.jobs(),
            database.orderCuts(),
            database.restores(),
            events,
            cuts,
            outbox,
            database.transaction());
    final TableDesk desk = new TableDesk(
            tables,
            new RollsOnTables(
                    rolls,
                    new ClothOfWork(database.specifications(), database.works()),
                    database.jobs(),
                    new UncountedRolls()),
            database.jobs(),
            database.lists(),
            database.orderCuts(),
            live,
            new JobPieces(database.documents()),
            new OperatorQuestions(json),
            new MissingPiecesDesk(
                    database.orders(),
                    database.specifications(),
                    database.jobs(),
                    database.orderCuts(),
                    database.pieces(),
                    new MissingPieces(
                            new CuttingLimits(1000, new CornerRule(0, OptionalInt.empty(), 1.5)),
                            tables,
                            database.orders(),
                            database.jobs(),
                            database.documents(),
                            this::plan),
                    new Decision(),
                    new CutPieceRecorder(database.jobs(), database.pieces(), database.documents())),
            outbox,
            held,
            database.restores(),
            List.of(order -> this.closed),
            database.transaction());

    /** Why the order waits before START. */
    Optional<String> closed = Optional.empty();

    /** What happens while the rest of a job is planned. */
    Runnable whilePlanning = () -> {};

    private BudgetResult plan(CutCloth cut, BudgetRequest request) {
        whilePlanning.run();
        return MissingPieces.Planner.budget(cut, request);
    }

    /** The process of the order; it waits as soon as its cut has failed. */
    final class Decision implements MissingDecision {
        @Override
        public boolean isAwaited(String orderId) {
            return signalled.contains("FAILED");
        }

        @Override
        public void send(String orderId) {
            signalled.add("send");
        }

        @Override
        public void nest(String orderId) {
            signalled.add("nest");
        }
    }

    final class Signals implements OrderSignals {
        @Override
        public boolean awaitsMarker(String orderId, String commandId) {
            return true;
        }

        @Override
        public boolean markerAnswered(String orderId, String commandId, Outcome outcome) {
            return true;
        }

        @Override
        public boolean knifeStarted(String orderId, String jobId) {
            return signalled.add("started");
        }

        @Override
        public boolean layAgain(String orderId, String jobId) {
            return false;
        }

        @Override
        public boolean cutEnded(String orderId, String jobId, Outcome outcome) {
            return signalled.add(outcome.name());
        }
    }

    @BeforeEach
    void aJobWaits() {
        database.place(ORDER, SampleOrders.specification(SampleOrders.medianMan()));
        database.documents().store(ORDER, DocumentKind.PROGRAM, SamplePrograms.json(2));
        database.addJob(JOB, ORDER, TABLE, "ROLL-7", 2, 20);
    }

    @AfterEach
    void close() {
        database.close();
    }

    Job job() {
        return desk.find(JOB).orElseThrow();
    }

    void loaded() throws BrokenMessage {
        events.loading(new JobEvent.CutLoading(JOB, TABLE));
        events.loaded(new JobEvent.CutLoaded(JOB, TABLE, 0.2));
    }

    void running() throws BrokenMessage, Refused {
        loaded();
        desk.scan(JOB, "ROLL-7", "operator");
        desk.start(JOB, ClothCheck.MARKS, "operator");
        events.started(new JobEvent.CutStarted(JOB, TABLE));
    }
}
