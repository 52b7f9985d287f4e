package io.tailorline.workflow.workshop.genealogy.persistence;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.workshop.genealogy.BadCloth;
import io.tailorline.workflow.workshop.genealogy.BadCloth.Done;
import io.tailorline.workflow.workshop.genealogy.BadCloth.Kind;
import io.tailorline.workflow.workshop.genealogy.BadCloth.Outcome;
import io.tailorline.workflow.workshop.genealogy.BadCloth.Suit;
import io.tailorline.workflow.workshop.genealogy.BadCloths;
import io.tailorline.workflow.workshop.genealogy.CutCloth;
import io.tailorline.workflow.workshop.genealogy.Genealogy;
import io.tailorline.workflow.workshop.genealogy.OrdersOfNumber;
import io.tailorline.workflow.workshop.genealogy.RollOfCloth;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Stock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Bad cloth in the tables {@code workshop.bad_cloth} and {@code bad_cloth_suit}. */
public final class StoredBadCloths implements BadCloths {

    private static final Comparator<Planned> IN_ORDER =
            Comparator.comparing(Planned::order).thenComparing(Planned::material);

    private final JdbcClient jdbc;
    private final Genealogy genealogy;
    private final Stock stock;
    private final OrdersOfNumber shared;
    private final InstantSource clock;
    private final TransactionOperations transaction;

