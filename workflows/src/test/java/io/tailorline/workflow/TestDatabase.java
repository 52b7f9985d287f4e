package io.tailorline.workflow;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.workflow.cutroom.CountedCloth;
import io.tailorline.workflow.cutroom.CutDocuments;
import io.tailorline.workflow.cutroom.UncountedRolls;
import io.tailorline.workflow.cutroom.desk.TableDispatch;
import io.tailorline.workflow.cutroom.persistence.CutPieces;
import io.tailorline.workflow.cutroom.persistence.JobLists;
import io.tailorline.workflow.cutroom.persistence.OrderCuts;
import io.tailorline.workflow.cutroom.persistence.Restores;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.patternroom.persistence.StoredSpecifications;
import io.tailorline.workflow.patternroom.persistence.StoredVersions;
import io.tailorline.workflow.patternroom.queue.StoredTailorQueue;
import io.tailorline.workflow.platform.database.CompressedText;
import io.tailorline.workflow.platform.database.DataInUse;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.platform.upgrade.ContextMigrations;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderHeader;
import io.tailorline.workflow.production.OrderMoving;
import io.tailorline.workflow.production.cloth.ClothOfWork;
import io.tailorline.workflow.production.cloth.TracedCloth;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.LayMembers;
import io.tailorline.workflow.production.persistence.MaterialWorks;
import io.tailorline.workflow.production.persistence.ProposedMarkers;
import io.tailorline.workflow.production.persistence.StageTimes;
import io.tailorline.workflow.production.step.DraftPatternStep;
import io.tailorline.workflow.production.step.MarkerAcceptance;
import io.tailorline.workflow.production.step.MarkersAhead;
import io.tailorline.workflow.production.step.PiecesToLay;
import io.tailorline.workflow.workshop.genealogy.persistence.StoredGenealogy;
import io.tailorline.workflow.workshop.persistence.StoredArticles;
import io.tailorline.workflow.workshop.persistence.StoredMarkerRules;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of the process in a database of its own, in memory. */
public final class TestDatabase implements AutoCloseable {

    private final DataSource pool;
    private final List<OrderMoving> moves = new CopyOnWriteArrayList<>();
    private final List<OrderChanged> changes = new CopyOnWriteArrayList<>();
    private final InstantSource clock = Clock.systemUTC();
    private final JdbcClient jdbc;
    private final CutOrders orders;
    private final Documents documents;

    public TestDatabase() {
        this(inMemory());
    }

    public static DataSource inMemory() {
        return JdbcConnectionPool.create(
                "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=120000".formatted(UUID.randomUUID()), "sa", "");
    }

