package io.tailorline.portal.fake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.portal.identity.Signatures;
import io.tailorline.portal.sales.HouseStyle;
import io.tailorline.portal.sales.price.PriceBook;
import io.tailorline.portal.sales.price.PriceBookYaml;
import io.tailorline.portal.sales.price.PriceableNames;
import io.tailorline.portal.sales.price.persistence.PriceBooks;
import io.tailorline.portal.sales.promise.Promise;
import io.tailorline.portal.sales.promise.PromiseRequest;
import io.tailorline.portal.sales.quote.HeldCloth;
import io.tailorline.portal.sales.quote.Offers;
import io.tailorline.portal.sales.quote.QuoteSeal;
import io.tailorline.portal.sales.quote.UsedQuotes;
import io.tailorline.portal.workshop.Cloth;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** Offers by the example price book, each promised three weeks from today. */
public final class SampleOffers {

    private static final int DAYS = 21;

    private SampleOffers() {}

    /** What a suit of the house can have. */
    public static PriceableNames names() {
        PatternEngine engine = new PatternEngine();
        return PriceableNames.of(
                engine.options(),
                engine.alterations(),
                SampleCloths.ofTheHouse().all().stream().map(Cloth::id).toList());
    }

    /** The book that comes with the program. */
    public static String exampleBook() {
        try (InputStream example = SampleOffers.class.getResourceAsStream("/prices/prices.yaml")) {
            return new String(Objects.requireNonNull(example).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The example as it is read. */
    public static PriceBook book() {
        try {
            return new PriceBookYaml(names()).parse("prices.yaml", exampleBook());
        } catch (FormatFault broken) {
            throw new AssertionError(broken);
        }
    }

    /** With the example stored, in tables that are there. */
    public static PriceBooks books(JdbcTemplate jdbc) {
        PriceBooks books = new PriceBooks(jdbc);
        PriceBook book = book();
        books.add(new PriceBooks.Stored(
                book.version(), book.validFrom(), exampleBook(), Instant.parse("2026-01-01T00:00:00Z"), "test"));
        return books;
    }

    /** @param key of the signatures: another one is another installation */
    public static Offers of(JdbcTemplate jdbc, UsedQuotes used, InstantSource clock, String key) {
        return of(jdbc, used, clock, key, (style, body) -> style);
    }

    /** @param house how it cuts what is ordered */
    public static Offers of(JdbcTemplate jdbc, UsedQuotes used, InstantSource clock, String key, HouseStyle house) {
        return new Offers(
                books(jdbc),
                asked -> promise(clock, asked),
                () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                house,
                SampleCloths.ofTheHouse(),
                new PatternEngine(),
                new QuoteSeal(signatures(key), new ObjectMapper()),
                used,
                new HeldCloth(new EndlessCloth()),
                new NoCustomersCloth(),
                clock,
                new Random(29));
    }

    private static Promise promise(InstantSource clock, PromiseRequest asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate express = today.plusDays(DAYS / 2);
        LocalDate day = asked.express() ? express : today.plusDays(DAYS);
        return new Promise(
                day,
                List.of(new Promise.Part(Promise.Stage.MAKING, DAYS, day)),
                day,
                Promise.Certainty.SURE,
                express,
                Optional.empty());
    }

    private static Signatures signatures(String key) {
        return new Signatures() {
            @Override
            public String of(String purpose, String text) {
                return Integer.toHexString((key + purpose + text).hashCode());
            }

            @Override
            public boolean isOf(String purpose, String text, String signature) {
                return of(purpose, text).equals(signature);
            }
        };
    }
}
