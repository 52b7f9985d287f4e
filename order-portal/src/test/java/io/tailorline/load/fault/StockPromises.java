package io.tailorline.load.fault;

import io.tailorline.load.report.Report;
import io.tailorline.workflow.cutroom.MaterialWork;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold of counted cloth after faults: each marker came off a roll once, and every ledger adds up. */
final class StockPromises {

    /** By which lengths may differ, mm. */
    private static final double TOLERANCE = 1;

    private final Connection database;
    private final Report report;

    StockPromises(Connection database, Report report) {
        this.database = database;
        this.report = report;
    }

    /** @param count times that it was booked */
    private record Booked(int count, double mm) {}

    void check() throws SQLException {
        checkLedgers();
        checkMarkers();
        List<String> held = texts("""
                select r.holds from workshop.reservation r join production.cut_order o on o.order_id = r.order_id
                where r.holds is not null and o.state in ('CUT', 'BUNDLED', 'CANCELLED', 'REJECTED')
                """);
        report.expect("no order that has ended holds cloth", held.isEmpty(), held);
        List<String> untraced = texts("""
                select j.job_id || ' of ' || j.order_id from cutroom.cut_job j where j.state = 'DONE'
                and not exists (select 1 from workshop.cut_cloth c where c.job = j.job_id and c.counts)
                """);
        report.expect("of every job the cloth is known", untraced.isEmpty(), untraced);
    }

    private void checkLedgers() throws SQLException {
        report.put("ledgerLines", counts("select kind, count(*) from workshop.stock_entry group by kind"));
        report.put(
                "rolls", counts("select kind || ' ' || state, count(*) from workshop.cloth_roll group by kind, state"));
        report.put("mmByKind", counts("select kind, round(sum(delta_mm)) from workshop.stock_entry group by kind"));
        List<String> unbalanced = texts("""
                select r.id || ': ' || r.current_mm || ' mm, ledger ' || sum(e.delta_mm) from workshop.cloth_roll r
                join workshop.stock_entry e on e.roll = r.id group by r.id, r.current_mm, r.entries
                having abs(sum(e.delta_mm) - r.current_mm) > %s or count(*) <> r.entries or max(e.number) <> count(*)
                """.formatted(TOLERANCE));
        report.expect("every ledger is balanced within 1 mm", unbalanced.isEmpty(), unbalanced);
        List<String> torn = texts("""
                select roll || ' line ' || number from (select roll, number, previous_hash, lag(hash)
                over (partition by roll order by number) as before from workshop.stock_entry) e
                where number > 1 and previous_hash is distinct from before
                """);
        report.expect("every line follows the one before it", torn.isEmpty(), torn);
    }

    private void checkMarkers() throws SQLException {
        Map<String, Booked> booked = booked();
        List<String> wrong = new ArrayList<>();
        int markers = 0;
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select order_id, marker_length from production.cut_order where cut_at is not null or state = 'CUT'")) {
            while (rows.next()) {
                markers++;
                MaterialWork work = MaterialWork.parse(rows.getString(1));
                Booked its = booked.remove(
                        "%s/%s/".formatted(work.orderId(), work.material().word()));
                double marker = rows.getDouble(2);
                if (its == null || its.count() != 1 || Math.abs(its.mm() - marker) > TOLERANCE) {
                    wrong.add("%s: marker %.2f mm, booked %s".formatted(work, marker, its));
                }
            }
        }
        report.put("markersCut", markers);
        report.expect("every marker is booked once, as long as it is", wrong.isEmpty(), wrong);
        report.expect("nothing else is booked as cut", booked.isEmpty(), booked);
    }

    private Map<String, Booked> booked() throws SQLException {
        Map<String, Booked> booked = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select job, count(*), -sum(delta_mm) from workshop.stock_entry where kind = 'CUT' group by job")) {
            while (rows.next()) {
                booked.put(rows.getString(1), new Booked(rows.getInt(2), rows.getDouble(3)));
            }
        }
        return booked;
    }

    private List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private Map<String, Long> counts(String query) throws SQLException {
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
