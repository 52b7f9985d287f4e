package io.tailorline.portal.sales.price.persistence;

import io.tailorline.json.FormatFault;
import io.tailorline.json.TextFile;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.portal.sales.price.PriceBook;
import io.tailorline.portal.sales.price.PriceBookYaml;
import io.tailorline.portal.sales.price.PriceableNames;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import io.tailorline.workflow.platform.role.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Price books, the first of which comes from the file that the settings name, else from the program. */
@Configuration(proxyBeanMethods = false)
class PriceConfiguration {

    private static final String CURE = "Correct the file that tailorline.prices names, or leave the setting out.";

    @Bean
    PriceBookYaml priceBookYaml(PatternEngine engine, Cloths cloths) {
        return new PriceBookYaml(PriceableNames.of(
                engine.options(),
                engine.alterations(),
                cloths.all().stream().map(Cloth::id).toList()));
    }

    @Bean
    PriceBooks priceBooks(JdbcTemplate jdbc, PriceBookYaml reader, @Value("${tailorline.prices:}") String file) {
        PriceBooks books = new PriceBooks(jdbc, reader);
        try {
            String text = file.isEmpty() ? example() : TextFile.read(Path.of(file));
            PriceBook book = reader.parse(file.isEmpty() ? "prices.yaml" : file, text);
            begin(books, book, text);
        } catch (FormatFault fault) {
            throw new StartRefused(fault.getMessage() + ".", CURE);
        }
        return books;
    }

    /** A book that is stored already is left as it is, if it is the same. */
    private static void begin(PriceBooks books, PriceBook book, String text) {
        Instant now = InstantSource.system().instant();
        boolean isNew = books.add(new PriceBooks.Stored(book.version(), book.validFrom(), text, now, "prices.yaml"));
        Optional<PriceBooks.Stored> before = books.stored(book.version());
        if (!isNew && before.isEmpty()) {
            throw new StartRefused(
                    "prices.yaml, $.validFrom: %s; expected a day on which no other book begins."
                            .formatted(book.validFrom()),
                    CURE);
        }
        if (before.isPresent() && !before.get().text().equals(text)) {
            throw new StartRefused(
                    "prices.yaml, $.version: %s; expected a version that no other book has.".formatted(book.version()),
                    CURE);
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
        if (books.inForce(today).isEmpty()) {
            throw new StartRefused(
                    "prices.yaml, $.validFrom: %s; expected %s or before, for no other book is in force today."
                            .formatted(book.validFrom(), today),
                    CURE);
        }
    }

    private static String example() {
        try (InputStream seed = PriceConfiguration.class.getResourceAsStream("/prices/prices.yaml")) {
            return new String(Objects.requireNonNull(seed).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
