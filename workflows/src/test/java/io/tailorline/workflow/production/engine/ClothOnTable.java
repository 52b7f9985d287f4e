package io.tailorline.workflow.production.engine;

import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.CutRoom.Refused.Reason;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.cutroom.desk.HeldJobs;
import io.tailorline.workflow.cutroom.desk.JobPieces;
import io.tailorline.workflow.cutroom.desk.LiveTables;
import io.tailorline.workflow.cutroom.desk.OperatorQuestions;
import io.tailorline.workflow.cutroom.desk.RollsOnTables;
import io.tailorline.workflow.cutroom.desk.TableDesk;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.cloth.ClothAsLaid;
import io.tailorline.workflow.production.cloth.ClothForMarker;
import io.tailorline.workflow.production.cloth.ClothOfWork;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.cloth.ScannedCloth;
import io.tailorline.workflow.production.cloth.StockedWorks;
import io.tailorline.workflow.production.cloth.SwitchedHouse;
import io.tailorline.workflow.production.flaw.FlawOnTable;
import io.tailorline.workflow.production.persistence.AskedCloth;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.recovery.LostCloth;
import io.tailorline.workflow.production.step.MakeMarkerStep;
import io.tailorline.workflow.production.step.NestingEffort;
import io.tailorline.workflow.production.step.TakeClothStep;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.persistence.StockFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A job on its table, in a house that counts its cloth: a marker of two squares, 840 mm long. */
abstract class ClothOnTable {

    final Meanwhile meanwhile = new Meanwhile(TestDatabase.inMemory());
    final StockFixture stock = new StockFixture(meanwhile);
    final SwitchedHouse house = new SwitchedHouse();
    final OrderCloth cloth = StockedWorks.shells(stock, house);
    final ProcessFixture process = new ProcessFixture(stock.database, "order-to-cut.bpmn", cloth);
    final List<Object> told = new ArrayList<>();
    final ClothAsLaid asLaid = new ClothAsLaid(
            cloth, stock.database.documents(), stock.stock, stock.reservations, stock.database.orderCuts());
    final MakeMarkerStep nester = new MakeMarkerStep(
            new NestingEffort(12, 10, -1, 2, 7),
            process.tables,
            stock.database.orders(),
            new ClothForMarker(new ClothOfWork(stock.database.specifications(), stock.database.works()), cloth, 30),
            stock.database.stages(),
            stock.database.toLay(),
            stock.database.documents(),
            process.outbox,
            stock.database.markerRules(),
            stock.database.markersAhead());
    final ScannedCloth scanned = new ScannedCloth(
            cloth,
            asLaid,
            stock.database.orders(),
            stock.database.documents(),
            stock.stock,
            stock.reservations,
            () -> stock.now,
            told::add,
            new FlawOnTable(
                    cloth,
                    asLaid,
                    stock.database.orders(),
                    stock.database.documents(),
                    stock.stock,
                    stock.database.markersAhead(),
                    nester,
                    stock.database.transaction(),
                    told::add));
    final TableDesk desk = desk();
    final LostCloth lost = new LostCloth(
            new CamundaAwaitedTables(stock.database.jdbc()),
            cloth,
            asLaid,
            stock.database.orders(),
            stock.database.documents(),
            stock.database.orderCuts(),
            stock.database.jobs(),
            process.dispatch,
            process.signals,
            stock.database.transaction(),
            new ThreadFailures(new SimpleMeterRegistry(), stock.database.clock()));

    String order;
    MaterialWork shell;
    String roll;
    String job;

    TableDesk desk() {
        return new TableDesk(
                new TableQueue(
                        List.of(new CuttingTable("table-1", BuiltInProfile.REFERENCE.profile())),
                        stock.database.lists()),
                new RollsOnTables(
                        new ClothRolls(Map.of("wool", List.of("ROLL-OF-THE-CATALOGUE"))),
                        stock.database.specifications(),
                        stock.database.jobs(),
                        scanned),
                stock.database.jobs(),
                stock.database.lists(),
                stock.database.orderCuts(),
                new LiveTables(said -> {}, stock.database.clock()),
                new JobPieces(stock.database.documents()),
                new OperatorQuestions(new MessageJson()),
                process.missing,
                process.outbox,
                mock(HeldJobs.class),
                stock.database.restores(),
                List.of(asLaid),
                stock.database.transaction());
    }

