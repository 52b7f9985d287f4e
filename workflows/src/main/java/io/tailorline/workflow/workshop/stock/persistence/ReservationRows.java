package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Reservation.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code workshop.reservation}, and the lots of orders in {@code workshop.order_lot}. */
final class ReservationRows {

    private static final String ACTIVE = "state in ('SOFT', 'FIRM')";

    private final JdbcClient jdbc;

    ReservationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What names an order's cut: of its reservation as long as that holds cloth, and in the ledger. */
    static String key(String order, Material material, String part) {
        return "%s/%s/%s".formatted(order, material.word(), part);
    }

    private static String key(Reservation one) {
        return key(one.order(), one.material(), one.part());
    }

    Optional<Reservation> active(String order, Material material, String part) {
        return jdbc.sql("select * from workshop.reservation where holds = ?")
                .param(key(order, material, part))
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Reservation> consumed(String order, Material material, String part) {
        return jdbc
                .sql("""
                        select * from workshop.reservation where order_id = ? and material = ? and part = ? and state = ?
                        order by made_at desc
                        """)
                .params(order, material.name(), part, State.CONSUMED.name())
                .query((row, n) -> read(row))
                .list()
                .stream()
                .findFirst();
    }

    /** What a lay holds for the order. */
    Optional<Reservation> shared(String order, Material material) {
        return of(order).stream()
                .filter(one -> one.material() == material && one.state() == State.SHARED)
                .findFirst();
    }

    /** Where the marker of this cut was laid last on this roll; also of one that was given back since. */
    Optional<Double> laidFromMm(String order, Material material, String part, String roll) {
        return of(order).stream()
                .filter(one -> one.material() == material
                        && one.part().equals(part)
                        && one.roll().equals(roll))
                .flatMap(one -> one.laidFromMm().stream())
                .reduce((before, last) -> last);
    }

    List<Reservation> activeOn(String roll) {
        return jdbc.sql("select * from workshop.reservation where roll = ? and %s order by id".formatted(ACTIVE))
                .param(roll)
                .query((row, n) -> read(row))
                .list();
    }

    List<Reservation> active() {
        return jdbc.sql("select * from workshop.reservation where %s order by roll, due, id".formatted(ACTIVE))
                .query((row, n) -> read(row))
                .list();
    }

    /** @param condition about the roll {@code r} */
    Map<String, List<Reservation>> activeByRoll(String condition, String value) {
        Map<String, List<Reservation>> byRoll = new HashMap<>();
        jdbc.sql("""
                        select v.* from workshop.reservation v join workshop.cloth_roll r on r.id = v.roll
                        where v.state in ('SOFT', 'FIRM') and %s order by v.id
                        """.formatted(condition)).param(value).query(row -> {
            Reservation one = read(row);
            byRoll.computeIfAbsent(one.roll(), id -> new ArrayList<>()).add(one);
        });
        return byRoll;
    }

    List<Reservation> of(String order) {
        return jdbc.sql("select * from workshop.reservation where order_id = ? order by made_at, id")
                .param(order)
                .query((row, n) -> read(row))
                .list();
    }

    List<Reservation> ended(Instant now) {
        return jdbc.sql("select * from workshop.reservation where state = ? and expires_at <= ? order by id")
                .params(State.SOFT.name(), RollRows.at(now))
                .query((row, n) -> read(row))
                .list();
    }

    void insert(Reservation one) {
        jdbc.sql("""
                        insert into workshop.reservation (id, order_id, material, part, holds, article, lot, roll,
                            length_mm, state, expires_at, due, made_at, width_mm, as_order, laid_from_mm)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        one.id(),
                        one.order(),
                        one.material().name(),
                        one.part(),
                        one.isActive() ? key(one) : null,
                        one.article(),
                        one.lot(),
                        one.roll(),
                        one.lengthMm(),
                        one.state().name(),
                        one.expires().map(RollRows::at).orElse(null),
                        one.due(),
                        RollRows.at(one.madeAt()),
                        one.widthMm(),
                        one.asOrder().orElse(null),
                        one.laidFromMm().orElse(null)))
                .update();
    }

    /**
     * Writes it as it is now.
     *
     * @throws OptimisticLockingFailureException when somebody else has ended it
     */
    void change(Reservation now) {
        if (!changes(now)) {
            throw new OptimisticLockingFailureException(
                    "Reservation %s of order '%s' was ended meanwhile.".formatted(now.id(), now.order()));
        }
    }

    /** Whether it held cloth until now. */
    boolean changes(Reservation now) {
        return jdbc.sql("""
                                update workshop.reservation set holds = ?, lot = ?, roll = ?, length_mm = ?, state = ?,
                                    expires_at = ?, due = ?, width_mm = ?, as_order = ?, laid_from_mm = ?
                                where id = ? and state in ('SOFT', 'FIRM')
                                """)
                        .params(Arrays.asList(
                                now.isActive() ? key(now) : null,
                                now.lot(),
                                now.roll(),
                                now.lengthMm(),
                                now.state().name(),
                                now.expires().map(RollRows::at).orElse(null),
                                now.due(),
                                now.widthMm(),
                                now.asOrder().orElse(null),
                                now.laidFromMm().orElse(null),
                                now.id()))
                        .update()
                > 0;
    }

    /**
     * What the offer holds is the order's from now on, and so is the lot that was decided for it.
     *
     * @return false where it has ended meanwhile
     */
    boolean adopts(Reservation offered, String order) {
        return jdbc.sql("update workshop.reservation set order_id = ?, holds = ? where id = ? and state = ?")
                        .params(order, key(order, offered.material(), offered.part()), offered.id(), State.SOFT.name())
                        .update()
                > 0;
    }

    /** What holds cloth for the order is due on this day. */
    void due(String order, LocalDate day) {
        jdbc.sql(
                        "update workshop.reservation set due = ? where order_id = ? and state in ('SOFT', 'FIRM') and due <> ?")
                .params(day, order, day)
                .update();
    }

    /** The lot that was decided for an offer is decided for the order. */
    void adoptLots(String offer, String order) {
        jdbc.sql("update workshop.order_lot set order_id = ? where order_id = ?")
                .params(order, offer)
                .update();
    }

    /** What the order has of a lay's cloth comes off the lay's roll, and is held or cut with it. */
    void share(String order, Reservation lay, State state) {
        jdbc.sql("update workshop.reservation set lot = ?, roll = ?, state = ? where order_id = ? and material = ?"
                        + " and state = ?")
                .params(
                        lay.lot(),
                        lay.roll(),
                        state.name(),
                        order,
                        lay.material().name(),
                        State.SHARED.name())
                .update();
    }

    /** Its lay came to nothing. */
    void endShare(Reservation shared) {
        jdbc.sql("update workshop.reservation set state = ? where id = ? and state = ?")
                .params(State.RELEASED.name(), shared.id(), State.SHARED.name())
                .update();
    }

    /** Gives it back if it is a soft one still whose time is over: somebody may have confirmed it meanwhile. */
    boolean expires(Reservation one, Instant now) {
        return jdbc.sql("""
                                update workshop.reservation set holds = null, state = ?, expires_at = null
                                where id = ? and state = ? and expires_at <= ?
                                """)
                        .params(State.RELEASED.name(), one.id(), State.SOFT.name(), RollRows.at(now))
                        .update()
                > 0;
    }

    private static Reservation read(ResultSet row) throws SQLException {
        return new Reservation(
                RollRows.text(row, "id"),
                RollRows.text(row, "order_id"),
                Material.valueOf(RollRows.text(row, "material")),
                RollRows.text(row, "part"),
                RollRows.text(row, "article"),
                RollRows.text(row, "lot"),
                RollRows.text(row, "roll"),
                row.getDouble("length_mm"),
                State.valueOf(RollRows.text(row, "state")),
                Optional.ofNullable(row.getObject("expires_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Objects.requireNonNull(row.getObject("due", LocalDate.class)),
                Columns.instant(row, "made_at"),
                row.getDouble("width_mm"),
                Optional.ofNullable(row.getString("as_order")),
                Optional.ofNullable(row.getObject("laid_from_mm", Double.class)));
    }

    /** The lot that all shell of the order comes from, once it is decided. */
    Optional<String> lotOf(String order, String article) {
        return jdbc.sql("select lot from workshop.order_lot where order_id = ? and article = ?")
                .params(order, article)
                .query(String.class)
                .optional();
    }

    /** Decides it; whoever decides another one at the same time comes second and begins again. */
    void decideLot(String order, String article, String lot) {
        Optional<String> known = lotOf(order, article);
        if (known.isEmpty()) {
            jdbc.sql("insert into workshop.order_lot (order_id, article, lot) values (?, ?, ?)")
                    .params(order, article, lot)
                    .update();
        } else if (!known.get().equals(lot)) {
            throw new OptimisticLockingFailureException(
                    "The shell of order '%s' comes from lot %s.".formatted(order, known.get()));
        }
    }

    /** Where no shell of the order holds cloth or is cut, its lot is open again. */
    void openLot(String order, String article) {
        jdbc.sql("""
                        delete from workshop.order_lot where order_id = ? and article = ? and not exists (
                            select 1 from workshop.reservation v where v.order_id = ? and v.article = ? and v.material = ?
                            and v.state <> ?)
                        """)
                .params(order, article, order, article, Material.SHELL.name(), State.RELEASED.name())
                .update();
    }
}
