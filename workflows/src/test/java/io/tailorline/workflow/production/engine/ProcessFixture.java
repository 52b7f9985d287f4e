package io.tailorline.workflow.production.engine;

import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.CornerRule;
import io.tailorline.workflow.cutroom.CuttingLimits;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.UncountedRolls;
import io.tailorline.workflow.cutroom.desk.CutEvents;
import io.tailorline.workflow.cutroom.desk.CutPieceRecorder;
import io.tailorline.workflow.cutroom.desk.HeldJobs;
import io.tailorline.workflow.cutroom.desk.JobPieces;
import io.tailorline.workflow.cutroom.desk.LiveTables;
import io.tailorline.workflow.cutroom.desk.MissingPieces;
import io.tailorline.workflow.cutroom.desk.MissingPiecesDesk;
import io.tailorline.workflow.cutroom.desk.OperatorQuestions;
import io.tailorline.workflow.cutroom.desk.RollsOnTables;
import io.tailorline.workflow.cutroom.desk.TableDesk;
import io.tailorline.workflow.cutroom.desk.TableDispatch;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.patternroom.CountedDrafts;
import io.tailorline.workflow.patternroom.Drafts;
import io.tailorline.workflow.patternroom.QueueEntry;
import io.tailorline.workflow.patternroom.QueueFilter;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.platform.paging.PageRequest;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.platform.trace.Traces;
import io.tailorline.workflow.production.ChangeRule;
import io.tailorline.workflow.production.cloth.ClothOfWork;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.cloth.SwitchedHouse;
import io.tailorline.workflow.production.cloth.UncountedCloth;
import io.tailorline.workflow.production.lay.LayLooks;
import io.tailorline.workflow.production.lay.LayLoop;
import io.tailorline.workflow.production.recovery.EachWork;
import io.tailorline.workflow.production.step.CloseOrderStep;
import io.tailorline.workflow.production.step.EndedLays;
import io.tailorline.workflow.production.step.FinishCutStep;
import io.tailorline.workflow.production.step.FurtherMaterialsStep;
import io.tailorline.workflow.production.step.LayProcesses;
import io.tailorline.workflow.production.step.LayStep;
import io.tailorline.workflow.production.step.MaterialProcesses;
import io.tailorline.workflow.production.step.OrderSignals;
import io.tailorline.workflow.production.step.RecallStep;
import io.tailorline.workflow.production.step.RunCutStep;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.util.function.SingletonSupplier;

/**
 * The process on a real engine and the real stores, the computing steps stubbed; jobs run only when the test says so.
 */
final class ProcessFixture implements AutoCloseable {

    /** Table time that the fixture allows a suit, s. */
    static final double BUDGET_SECONDS = 123;

    /** What it has answered once, it answers all tests. */
    private static final ChangeRule CHANGES = DmnChangeRule.ofRelease();

    /** Far from the ids of the stubbed hand-over. */
    private static final long FIRST_JOB = 0x1000_0000L;

    final TestDatabase database;
    final StubbedSteps steps;
    final CountedDrafts counted = new CountedDrafts();
    final Drafts drafts = counted.drafts();
    final Outbox outbox;
    final ProcessEngine engine;
    final CamundaOrderToCut orderToCut;
    final CamundaTailorDesk desk;
    final CamundaRecall recall;
    final ProcessSignals signals;
    final TableQueue tables;
    final MissingPiecesDesk missing;
    final TableDesk cutRoom;
    final HeldJobs held;
    /** Of the engine; it runs when a test starts it. */
    final SpringJobExecutor executor = new SpringJobExecutor();

    final CutEvents events;
    /** Which further materials the house cuts; none until a test says otherwise. */
    final HouseOfTest further = new HouseOfTest();

    /** Of which lays and ended orders give back what they hold. */
    private final OrderCloth cloth;

    /** What the house has turned on: nothing until a test says otherwise. */
    final SwitchedHouse house = new SwitchedHouse();

    private final AtomicLong layNumbers = new AtomicLong(0x7_2000);
    final EndedLays ended;
    /** Works that a look at the lays could not do anything for. */
    final ThreadFailures layFailures = new ThreadFailures(new SimpleMeterRegistry(), InstantSource.system());

    private final SingletonSupplier<LayLooks> layLooks = SingletonSupplier.of(this::layLooks);
    private final FurtherMaterialsStep materials;
    final TableDispatch dispatch;
    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();

    ProcessFixture() {
        this("order-to-cut.bpmn");
    }

    /** @param diagram that is deployed, on the class path */
    ProcessFixture(String diagram) {
        this(new TestDatabase(), diagram);
    }

    ProcessFixture(TestDatabase database, String diagram) {
        this(database, diagram, new UncountedCloth());
    }

