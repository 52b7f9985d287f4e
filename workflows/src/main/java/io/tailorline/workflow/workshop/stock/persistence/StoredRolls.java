package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.workshop.stock.LengthRule;
import io.tailorline.workflow.workshop.stock.Lot;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.UsedRoll;
import io.tailorline.workflow.workshop.stock.ledger.RollAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rolls, their flaws and their ledgers in the tables of the schema {@code workshop}. */
final class StoredRolls {

    private final JdbcClient jdbc;
    private final ReservationRows reservations;
    private final LengthRule rule;

    StoredRolls(JdbcClient jdbc, ReservationRows reservations, LengthRule rule) {
        this.jdbc = jdbc;
        this.reservations = reservations;
        this.rule = rule;
    }

    /** Nobody else changes the roll, or reserves of it, until the transaction ends. */
    Optional<RollAccount> lock(String id) {
        return account("id = ? for update", id);
    }

    Optional<RollAccount> lockByTicket(String article, String ticket) {
        return account("ticket_key = ? for update", RollRows.ticketKey(article, ticket));
    }

    private Optional<RollAccount> account(String condition, String value) {
        Optional<RollAccount> bare = jdbc.sql("select * from workshop.cloth_roll where " + condition)
                .param(value)
                .query((row, n) -> new RollAccount(
                        RollRows.roll(row), List.of(), row.getLong("entries"), RollRows.text(row, "last_hash")))
                .optional();
        return bare.map(account ->
                new RollAccount(account.roll(), flaws(account.roll().id()), account.entries(), account.lastHash()));
    }

