package io.tailorline.portal.sales.price.persistence;

import io.tailorline.json.FormatFault;
import io.tailorline.json.TextFile;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.portal.sales.HouseDay;
import io.tailorline.portal.sales.price.PriceBook;
import io.tailorline.portal.sales.price.PriceBookYaml;
import io.tailorline.portal.sales.price.PriceableNames;
import io.tailorline.portal.workshop.Cloths;
import io.tailorline.portal.workshop.UnpricedCloths;
import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Price books, the first of which comes from the file that the settings name, else from the program. */
@Configuration(proxyBeanMethods = false)
class PriceConfiguration {

    private static final String CURE = "Correct the file that tailorline.prices names, or leave the setting out.";

    @Bean
    PriceBookYaml priceBookYaml(
            PatternEngine engine, Cloths cloths, CustomersCloth customers, JdbcTemplate jdbc, HouseDay day) {
        PriceBooks stored = new PriceBooks(jdbc);
        return new PriceBookYaml(() -> {
            Set<String> priced = stored.inForce(day.today())
                    .map(book -> book.cloths().keySet())
                    .orElse(Set.of());
            List<String> known = cloths.known();
            List<String> offered =
                    ClothsToPrice.of(known, Set.copyOf(cloths.withdrawn()), customers.articles(), priced);
            return PriceableNames.of(
                    engine.options(),
                    engine.alterations(),
                    offered,
                    known.stream().filter(id -> !offered.contains(id)).toList());
        });
    }

    @Bean
    UnpricedCloths unpricedCloths(PriceBooks books, PriceBookYaml reader, HouseDay day) {
        return () -> books.inForce(day.today()).map(reader::unpriced).orElse(List.of());
    }

    @Bean
    PriceBooks priceBooks(
            JdbcTemplate jdbc,
            PriceBookYaml reader,
            HouseDay day,
            InstantSource clock,
            @Value("${tailorline.prices:}") String file) {
        PriceBooks books = new PriceBooks(jdbc);
        try {
            if (!file.isEmpty()) {
                String text = TextFile.read(Path.of(file));
                requireCurrency(jdbc, books, file, PriceBookYaml.parseStored(file, text), day.today());
                beginWith(books, reader, file, text, clock);
            } else if (books.all().isEmpty()) {
                add(books, reader.parse("prices.yaml", example()), example(), clock);
            }
        } catch (FormatFault fault) {
            throw new StartRefused(fault.getMessage() + ".", CURE);
        }
        if (books.inForce(day.today()).isEmpty()) {
            throw new StartRefused(
                    "No price book is in force on %s; expected one whose validFrom is that day or before."
                            .formatted(day.today()),
                    CURE);
        }
        return books;
    }

    @Bean
    CancellationFees cancellationFees(OrderPrices prices, PriceBooks books, OrderToCut workshop) {
        return new CancellationFees(prices, books, workshop);
    }

    /**
     * A house has one currency, which it chooses before its first order: the book that came with the program may be of
     * another.
     */
    private static void requireCurrency(
            JdbcTemplate jdbc, PriceBooks books, String file, PriceBook asked, LocalDate today) {
        String currency = asked.currency().getCurrencyCode();
        boolean isLaterOfAnother = asked.validFrom().isAfter(today)
                && books.inForce(today)
                        .filter(now -> !now.currency().equals(asked.currency()))
                        .isPresent();
        if (isLaterOfAnother || OrderPrices.areOfAnotherCurrency(jdbc, currency)) {
            throw new StartRefused(
                    "%s, $.currency: %s; expected the currency of the orders and of the book in force."
                            .formatted(file, currency),
                    CURE);
        }
    }

    /** A book that is stored already is left as it is, if it charges the same. */
    private static void beginWith(PriceBooks books, PriceBookYaml reader, String file, String text, InstantSource clock)
            throws FormatFault {
        PriceBook asked = PriceBookYaml.parseStored(file, text);
        if (books.find(asked.version()).isEmpty()
                && !add(books, reader.parse(file, text), text, clock)
                && books.find(asked.version()).isEmpty()) {
            throw new StartRefused(
                    "%s, $.validFrom: %s; expected a day on which no other book begins."
                            .formatted(file, asked.validFrom()),
                    CURE);
        }
        if (!books.find(asked.version()).equals(Optional.of(asked))) {
            throw new StartRefused(
                    "%s, $.version: %s; expected a version that no other book has.".formatted(file, asked.version()),
                    CURE);
        }
    }

    private static boolean add(PriceBooks books, PriceBook book, String text, InstantSource clock) {
        return books.add(new PriceBooks.Stored(book.version(), book.validFrom(), text, clock.instant(), "prices.yaml"));
    }

    private static String example() {
        try (InputStream seed = PriceConfiguration.class.getResourceAsStream("/prices/prices.yaml")) {
            return new String(Objects.requireNonNull(seed).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
