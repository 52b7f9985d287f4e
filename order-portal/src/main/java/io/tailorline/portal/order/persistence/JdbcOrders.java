package io.tailorline.portal.order.persistence;

import io.tailorline.portal.cloth.Cloth;
import io.tailorline.portal.cloth.Cloths;
import io.tailorline.portal.order.Order;
import io.tailorline.portal.order.OrderId;
import io.tailorline.portal.order.Orders;
import io.tailorline.portal.order.json.OrderRequestJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Orders in the table {@code portal_order}; the wish as the JSON it came in. */
@Repository
class JdbcOrders implements Orders {

    private final JdbcTemplate jdbc;
    private final OrderRequestJson wishes;
    private final Cloths cloths;

    JdbcOrders(JdbcTemplate jdbc, OrderRequestJson wishes, Cloths cloths) {
        this.jdbc = jdbc;
        this.wishes = wishes;
        this.cloths = cloths;
    }

    @Override
    public void add(Order order) {
        jdbc.update(
                "insert into portal_order (id, placed_at, cloth, wish) values (?, ?, ?, ?)",
                order.id().text(),
                Timestamp.from(order.placedAt()),
                order.cloth().id(),
                wishes.write(order.wish()));
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return jdbc
                .query("select id, placed_at, cloth, wish from portal_order where id = ?", this::order, id.text())
                .stream()
                .findFirst();
    }

    @Override
    public List<Order> latest(int limit) {
        return jdbc.query(
                "select id, placed_at, cloth, wish from portal_order order by placed_at desc, id limit ?",
                this::order,
                limit);
    }

    private Order order(ResultSet row, int number) throws SQLException {
        String cloth = row.getString("cloth");
        return new Order(
                new OrderId(row.getString("id")),
                row.getTimestamp("placed_at").toInstant(),
                wishes.readKept(row.getString("wish")),
                cloths.find(cloth).orElseGet(() -> gone(cloth)));
    }

    /** A cloth that left the catalogue after the order: only its name is left. */
    private Cloth gone(String id) {
        Cloth standard = cloths.standard();
        return new Cloth(id, standard.colour(), standard.usableWidth(), standard.nap(), standard.roll());
    }
}