    public StoredBadCloths(
            JdbcClient jdbc,
            Genealogy genealogy,
            Stock stock,
            OrdersOfNumber shared,
            InstantSource clock,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.genealogy = genealogy;
        this.stock = stock;
        this.shared = shared;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public MarkResult mark(Kind kind, String subject, String reason, Collection<Planned> planned, String by) {
        return Objects.requireNonNull(transaction.execute(status -> markOnce(kind, subject, reason, planned, by)));
    }

    private MarkResult markOnce(Kind kind, String subject, String reason, Collection<Planned> planned, String by) {
        Optional<BadCloth> before =
                bare("kind = ? and subject = ?", kind.name(), subject).stream().findFirst();
        if (before.isPresent()) {
            return new MarkResult.Already(withSuits(before.get()));
        }
        List<RollOfCloth> rolls = rolls(kind, subject);
        if (rolls.isEmpty() && planned.isEmpty()) {
            return new MarkResult.Unknown();
        }
        Set<Planned> suits = Stream.concat(planned.stream(), reserved(rolls).stream())
                .flatMap(each -> shared.orders(each.order()).stream().map(order -> new Planned(order, each.material())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Reservation> displaced = new ArrayList<>();
        Set<String> articles = new TreeSet<>();
        for (RollOfCloth roll : rolls) {
            // what is aside or used up already is refused, and stays so
            stock.quarantine(roll.id(), reason, by)
                    .map(
                            done -> {
                                articles.add(done.roll().article());
                                return displaced.addAll(done.displaced());
                            },
                            why -> false);
        }
        jdbc.sql("insert into workshop.bad_cloth (kind, subject, reason, marked_by, marked_at) values (?, ?, ?, ?, ?)")
                .params(kind.name(), subject, reason, by, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        BadCloth marked = bare("kind = ? and subject = ?", kind.name(), subject).get(0);
        suits.forEach(
                suit -> jdbc.sql("insert into workshop.bad_cloth_suit (bad_cloth, order_id, material) values (?, ?, ?)")
                        .params(marked.number(), suit.order(), suit.material().name())
                        .update());
        return new MarkResult.Marked(withSuits(marked), articles, displaced);
    }

    private List<RollOfCloth> rolls(Kind kind, String subject) {
        return kind == Kind.LOT ? genealogy.rollsOfLot(subject) : genealogy.rollWithRemnants(subject);
    }

    private List<Planned> reserved(List<RollOfCloth> rolls) {
        return rolls.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct order_id, material from workshop.reservation"
                                + " where roll in (:rolls) and state = 'FIRM' order by order_id, material")
                        .param("rolls", rolls.stream().map(RollOfCloth::id).toList())
                        .query((row, n) -> suit(row))
                        .list();
    }

    private static Planned suit(ResultSet row) throws SQLException {
        return new Planned(text(row, "order_id"), Material.valueOf(text(row, "material")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    @Override
    public List<BadCloth> all() {
        return bare("1 = ?", 1).stream()
                .map(this::withSuits)
                .sorted(Comparator.comparing((BadCloth cloth) -> !cloth.isOpen())
                        .thenComparing(BadCloth::number, Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public Optional<BadCloth> find(long number) {
        return bare("number = ?", number).stream().map(this::withSuits).findFirst();
    }

    private List<BadCloth> bare(String condition, Object... values) {
        return jdbc.sql("select * from workshop.bad_cloth where " + condition + " order by number")
                .params(values)
                .query((row, n) -> new BadCloth(
                        row.getLong("number"),
                        Kind.valueOf(text(row, "kind")),
                        text(row, "subject"),
                        text(row, "reason"),
                        text(row, "marked_by"),
                        Columns.instant(row, "marked_at"),
                        List.of()))
                .list();
    }

    /**
     * With those that were cut from it since: a table may have been in it when it was marked. What was cut of it after
     * something was done about a suit is to be dealt with anew.
     */
    private BadCloth withSuits(BadCloth bare) {
        Map<Planned, Optional<Done>> suits = new TreeMap<>(IN_ORDER);
        Map<Planned, Instant> cut = new TreeMap<>(IN_ORDER);
        List<String> rolls =
                rolls(bare.kind(), bare.subject()).stream().map(RollOfCloth::id).toList();
        genealogy.ofRolls(rolls).stream().filter(CutCloth::counts).forEach(one -> {
            Planned suit = new Planned(one.order(), one.material());
            suits.put(suit, Optional.empty());
            cut.merge(suit, one.cutAt(), (first, second) -> first.isAfter(second) ? first : second);
        });
        jdbc.sql("select * from workshop.bad_cloth_suit where bad_cloth = ?")
                .param(bare.number())
                .query((row, n) -> Map.entry(suit(row), doneOf(row)))
                .list()
                .forEach(row -> suits.put(
                        row.getKey(),
                        row.getValue()
                                .filter(done -> !cut.getOrDefault(row.getKey(), Instant.MIN)
                                        .isAfter(done.at()))));
        return new BadCloth(
                bare.number(),
                bare.kind(),
                bare.subject(),
                bare.reason(),
                bare.by(),
                bare.at(),
                suits.entrySet().stream()
                        .map(suit -> new Suit(
                                suit.getKey().order(),
                                suit.getKey().material(),
                                cut.containsKey(suit.getKey()),
                                suit.getValue()))
                        .toList());
    }

    private static Optional<Done> doneOf(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new Done(
                        Outcome.valueOf(outcome),
                        text(row, "remark"),
                        text(row, "done_by"),
                        Columns.instant(row, "done_at")));
    }

    @Override
    public boolean done(long number, String order, Material material, Outcome outcome, String remark, String by) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> doneOnce(number, new Planned(order, material), outcome, remark, by)));
    }

    private boolean doneOnce(long number, Planned suit, Outcome outcome, String remark, String by) {
        boolean isListed = find(number).stream()
                .flatMap(cloth -> cloth.suits().stream())
                .anyMatch(one -> one.order().equals(suit.order()) && one.material() == suit.material());
        if (!isListed) {
            return false;
        }
        jdbc.sql("delete from workshop.bad_cloth_suit where bad_cloth = ? and order_id = ? and material = ?")
                .params(number, suit.order(), suit.material().name())
                .update();
        jdbc.sql("""
                        insert into workshop.bad_cloth_suit (bad_cloth, order_id, material, outcome, remark, done_by, done_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        number,
                        suit.order(),
                        suit.material().name(),
                        outcome.name(),
                        remark,
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }
}