    boolean isKnown(String id) {
        return jdbc.sql("select count(*) from workshop.cloth_roll where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    int countAt(String place) {
        return jdbc.sql("select count(*) from workshop.cloth_roll where place = ? and state <> ?")
                .params(place, RollState.USED_UP.name())
                .query(Integer.class)
                .single();
    }

    void insert(RollAccount account, List<StockEntry> entries) {
        String columns = String.join(", ", RollRows.COLUMNS);
        String marks = String.join(", ", Collections.nCopies(RollRows.COLUMNS.size(), "?"));
        jdbc.sql("insert into workshop.cloth_roll (%s) values (%s)".formatted(columns, marks))
                .params(RollRows.values(account))
                .update();
        replaceFlaws(account);
        entries.forEach(this::add);
    }

    /** @param before which is locked */
    void save(RollAccount before, RollAccount after, List<StockEntry> entries) {
        String columns = RollRows.COLUMNS.stream()
                .filter(column -> !column.equals("id"))
                .map(column -> column + " = ?")
                .collect(Collectors.joining(", "));
        jdbc.sql("update workshop.cloth_roll set %s where id = ?".formatted(columns))
                .params(RollRows.values(after))
                .update();
        if (!after.flaws().equals(before.flaws())) {
            replaceFlaws(after);
        }
        entries.forEach(this::add);
    }

    private void replaceFlaws(RollAccount account) {
        String roll = account.roll().id();
        jdbc.sql("delete from workshop.roll_flaw where roll = ?").param(roll).update();
        for (int i = 0; i < account.flaws().size(); i++) {
            RollFlaw flaw = account.flaws().get(i);
            jdbc.sql(
                            "insert into workshop.roll_flaw (roll, number, ring, kind, points, grade) values (?, ?, ?, ?, ?, ?)")
                    .params(roll, i, RollRows.ring(flaw.ring()), flaw.kind().name(), flaw.points(), flaw.grade())
                    .update();
        }
    }

    private void add(StockEntry entry) {
        jdbc.sql("""
                        insert into workshop.stock_entry (roll, number, kind, delta_mm, balance_mm, state, place, job,
                            done_by, done_at, reason, previous_hash, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.roll(),
                        entry.number(),
                        entry.kind().name(),
                        entry.deltaMm(),
                        entry.balanceMm(),
                        entry.state().name(),
                        entry.place(),
                        entry.job(),
                        entry.by(),
                        RollRows.at(entry.at()),
                        entry.reason(),
                        entry.previousHash(),
                        entry.hash())
                .update();
    }

    List<StockEntry> ledger(String roll) {
        return jdbc.sql("select * from workshop.stock_entry where roll = ? order by number")
                .param(roll)
                .query((row, n) -> entry(row))
                .list();
    }

    /** See {@link io.tailorline.workflow.workshop.stock.Stock#ledgers}. */
    Map<String, List<StockEntry>> ledgers(String article) {
        return jdbc.sql("""
                        select e.* from workshop.stock_entry e join workshop.cloth_roll r on r.id = e.roll
                        where r.article = ? and r.state <> ? order by e.roll, e.number
                        """).params(article, RollState.USED_UP.name()).query((row, n) -> entry(row)).list().stream()
                .collect(Collectors.groupingBy(StockEntry::roll));
    }

    /** Whether a cut for this job is in a ledger already. */
    boolean isCut(String job) {
        return jdbc.sql("select count(*) from workshop.stock_entry where job = ? and kind = ?")
                        .params(job, StockEntry.Kind.CUT.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static StockEntry entry(ResultSet row) throws SQLException {
        return new StockEntry(
                RollRows.text(row, "roll"),
                row.getLong("number"),
                StockEntry.Kind.valueOf(RollRows.text(row, "kind")),
                row.getDouble("delta_mm"),
                row.getDouble("balance_mm"),
                RollState.valueOf(RollRows.text(row, "state")),
                RollRows.text(row, "place"),
                RollRows.text(row, "job"),
                RollRows.text(row, "done_by"),
                Columns.instant(row, "done_at"),
                RollRows.text(row, "reason"),
                RollRows.text(row, "previous_hash"),
                RollRows.text(row, "hash"));
    }

    private List<RollFlaw> flaws(String roll) {
        return jdbc.sql("select * from workshop.roll_flaw where roll = ? order by number")
                .param(roll)
                .query((row, n) -> RollRows.flaw(row))
                .list();
    }

    Optional<StockedRoll> find(String id) {
        return stocked("r.id = ?", id).stream().findFirst();
    }

    /** Without those used up. */
    List<StockedRoll> all() {
        return stocked("r.state <> ?", RollState.USED_UP.name());
    }

    /** The used-up ones too. */
    List<StockedRoll> ofLot(String lot) {
        return stocked("r.lot = ?", lot);
    }

    /** Of which only this order may use any, the used-up ones too. */
    List<StockedRoll> onlyFor(String owner) {
        return stocked("r.only_for = ?", owner);
    }

    List<StockedRoll> ofArticle(String article) {
        return stocked("r.state <> '%s' and r.article = ?".formatted(RollState.USED_UP.name()), article);
    }

    List<StockedRoll> remnants() {
        return stocked("r.state <> '%s' and r.kind = ?".formatted(RollState.USED_UP.name()), Roll.Kind.REMNANT.name());
    }

    /** See {@link io.tailorline.workflow.workshop.stock.Stock#usedUp}. */
    List<UsedRoll> usedUp(String text, int most) {
        String part = "%" + text.toUpperCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return jdbc.sql("""
                        select r.id, r.article, r.lot, l.dye_lot, e.done_at
                        from workshop.cloth_roll r join workshop.cloth_lot l on l.id = r.lot
                          join workshop.stock_entry e on e.roll = r.id and e.number = r.entries
                        where r.state = :state and (r.article = :text or upper(r.id) like :part
                          or upper(r.ticket) like :part or upper(r.lot) like :part or upper(l.dye_lot) like :part)
                        order by e.done_at desc, r.id limit :most
                        """)
                .param("state", RollState.USED_UP.name())
                .param("text", text)
                .param("part", part)
                .param("most", most)
                .query((row, n) -> new UsedRoll(
                        RollRows.text(row, "id"),
                        RollRows.text(row, "article"),
                        RollRows.text(row, "lot"),
                        RollRows.text(row, "dye_lot"),
                        Columns.instant(row, "done_at")))
                .list();
    }

    /** When the remnants in the house were put away, by id. */
    Map<String, Instant> remnantsBornAt() {
        Map<String, Instant> born = new HashMap<>();
        jdbc.sql("""
                        select e.roll, e.done_at from workshop.stock_entry e join workshop.cloth_roll r on r.id = e.roll
                        where e.number = 1 and r.kind = ? and r.state <> ?
                        """).params(Roll.Kind.REMNANT.name(), RollState.USED_UP.name()).query(row -> {
            born.put(RollRows.text(row, "roll"), Columns.instant(row, "done_at"));
        });
        return born;
    }

    /** By three statements, however many there are. */
    private List<StockedRoll> stocked(String condition, String value) {
        Map<String, List<RollFlaw>> flaws = new HashMap<>();
        jdbc.sql("""
                        select f.* from workshop.roll_flaw f join workshop.cloth_roll r on r.id = f.roll
                        where %s order by f.roll, f.number
                        """.formatted(condition)).param(value).query(row -> {
            flaws.computeIfAbsent(RollRows.text(row, "roll"), id -> new ArrayList<>())
                    .add(RollRows.flaw(row));
        });
        Map<String, List<Reservation>> reserved = reservations.activeByRoll(condition, value);
        return jdbc.sql("""
                        select r.*, l.supplier, l.dye_lot, l.shade, l.since
                        from workshop.cloth_roll r join workshop.cloth_lot l on l.id = r.lot
                        where %s order by r.article, l.since, l.id, r.id
                        """.formatted(condition))
                .param(value)
                .query((row, n) -> {
                    Roll roll = RollRows.roll(row);
                    return new StockedRoll(
                            roll,
                            RollRows.lot(row, "lot"),
                            flaws.getOrDefault(roll.id(), List.of()),
                            reserved.getOrDefault(roll.id(), List.of()),
                            rule);
                })
                .list();
    }

    /** Rolls that have rested enough, though their ledger does not say so yet. */
    List<String> rested(Instant now) {
        return jdbc.sql("select id from workshop.cloth_roll where state = ? and relaxed_at <= ? order by id")
                .params(RollState.RELAXING.name(), RollRows.at(now))
                .query(String.class)
                .list();
    }

    Lot lot(String id) {
        return jdbc.sql("select * from workshop.cloth_lot where id = ?")
                .param(id)
                .query((row, n) -> RollRows.lot(row, "id"))
                .single();
    }

    List<Lot> lots(String article) {
        return jdbc.sql("select * from workshop.cloth_lot where article = ? order by since, id")
                .param(article)
                .query((row, n) -> RollRows.lot(row, "id"))
                .list();
    }

    /**
     * The lot with these marks, a new one where there is none.
     *
     * @param alone id of the roll where no dye lot is known, for nobody can say what else is like it; else empty
     */
    Lot lotOf(String article, String supplier, String dyeLot, String shade, String alone, Instant now) {
        Optional<Lot> known = jdbc.sql("""
                        select * from workshop.cloth_lot
                        where article = ? and supplier = ? and dye_lot = ? and shade = ? and alone = ?
                        """)
                .params(article, supplier, dyeLot, shade, alone)
                .query((row, n) -> RollRows.lot(row, "id"))
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        Lot lot = new Lot("L-" + draw("L"), article, supplier, dyeLot, shade, now);
        jdbc.sql(
                        "insert into workshop.cloth_lot (id, article, supplier, dye_lot, shade, alone, since) values (?, ?, ?, ?, ?, ?, ?)")
                .params(lot.id(), article, supplier, dyeLot, shade, alone, RollRows.at(now))
                .update();
        return lot;
    }

    String nextRemnant() {
        return "X-" + draw("X");
    }

    /** The next number of rolls (R), remnants (X) or lots (L). */
    long draw(String kind) {
        jdbc.sql("update workshop.stock_number set next_number = next_number + 1 where kind = ?")
                .param(kind)
                .update();
        return Objects.requireNonNull(jdbc.sql("select next_number - 1 from workshop.stock_number where kind = ?")
                .param(kind)
                .query(Long.class)
                .single());
    }
}
