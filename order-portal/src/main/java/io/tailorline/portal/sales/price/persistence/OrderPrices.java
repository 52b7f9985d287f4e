package io.tailorline.portal.sales.price.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.sales.price.Amounts;
import io.tailorline.portal.sales.price.Price;
import io.tailorline.portal.sales.price.PriceJson;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What each order costs, in the table {@code sales.order_price}. */
@Repository
public class OrderPrices {

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    public OrderPrices(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * In the caller's transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another order counts by this quote
     */
    public void add(String order, Price price, Optional<String> quoteId) {
        jdbc.update(
                "insert into sales.order_price (order_id, book_version, currency, net, tax, total, price, quote_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                order,
                price.book(),
                Amounts.currency(price.total()),
                Amounts.decimal(price.net()),
                Amounts.decimal(price.tax()),
                Amounts.decimal(price.total()),
                text(price),
                quoteId.orElse(null));
    }

    /**
     * The order costs this from now on; in the caller's transaction. One of before there were prices gets its first.
     */
    public void replace(String order, Price price) {
        int changed = jdbc.update(
                "update sales.order_price set book_version = ?, currency = ?, net = ?, tax = ?, total = ?, price = ?"
                        + " where order_id = ?",
                price.book(),
                Amounts.currency(price.total()),
                Amounts.decimal(price.net()),
                Amounts.decimal(price.tax()),
                Amounts.decimal(price.total()),
                text(price),
                order);
        if (changed == 0) {
            add(order, price, Optional.empty());
        }
    }

    /** Empty for an order that was placed before there were prices. */
    public Optional<Price> find(String order) {
        return jdbc.queryForList("select price from sales.order_price where order_id = ?", String.class, order).stream()
                .findFirst()
                .map(OrderPrices::price);
    }

    /** The order is cancelled, and owes this all the same; in the caller's transaction. */
    public void owe(String order, MonetaryAmount owed) {
        jdbc.update("update sales.order_price set owed = ? where order_id = ?", Amounts.exact(owed), order);
    }

    /** What the order costs, without its parts; empty for one that was placed before there were prices. */
    public Optional<MonetaryAmount> total(String order) {
        return amount("total", order);
    }

    /** What a cancelled order owes all the same; empty for one that is not cancelled, and one without a price. */
    public Optional<MonetaryAmount> owed(String order) {
        return amount("owed", order);
    }

    private Optional<MonetaryAmount> amount(String column, String order) {
        return jdbc
                .query(
                        "select %1$s, currency from sales.order_price where order_id = ? and %1$s is not null"
                                .formatted(column),
                        (row, n) -> Amounts.of(row.getBigDecimal(column), row.getString("currency")),
                        order)
                .stream()
                .findFirst();
    }

    /** Whether any order is priced in another currency. */
    public static boolean areOfAnotherCurrency(JdbcTemplate jdbc, String currency) {
        return !jdbc.queryForList("select 1 from sales.order_price where currency <> ? limit 1", currency)
                .isEmpty();
    }

    /** The order that was placed by this quote. */
    public Optional<String> orderOf(String quoteId) {
        return jdbc
                .queryForList("select order_id from sales.order_price where quote_id = ?", String.class, quoteId)
                .stream()
                .findFirst();
    }

    private String text(Price price) {
        try {
            return json.writeValueAsString(PriceJson.of(price));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A price cannot be written.", broken);
        }
    }

    private static Price price(String text) {
        try {
            return PriceJson.read(JsonCursor.parse("price", text));
        } catch (FormatFault broken) {
            throw new IllegalStateException("A price was sound when it was stored.", broken);
        }
    }
}
