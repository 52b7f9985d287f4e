package io.tailorline.portal.sales.price.persistence;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.sales.price.PriceBook;
import io.tailorline.portal.sales.price.PriceBookYaml;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The price books of the house, in the table {@code sales.price_book}; threads share it. */
public final class PriceBooks {

    private final JdbcTemplate jdbc;

    /** Books never change, so that what was read once holds. */
    private final Map<String, PriceBook> read = new ConcurrentHashMap<>();

    public PriceBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by account that stored it */
    public record Stored(String version, LocalDate validFrom, String text, Instant at, String by) {}

    /** The book of the day: the one that began last; empty on a day before every book. */
    public Optional<PriceBook> inForce(LocalDate day) {
        return jdbc
                .query(
                        "select * from sales.price_book where valid_from <= ? order by valid_from desc limit 1",
                        PriceBooks::stored,
                        Date.valueOf(day))
                .stream()
                .findFirst()
                .map(this::book);
    }

    public Optional<PriceBook> find(String version) {
        return stored(version).map(this::book);
    }

    public Optional<Stored> stored(String version) {
        return jdbc.query("select * from sales.price_book where version = ?", PriceBooks::stored, version).stream()
                .findFirst();
    }

    /** The one that begins last first. */
    public List<Stored> all() {
        return jdbc.query("select * from sales.price_book order by valid_from desc", PriceBooks::stored);
    }

    /** @return false when another book has its version or begins on its day */
    public boolean add(Stored book) {
        try {
            jdbc.update(
                    "insert into sales.price_book (version, valid_from, text, stored_at, stored_by) values (?, ?, ?, ?, ?)",
                    book.version(),
                    Date.valueOf(book.validFrom()),
                    book.text(),
                    Timestamp.from(book.at()),
                    book.by());
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private PriceBook book(Stored stored) {
        return read.computeIfAbsent(stored.version(), version -> parsed(stored));
    }

    private static PriceBook parsed(Stored stored) {
        try {
            return PriceBookYaml.parseStored(stored.version(), stored.text());
        } catch (FormatFault broken) {
            throw new IllegalStateException(
                    "Price book %s was sound when it was stored.".formatted(stored.version()), broken);
        }
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getString("version"),
                row.getDate("valid_from").toLocalDate(),
                row.getString("text"),
                row.getTimestamp("stored_at").toInstant(),
                row.getString("stored_by"));
    }
}