    /** On its table, with a marker that was asked for on the roll that it holds. */
    @BeforeEach
    void atTheTable() {
        stock.article("wool");
        process.steps.drafting = stock.database.draftStep();
        process.steps.taking = new TakeClothStep(cloth, stock.database.orders());
        process.handOver();
        atTheTable("TL-0001");
    }

    /** The same of this order, on a roll of its own. */
    void atTheTable(String id) {
        laid(id);
        handedOver();
        stock.database.jobs().find(job);
        stock.database.jobs().move(job, JobState.SCAN);
    }

    /** Its marker is made, on a roll that it holds. */
    void laid(String id) {
        order = id;
        shell = MaterialWork.shell(id);
        process.steps.asking = null;
        available(27_400);
        process.orderToCut.start(order, SampleOrders.specification(SampleOrders.medianMan()));
        process.runJobs();
        OrderedCloth laidOn = new ClothForMarker(
                        new ClothOfWork(stock.database.specifications(), stock.database.works()), cloth, 30)
                .cloth(order);
        roll = laidOn.roll();
        stock.database.orders().find(order);
        stock.database.orders().asked(order, new AskedCloth(laidOn.fabric(), MarkerRules.none()));
        stock.database.documents().store(order, DocumentKind.MARKER, MarkerJson.write(SamplePrograms.squares(2)));
        stock.database.documents().store(order, DocumentKind.PROGRAM, SamplePrograms.json(2));
        assertThat(cloth.laid(shell, roll, 840, 0.5)).isTrue();
    }

    /** Its program is planned, and its job handed over. */
    void handedOver() {
        process.signals.markerAnswered(order, variable("markerCommand"), Outcome.DONE);
        process.runJobs();
        job = variable("jobId");
        process.steps.asking = nester;
    }

    /** From now on until then this roll rests, whatever it did before. */
    void rests(String id, Instant until) {
        stock.database
                .jdbc()
                .sql("update workshop.cloth_roll set state = 'RELAXING', relaxed_at = ? where id = ?")
                .params(until.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    @AfterEach
    void close() {
        process.close();
        meanwhile.close();
    }

    String available(double mm) {
        return stock.available("wool", "4711", mm).id();
    }

    /** For 95 minutes more. */
    String resting(double mm) {
        String id = done(stock.stock.receive(NewRoll.of("wool", "4711", "T-R", mm), "li"))
                .roll()
                .id();
        done(stock.stock.inspect(id, List.of(), "li"));
        done(stock.stock.relax(id, Duration.ofMinutes(95), "li"));
        return id;
    }

    String variable(String name) {
        return (String) process.engine
                .getRuntimeService()
                .getVariable(process.instance(order).getId(), name);
    }

    TableJob job() {
        return stock.database.jobs().find(job).orElseThrow();
    }

    void flaw(String on, double x, double y) {
        Ring ring = Ring.counterClockwise(new double[] {x, x + 4, x + 4, x}, new double[] {y, y, y + 4, y + 4});
        done(stock.stock.addFlaw(on, RollFlaw.of(ring, FlawKind.HOLE), "li"));
    }

    Refused refused(String scanned) {
        return catchThrowableOfType(Refused.class, () -> desk.scan(job, scanned, "wang"));
    }

    static void isRefused(Refused refused, Reason reason, String... values) {
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.values()).containsExactly(values);
    }

    /** Its job is taken off, and its marker asked for on the cloth as it is. */
    void isLaidAgain() {
        assertThat(lost.look()).isEqualTo(1);
        process.runJobs();
        assertThat(job().state()).isEqualTo(JobState.ABORTED);
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
        assertThat(lost.look()).isZero();
    }
}
