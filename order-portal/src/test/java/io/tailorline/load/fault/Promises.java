package io.tailorline.load.fault;

import io.tailorline.load.client.Answer;
import io.tailorline.load.client.Customers;
import io.tailorline.load.client.OrderWatch;
import io.tailorline.load.client.PlacedOrder;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.CountedCloth;
import io.tailorline.load.servers.CuttingTables.CutRecord;
import io.tailorline.load.servers.Installation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold after faults: nothing lost, nothing half, nothing twice. */
public final class Promises {

    private final Installation installation;
    private final Customers customers;
    private final OrderWatch watch;
    private final Report report;
    private final Instant began;

    /** @param began before the first of these customers ordered */
    public Promises(Installation installation, Customers customers, OrderWatch watch, Report report, Instant began) {
        this.began = began;
        this.installation = installation;
        this.customers = customers;
        this.watch = watch;
        this.report = report;
    }

    /** Waits until no customer repeats a request any more. */
    public static void awaitAnswers(Customers customers, Duration limit, Report report) {
        report.expectWithin(
                limit,
                "every request is answered",
                customers::areDone,
                () -> customers.placed().size() + " orders acknowledged");
    }

    /** Waits until every order has ended, then asks each for what its customer was told. */
    public void checkOrders(Duration limit) {
        Collection<PlacedOrder> placed = customers.placed();
        watch.follow(placed);
        report.expectWithin(
                limit,
                "every order finished or waits visibly for a person",
                () -> watch.openOrders() == 0,
                () -> watch.open(10));
        report.put("ordersAt", watch.places());
        report.expect("every acknowledged order is there", watch.unknown().isEmpty(), watch.unknown());
        report.expect("no request was refused", customers.refused().isEmpty(), customers.refused());
        List<String> changed = new ArrayList<>();
        for (PlacedOrder order : placed) {
            Answer again = customers.repeat(order);
            if (again.status() != 201 || !again.body().equals(order.body())) {
                changed.add(order.key() + ": " + again.status());
            }
        }
        report.expect("every key answers as before", changed.isEmpty(), changed);
    }

    /** Reads the tables' own record and the database; the installation is stopped when it is embedded. */
    public void checkCuts() throws IOException, SQLException {
        CutRecord cut = installation.tables().record();
        report.put("jobsOnCloth", cut.jobs());
        report.expect("no piece was cut twice", cut.isOnce(), cut);
        try (Connection database = installation.database()) {
            Map<String, Long> states =
                    counts(database, "select state, count(*) from production.cut_order group by state");
            report.put("ordersInDatabase", states);
            long orders = sinceBegin(database, "main_order is null");
            report.expect(
                    "as many orders as acknowledgements",
                    orders == customers.placed().size(),
                    orders + " of " + customers.placed().size());
            report.expect(
                    "no order was cut twice",
                    counts(
                                    database,
                                    "select order_id, count(*) from cutroom.cut_job where state = 'DONE' group by order_id having count(*) > 1")
                            .isEmpty(),
                    "jobs that are done, by order");
            long half = sinceBegin(
                    database,
                    "case when cut_at is not null then 1 else 0 end <>"
                            + " (select count(*) from cutroom.cut_job j where j.order_id = cut_order.order_id and j.state = 'DONE')");
            report.expect(
                    "every material that is cut has its job, and every job its material",
                    half == 0,
                    half + " materials");
            report.put(
                    "messagesNotSent",
                    counts(database, "select 'outbox', count(*) from platform.outbox")
                            .get("outbox"));
            if (CountedCloth.isOn(database)) {
                new StockPromises(database, report).check();
            }
        }
    }

    /** Orders of these customers alone: others that came before may be on the table while it is stopped. */
    private long sinceBegin(Connection database, String condition) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(
                "select count(*) from production.cut_order where created_at >= ? and " + condition)) {
            query.setObject(1, OffsetDateTime.ofInstant(began, ZoneOffset.UTC));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static Map<String, Long> counts(Connection database, String query) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }
}