    ProcessFixture(TestDatabase database, String diagram, OrderCloth cloth) {
        this.database = database;
        this.cloth = cloth;
        steps = new StubbedSteps(database);
        outbox = new Outbox(database.jdbc(), new MessageJson(), database.clock());
        tables = new TableQueue(
                List.of(new CuttingTable("table-1", BuiltInProfile.REFERENCE.profile())), database.lists());
        SpringProcessEngineConfiguration configuration = new EngineOfTest();
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        configuration.setDataSource(database.dataSource());
        configuration.setTransactionManager(database.transactions());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        threads.setCorePoolSize(2);
        threads.afterPropertiesSet();
        executor.setTaskExecutor(threads);
        executor.setWaitTimeInMillis(50);
        executor.setMaxWait(100);
        configuration.setJobExecutor(executor);
        configuration.setHistory("activity");
        configuration.setDeploymentResources(new Resource[] {
            new ClassPathResource(diagram),
            new ClassPathResource("material-to-cut.bpmn"),
            new ClassPathResource("lay-to-cut.bpmn")
        });
        dispatch = database.dispatch(tables, outbox, ClothRolls.AS_ORDERED, new AtomicLong(FIRST_JOB)::getAndIncrement);
        ended = new EndedLays(database.lays(), database.orders(), dispatch, new LateProcesses(), cloth);
        materials = new FurtherMaterialsStep(
                further,
                database.works(),
                database.orders(),
                database.documents(),
                dispatch,
                new LateProcesses(),
                database.queue(),
                ended);
        configuration.setBeans(beans());
        configuration
                .getProcessEnginePlugins()
                .add(new EnginePlugin(
                        new EngineSettings("R3/PT0S", false),
                        database::orders,
                        database::queue,
                        new JobTraces(Traces::none)));
        engine = configuration.buildProcessEngine();
        WorksOfOrders cutting = new WorksOfOrders(
                database.works(), database.orders(), database.orderCuts(), database.jobs(), database.lays());
        OrderInstances instances = new OrderInstances(
                engine.getRuntimeService(), database.orders(), database.queue(), dispatch, materials);
        orderToCut = new CamundaOrderToCut(
                engine.getRuntimeService(),
                database.orders(),
                database.specifications(),
                database.versions(),
                CHANGES,
                database.pieces(),
                database.stages(),
                database.queue(),
                database.documents(),
                database.transaction(),
                database.clock(),
                new DueDays(Period.ofDays(28)),
                BUDGET_SECONDS,
                database.works(),
                cutting,
                instances);
        desk = new CamundaTailorDesk(
                engine.getTaskService(),
                engine.getRuntimeService(),
                engine.getManagementService(),
                database.orders(),
                database.specifications(),
                database.versions(),
                database.stages(),
                database.jobs(),
                database.orderCuts(),
                database.pieces(),
                database.documents(),
                drafts,
                database.transaction(),
                database.queue(),
                cutting,
                instances);
        recall = new CamundaRecall(engine.getRuntimeService(), database.orders(), cutting, database.transaction());
        signals = new ProcessSignals(engine.getRuntimeService(), engine.getManagementService());
        missing = new MissingPiecesDesk(
                database.orders(),
                database.specifications(),
                database.jobs(),
                database.orderCuts(),
                database.pieces(),
                new MissingPieces(
                        new CuttingLimits(BUDGET_SECONDS, new CornerRule(0, OptionalInt.empty(), 1.5)),
                        tables,
                        database.orders(),
                        database.jobs(),
                        database.documents(),
                        MissingPieces.Planner::budget),
                new CamundaMissingDecision(engine.getTaskService()),
                new CutPieceRecorder(database.jobs(), database.pieces(), database.documents()));
        MessageJson json = new MessageJson();
        events = new CutEvents(
                database.orders(),
                database.specifications(),
                database.jobs(),
                database.orderCuts(),
                database.stages(),
                signals,
                new CutPieceRecorder(database.jobs(), database.pieces(), database.documents()),
                database.restores(),
                database.data(),
                outbox,
                json,
                database.clock());
        held = new HeldJobs(
                database.orders(),
                database.jobs(),
                database.orderCuts(),
                database.restores(),
                events,
                dispatch,
                outbox,
                database.transaction());
        cutRoom = new TableDesk(
                tables,
                new RollsOnTables(
                        ClothRolls.AS_ORDERED,
                        new ClothOfWork(database.specifications(), database.works()),
                        database.jobs(),
                        new UncountedRolls()),
                database.jobs(),
                database.lists(),
                database.orderCuts(),
                new LiveTables(event -> {}, database.clock()),
                new JobPieces(database.documents()),
                new OperatorQuestions(json),
                missing,
                outbox,
                held,
                database.restores(),
                List.of(),
                database.transaction());
    }

    Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        for (String step : List.of(
                "checkMeasurementsStep",
                "draftPatternStep",
                "takeClothStep",
                "makeMarkerStep",
                "planCutStep",
                "runCutStep",
                "finishCutStep")) {
            beans.put(step, steps);
        }
        beans.put("closeOrderStep", new CloseOrderStep(database.orders(), dispatch, materials, cloth::release));
        beans.put("recallStep", new RecallStep(database.orders(), dispatch, materials));
        beans.put("furtherMaterialsStep", materials);
        beans.put(
                "layStep",
                new LayStep(
                        house,
                        database.lays(),
                        database.orders(),
                        database.documents(),
                        dispatch,
                        database.orderCuts(),
                        database.pieces(),
                        cloth,
                        materials,
                        new LateProcesses(),
                        new LateSignals(),
                        ended));
        beans.put("outcome", new StepOutcome());
        return beans;
    }

    /** Whether lays cannot be begun. */
    boolean failsToBegin;

    /** An order that its lay can tell nothing. */
    String deaf = "";

    /** The same of what it hears. */
    private final class LateSignals implements OrderSignals {

        @Override
        public boolean awaitsMarker(String orderId, String commandId) {
            return signals.awaitsMarker(orderId, commandId);
        }

        @Override
        public boolean markerAnswered(String orderId, String commandId, Outcome outcome) {
            return signals.markerAnswered(orderId, commandId, outcome);
        }

        @Override
        public boolean knifeStarted(String orderId, String jobId) {
            return signals.knifeStarted(orderId, jobId);
        }

        @Override
        public boolean layAgain(String orderId, String jobId) {
            return signals.layAgain(orderId, jobId);
        }

        @Override
        public boolean cutEnded(String orderId, String jobId, Outcome outcome) {
            if (orderId.equals(deaf)) {
                throw new IllegalStateException("Order '%s' does not hear.".formatted(orderId));
            }
            return signals.cutEnded(orderId, jobId, outcome);
        }
    }

    /** The engine is made after the steps. */
    private final class LateProcesses implements MaterialProcesses, LayProcesses {

        private LayProcesses lays() {
            return new CamundaLays(engine.getRuntimeService());
        }

        @Override
        public void beginLay(String lay) {
            if (failsToBegin) {
                throw new IllegalStateException("Lay '%s' does not begin.".formatted(lay));
            }
            lays().beginLay(lay);
        }

        @Override
        public void laidOtherwise(String orderId) {
            if (orderId.equals(deaf)) {
                throw new IllegalStateException("Order '%s' does not hear.".formatted(orderId));
            }
            lays().laidOtherwise(orderId);
        }

        @Override
        public boolean knifeInShared(String orderId, String jobId) {
            return lays().knifeInShared(orderId, jobId);
        }

        private MaterialProcesses processes() {
            return new CamundaMaterialProcesses(engine.getRuntimeService());
        }

        @Override
        public void begin(MaterialWork work) {
            processes().begin(work);
        }

        @Override
        public void end(String workId, String why) {
            processes().end(workId, why);
        }

        @Override
        public void allCut(String orderId) {
            processes().allCut(orderId);
        }
    }

    /** From now on the house cuts these materials besides the shell, and cuts end as they do in the workshop. */
    void cuts(Material... others) {
        further.cut(others);
        steps.finishing = new FinishCutStep(
                database.orders(), database.works(), database.documents(), new LateProcesses(), cloth);
    }

    /** From now on the process hands programs over as it does in the workshop. */
    void handOver() {
        steps.handOver = new RunCutStep(dispatch);
    }

    /** Looks at who waits for others. */
    int lookForLays() {
        return layLooks.get().look();
    }

    private LayLooks layLooks() {
        return new LayLooks(
                house,
                database.lays(),
                database.orders(),
                new ClothOfWork(database.specifications(), database.works()),
                cloth,
                mock(CustomersCloth.class),
                database.orderCuts(),
                new LateProcesses(),
                ended,
                new LayLooks.Limits(5, Duration.ofMinutes(10), Duration.ofDays(10)),
                layNumbers::getAndIncrement,
                database.clock(),
                database.transaction(),
                new EachWork(LayLoop.NAME, layFailures));
    }

    /** All that waits for a tailor. */
    List<TailorDesk.Task> queue() {
        return desk.queue(QueueFilter.ALL, PageRequest.first(PageRequest.MOST))
                .map(QueueEntry::task)
                .items();
    }

    /** Runs jobs that are due until the process waits for a message, a person, or has failed for good. */
    void runJobs() {
        runJobs("");
    }

    /** @param but not of this activity */
    void runJobs(String but) {
        List<Job> due = due(but);
        while (!due.isEmpty()) {
            for (Job job : due) {
                try {
                    engine.getManagementService().executeJob(job.getId());
                } catch (RuntimeException failed) {
                    // the engine has counted the try
                }
            }
            due = due(but);
        }
    }

    private List<Job> due(String but) {
        List<String> left = engine.getManagementService().createJobQuery().activityId(but).list().stream()
                .map(Job::getId)
                .toList();
        return engine.getManagementService().createJobQuery().executable().active().list().stream()
                .filter(job -> !left.contains(job.getId()))
                .toList();
    }

    /** The order's, while its process runs. */
    @Nullable
    ProcessInstance instance(String orderId) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(orderId)
                .singleResult();
    }

    /** What the order does when it has waited long enough; there must be one. */
    Job timer(String orderId) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(orderId)
                .singleResult()
                .getId();
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .singleResult();
    }

    /** Whether the token of the order stands in this activity. */
    boolean standsIn(String orderId, String activity) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(orderId)
                        .activityIdIn(activity)
                        .count()
                > 0;
    }

    boolean hasEnded(String orderId) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(orderId)
                        .count()
                == 0;
    }

    @Override
    public void close() {
        engine.close();
        threads.shutdown();
        database.close();
    }
}
