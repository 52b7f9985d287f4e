package io.tailorline.portal.sales.terms.persistence;

import io.tailorline.portal.sales.terms.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The terms of the house, in the table {@code sales.terms}; before the first, those that come with the program. */
@Repository
public class TermsVersions {

    /** The languages in which they are written. */
    public static final List<String> LANGUAGES = List.of("en", "zh");

    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    TermsVersions(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by account that stored it */
    public record Stored(int version, Instant at, String by) {}

    /** Version of the terms that count now; 0 until the house has written its own. */
    public int newest() {
        return Objects.requireNonNullElse(
                jdbc.queryForObject("select max(version) from sales.terms", Integer.class), 0);
    }

    /** Empty for a version that was never there. */
    public Optional<Terms> find(int version, Locale locale) {
        String language = locale.getLanguage().equals("zh") ? "zh" : "en";
        if (version == 0) {
            return Optional.of(new Terms(0, example(language)));
        }
        return jdbc
                .queryForList(
                        "select text from sales.terms where version = ? and locale = ?",
                        String.class,
                        version,
                        language)
                .stream()
                .findFirst()
                .map(text -> new Terms(version, text));
    }

    /** The newest first, without what comes with the program. */
    public List<Stored> all() {
        return jdbc.query(
                "select version, stored_at, stored_by from sales.terms where locale = 'en' order by version desc",
                (row, number) -> new Stored(
                        row.getInt("version"), row.getTimestamp("stored_at").toInstant(), row.getString("stored_by")));
    }

    /**
     * In the caller's transaction.
     *
     * @param texts by language, one for each
     * @return false when that version is stored already: somebody else was faster
     */
    public boolean store(int version, Map<String, String> texts, String by) {
        try {
            for (String language : LANGUAGES) {
                jdbc.update(
                        "insert into sales.terms (version, locale, text, stored_at, stored_by) values (?, ?, ?, ?, ?)",
                        version,
                        language,
                        texts.get(language),
                        Timestamp.from(clock.instant()),
                        by);
            }
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private static String example(String language) {
        try (InputStream text = TermsVersions.class.getResourceAsStream("/terms/terms_%s.txt".formatted(language))) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
