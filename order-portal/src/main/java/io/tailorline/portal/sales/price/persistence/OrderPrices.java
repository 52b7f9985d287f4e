package io.tailorline.portal.sales.price.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.sales.price.Price;
import io.tailorline.portal.sales.price.PriceJson;
import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.Money;
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
                price.total().getCurrency().getCurrencyCode(),
                PriceJson.decimal(price.net()),
                PriceJson.decimal(price.tax()),
                PriceJson.decimal(price.total()),
                text(price),
                quoteId.orElse(null));
    }

    /**
     * The order costs this from now on; in the caller's transaction. One that was placed before there were prices has
     * none.
     */
    public void replace(String order, Price price) {
        jdbc.update(
                "update sales.order_price set book_version = ?, currency = ?, net = ?, tax = ?, total = ?, price = ?"
                        + " where order_id = ?",
                price.book(),
                price.total().getCurrency().getCurrencyCode(),
                PriceJson.decimal(price.net()),
                PriceJson.decimal(price.tax()),
                PriceJson.decimal(price.total()),
                text(price),
                order);
    }

    /** Empty for an order that was placed before there were prices. */
    public Optional<Price> find(String order) {
        return jdbc.queryForList("select price from sales.order_price where order_id = ?", String.class, order).stream()
                .findFirst()
                .map(OrderPrices::price);
    }

    /** The order is cancelled, and owes this all the same; in the caller's transaction. */
    public void owe(String order, MonetaryAmount owed) {
        jdbc.update(
                "update sales.order_price set owed = ? where order_id = ?",
                owed.getNumber().numberValueExact(BigDecimal.class),
                order);
    }

    /** What a cancelled order owes all the same; empty for one that is not cancelled, and one without a price. */
    public Optional<MonetaryAmount> owed(String order) {
        return jdbc
                .query(
                        "select owed, currency from sales.order_price where order_id = ? and owed is not null",
                        (row, n) -> Money.of(row.getBigDecimal("owed"), row.getString("currency")),
                        order)
                .stream()
                .<MonetaryAmount>map(owed -> owed)
                .findFirst();
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
