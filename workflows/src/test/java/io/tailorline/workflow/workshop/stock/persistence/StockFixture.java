package io.tailorline.workflow.workshop.stock.persistence;

import static io.tailorline.workflow.workshop.stock.SampleRolls.NOON;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.workshop.persistence.StoredArticles;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.SampleRolls;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.remnant.RemnantRules;
import io.tailorline.workflow.workshop.stock.remnant.UsefulParts;
import io.tailorline.workflow.workshop.stock.remnant.UsefulSizes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A stock with tables of its own, articles and a clock that tests set. */
public final class StockFixture implements AutoCloseable {

    public final TestDatabase database;
    public final StoredStock stock;
    public final StoredReservations reservations;
    public final List<Object> events = new CopyOnWriteArrayList<>();
    public volatile Instant now = NOON;
    /** What happens whenever somebody asks what time it is. */
    public volatile Runnable atClock = () -> {};
    /** Hears each event while the stock publishes it. */
    public volatile Consumer<Object> listener = event -> {};

    private int tickets;

    public StockFixture() {
        this(TestDatabase.inMemory());
    }

    public StockFixture(DataSource source) {
        this(source, 1);
    }

    /** @param share that offers may hold together */
    public StockFixture(DataSource source, double share) {
        this(source, share, RemnantRules.OFF);
    }

    /** Of a house that keeps remnants. */
    public static StockFixture keepingRemnants(UsefulParts parts) {
        return keepingRemnants(new UsefulSizes(() -> parts));
    }

    static StockFixture keepingRemnants(UsefulSizes sizes) {
        return new StockFixture(TestDatabase.inMemory(), 1, new RemnantRules(() -> true, sizes));
    }

    private StockFixture(DataSource source, double share, RemnantRules remnants) {
        database = new TestDatabase(source);
        stock = new StoredStock(
                database.jdbc(),
                new StoredArticles(database.jdbc()),
                // offers may hold all; what share they may hold is tried in a test of its own
                StockRules.USUAL.withSoftShare(share),
                this::clock,
                ZoneOffset.UTC,
                database.transaction(),
                this::published,
                remnants);
        reservations = stock.reservations();
        stock.setPlace(new Place("S1", Place.Kind.SHELF, "", 0));
        stock.setPlace(new Place("table-1", Place.Kind.TABLE, "", 0));
    }

    private void published(Object event) {
        events.add(event);
        listener.accept(event);
    }

    private Instant clock() {
        atClock.run();
        return now;
    }

    /** 1500 mm wide, delivered in 14 days. */
    public String article(String id) {
        database.jdbc().sql("""
                        insert into workshop.article (id, place, kind, name_en, name_zh, colour, usable_width, weight, nap, face,
                            shrinkage_warp, shrinkage_weft, price_per_metre, currency, supplier, lead_time_days, care, origin,
                            marker_rules, changed_at, changed_by)
                        values (?, 0, 'SHELL', 'Twill', '斜纹', '#22324a', 1500, 0, 'TWO_WAY', 'UP', 0, 0, 4200, 'EUR', '', 14, '',
                            '', true, ?, 'test')
                        """).params(id, NOON.atOffset(ZoneOffset.UTC)).update();
        return id;
    }

    /** Received, looked over without a flaw, and relaxed. */
    public Roll available(String article, String dyeLot, double mm) {
        return available(
                new NewRoll(article, "", dyeLot, "", "T-" + ++tickets, mm, List.of(), "S1", "", Optional.empty()));
    }

    public Roll available(NewRoll roll) {
        String id = done(stock.receive(roll, "li")).roll().id();
        done(stock.inspect(id, List.of(), "li"));
        return done(stock.relax(id, Duration.ZERO, "li")).roll();
    }

    public static StockAnswer.Done done(StockAnswer answer) {
        return answer.map(done -> done, why -> {
            throw new AssertionError(why);
        });
    }

    public static StockRefusal refused(StockAnswer answer) {
        return answer.refusal().orElseThrow(() -> new AssertionError(answer));
    }

    public static ClothRequest shell(String order, String article, double mm) {
        return ClothRequest.of(order, Material.SHELL, article, mm, SampleRolls.DUE);
    }

    public double current(String roll) {
        return stock.find(roll).orElseThrow().roll().currentMm();
    }

    @Override
    public void close() {
        database.close();
    }
}