    /** @param database that is empty */
    public TestDatabase(DataSource database) {
        pool = database;
        List<SchemaHistory> contexts = Stream.of("platform", "production", "patternroom", "cutroom", "workshop")
                .map(SchemaHistory::of)
                .toList();
        new ContextMigrations(Flyway.configure().dataSource(pool), contexts).migrate();
        jdbc = JdbcClient.create(pool);
        orders = new CutOrders(jdbc, new OrderJson(), clock, queue(), event -> {
            if (event instanceof OrderChanged change) {
                changes.add(change);
            }
            if (event instanceof OrderMoving move && TransactionSynchronizationManager.isActualTransactionActive()) {
                moves.add(move);
            }
        });
        documents = new Documents(jdbc, clock);
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public InstantSource clock() {
        return clock;
    }

    public PlatformTransactionManager transactions() {
        return new DataSourceTransactionManager(pool);
    }

    /** Of whoever decides anew when somebody else was first. */
    public RetriedTransaction transaction() {
        return new RetriedTransaction(new TransactionTemplate(transactions()));
    }

    public CutOrders orders() {
        return orders;
    }

    public Documents documents() {
        return documents;
    }

    public MaterialWorks works() {
        return new MaterialWorks(jdbc, new OrderJson(), orders);
    }

    /** Orders that are not in the workshop's hands otherwise: an order is placed without its process. */
    public void place(String orderId, OrderSpecification specification) {
        place(orderId, specification, OrderHeader.NONE);
    }

    public void place(String orderId, OrderSpecification specification, OrderHeader header) {
        LocalDate due = header.wantedBy()
                .orElseGet(() ->
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(28));
        orders.add(orderId, due);
        specifications().add(orderId, specification, header.customer(), due, clock.instant());
    }

    /** The order is another one now. */
    public void specify(String orderId, OrderSpecification specification) {
        StoredSpecifications stored = specifications();
        stored.change(orderId, stored.read(orderId), specification);
        orders.redrafted(orderId);
    }

    /** A job that cuts the order's program, if it has one. */
    public void addJob(String jobId, String orderId, String table, String roll, int pieces, double predictedSeconds) {
        String program =
                documents.programFile(orderId).map(CutDocuments.ProgramFile::id).orElse("");
        jobs().add(jobId, orderId, "navy-twill", table, roll, program, pieces, predictedSeconds);
    }

    /** The data were restored to this instant. */
    public void restored(Instant instant, List<String> tables) {
        data().restoredTo(instant);
        restores().begin(instant, tables, orders.decideAboutOpen());
    }

    public StoredSpecifications specifications() {
        return new StoredSpecifications(jdbc, new OrderJson());
    }

    public TailorQueue queue() {
        return new StoredTailorQueue(jdbc, pool);
    }

    public JobLists lists() {
        return new JobLists(jdbc);
    }

    public OrderCuts orderCuts() {
        return new OrderCuts(jdbc);
    }

    public DataInUse data() {
        return new DataInUse(jdbc, clock);
    }

    public StoredVersions versions() {
        return new StoredVersions(jdbc, specifications(), documents, new OrderJson(), clock, transaction());
    }

    public StageTimes stages() {
        return new StageTimes(jdbc, clock, event -> {});
    }

    public TableJobs jobs() {
        return new TableJobs(jdbc, clock, new TracedCloth(genealogy()));
    }

    public CutPieces pieces() {
        return new CutPieces(jdbc, clock, new TracedCloth(genealogy()));
    }

    /** Which cloth is in which suit. */
    public StoredGenealogy genealogy() {
        return new StoredGenealogy(jdbc);
    }

    /** The rules of the house for its markers. */
    public StoredMarkerRules markerRules() {
        return new StoredMarkerRules(jdbc, new StoredArticles(jdbc), clock);
    }

    /** Which orders may share a marker, and which do. */
    public LayMembers lays() {
        return new LayMembers(jdbc, clock);
    }

    /** What goes on markers. */
    public ProposedMarkers proposedMarkers() {
        return new ProposedMarkers(jdbc);
    }

    /** Markers that nobody waits for any more, in the order in which that was told. */
    public final List<Object> unwanted = new CopyOnWriteArrayList<>();

    /** Every one of them may be cut, in two minutes. */
    public MarkersAhead markersAhead() {
        return new MarkersAhead(
                proposedMarkers(),
                new MessageJson(),
                (order, marker, asked) -> new MarkerAcceptance.Outcome.Accepted(Optional.empty()),
                (work, marker) -> OptionalDouble.of(120),
                unwanted::add);
    }

    public PiecesToLay toLay() {
        return new PiecesToLay(documents, pieces(), lays());
    }

    public Restores restores() {
        return new Restores(jdbc);
    }

    /** The messages in the outbox, the first one first. */
    public List<String> sent() {
        return jdbc.sql("select body from platform.outbox order by position")
                .query((row, n) -> CompressedText.read(row, "body"))
                .list();
    }

    /** Told within a transaction, be it rolled back or not. */
    public List<OrderMoving> moves(String orderId) {
        return moves.stream().filter(move -> move.orderId().equals(orderId)).toList();
    }

    /** What was told to the application. */
    public List<OrderChanged> changes() {
        return changes;
    }

    /** Sends jobs to tables. */
    public TableDispatch dispatch(TableQueue tables, Outbox outbox, ClothRolls rolls, LongSupplier numbers) {
        return dispatch(tables, outbox, rolls, new UncountedRolls(), numbers);
    }

    /** The same, in a house that may count its cloth. */
    public TableDispatch dispatch(
            TableQueue tables, Outbox outbox, ClothRolls rolls, CountedCloth counted, LongSupplier numbers) {
        return new TableDispatch(
                tables,
                orders,
                new ClothOfWork(specifications(), works()),
                jobs(),
                lists(),
                pieces(),
                documents,
                outbox,
                rolls,
                counted,
                restores(),
                numbers);
    }

    public DraftPatternStep draftStep() {
        return new DraftPatternStep(new PatternEngine()::draft, orders, specifications(), documents, stages(), clock);
    }

    @Override
    public void close() {
        if (pool instanceof JdbcConnectionPool inMemory) {
            inMemory.dispose();
        }
    }
}
