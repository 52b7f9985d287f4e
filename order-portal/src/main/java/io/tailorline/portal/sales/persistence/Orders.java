package io.tailorline.portal.sales.persistence;

import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.order.OrderRequest.Address;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.portal.sales.order.OrderSecret;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The stored orders, in the table {@code sales.placed_order}. */
@Repository
public class Orders {

    private final JdbcTemplate jdbc;

    Orders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Another order has the number. */
    public static final class NumberTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NumberTaken(OrderId id, Throwable cause) {
            super("Another order has the number %s.".formatted(id), cause);
        }
    }

    /**
     * Stores a new order with the hash of what opens it, in the caller's transaction.
     *
     * @throws NumberTaken when another order has its number; the caller's transaction must be rolled back
     */
    public void add(Order order, OrderSecret secret) {
        try {
            jdbc.update(
                    "insert into sales.placed_order (id, placed_at, customer_name, customer_email, customer_locale, wanted_by,"
                            + " secret_hash, customer_street, customer_postcode, customer_town, customer_country)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    order.id().text(),
                    Timestamp.from(order.placedAt()),
                    order.customer().map(Customer::name).orElse(null),
                    order.customer().map(Customer::email).orElse(null),
                    order.customer().map(Customer::locale).orElse(null),
                    order.wantedBy().map(Date::valueOf).orElse(null),
                    secret.hash(),
                    address(order, address -> String.join("\n", address.lines())),
                    address(order, Address::postcode),
                    address(order, Address::town),
                    address(order, Address::country));
        } catch (DuplicateKeyException taken) {
            throw new NumberTaken(order.id(), taken);
        }
    }

    /** From now on it goes there, in the caller's transaction. */
    public void readdress(OrderId id, Address address) {
        jdbc.update(
                "update sales.placed_order set customer_street = ?, customer_postcode = ?, customer_town = ?,"
                        + " customer_country = ?, customer_name = coalesce(customer_name, ''),"
                        + " customer_email = coalesce(customer_email, ''), customer_locale = coalesce(customer_locale, '')"
                        + " where id = ?",
                String.join("\n", address.lines()),
                address.postcode(),
                address.town(),
                address.country(),
                id.text());
    }

    private static @Nullable String address(Order order, Function<Address, String> part) {
        return order.customer().flatMap(Customer::address).map(part).orElse(null);
    }

    /** Notes which terms its customer read, in the caller's transaction. */
    void accept(OrderId id, int terms) {
        jdbc.update("update sales.placed_order set terms_version = ? where id = ?", terms, id.text());
    }

    /** The version of the terms that its customer read; empty where the order says none. */
    public Optional<Integer> terms(OrderId id) {
        return jdbc
                .queryForList("select terms_version from sales.placed_order where id = ?", Integer.class, id.text())
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    public Optional<Order> find(OrderId id) {
        return jdbc.query("select * from sales.placed_order where id = ?", Orders::order, id.text()).stream()
                .findFirst();
    }

    /** Those whose customer's name has this part, whichever letters are capitals; the newest first. */
    List<OrderId> named(String part, int most) {
        String like = part.replaceAll("[!%_]", "!$0");
        return jdbc.query(
                "select id from sales.placed_order where lower(customer_name) like lower(?) escape '!'"
                        + " order by placed_at desc, id fetch first ? rows only",
                (row, number) -> new OrderId(row.getString(1)),
                "%" + like + "%",
                most);
    }

    /** {@link OrderSecret#hash()} of what opens the order; empty without such an order or secret. */
    public Optional<String> secretHash(OrderId id) {
        return jdbc
                .query(
                        "select secret_hash from sales.placed_order where id = ?",
                        (row, number) -> row.getString(1),
                        id.text())
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** From now on this opens the order and what did before does not; false without such an order. */
    public boolean replaceSecret(OrderId id, OrderSecret secret) {
        return jdbc.update("update sales.placed_order set secret_hash = ? where id = ?", secret.hash(), id.text()) == 1;
    }

    private static Order order(ResultSet row, int number) throws SQLException {
        return new Order(
                new OrderId(row.getString("id")),
                row.getTimestamp("placed_at").toInstant(),
                customer(row),
                Optional.ofNullable(row.getDate("wanted_by")).map(Date::toLocalDate));
    }

    private static Optional<Customer> customer(ResultSet row) throws SQLException {
        String name = row.getString("customer_name");
        return name == null
                ? Optional.empty()
                : Optional.of(new Customer(
                        name, row.getString("customer_email"), row.getString("customer_locale"), address(row)));
    }

    private static Optional<Address> address(ResultSet row) throws SQLException {
        String lines = row.getString("customer_street");
        return lines == null
                ? Optional.empty()
                : Optional.of(new Address(
                        lines.lines().toList(),
                        row.getString("customer_postcode"),
                        row.getString("customer_town"),
                        row.getString("customer_country")));
    }
}
