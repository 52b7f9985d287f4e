package io.tailorline.portal.sales.choice;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.ReadingUnits;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.HouseStyle;
import io.tailorline.portal.sales.choice.look.Look;
import io.tailorline.portal.sales.choice.look.LookFile;
import io.tailorline.portal.sales.choice.look.LookOffer;
import io.tailorline.portal.sales.price.Amounts;
import io.tailorline.portal.sales.price.PriceBook;
import io.tailorline.portal.sales.price.PricedSuit;
import io.tailorline.portal.sales.price.Pricing;
import io.tailorline.portal.workshop.Cloths;
import io.tailorline.workflow.platform.role.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The looks of the house, and what each would make of a draft and of its price. */
@Component
public class Looks {

    private static final String FILE = "/looks/looks.yaml";

    private final PatternEngine engine;
    private final HouseStyle house;
    private final OrderInWords words;
    private final Cloths cloths;
    private final List<Look> all;

    Looks(PatternEngine engine, Cloths cloths, HouseStyle house, OrderInWords words) {
        this.engine = engine;
        this.cloths = cloths;
        this.house = house;
        this.words = words;
        try (InputStream in = Objects.requireNonNull(Looks.class.getResourceAsStream(FILE))) {
            this.all = new LookFile(engine, cloths.known())
                    .parse("looks.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FormatFault | IllegalArgumentException fault) {
            throw new StartRefused(String.valueOf(fault.getMessage()), "Correct looks.yaml.");
        }
    }

    /** Those whose cloth is offered. */
    public List<Look> all() {
        return all.stream()
                .filter(look ->
                        look.cloth().map(id -> cloths.find(id).isPresent()).orElse(true))
                .toList();
    }

    public List<LookOffer> offers(LookOffer.Suit draft, Set<String> byHand) {
        LookOffer.Usual usual = new LookOffer.Usual(engine.options(), house.usual());
        return all().stream()
                .map(look -> LookOffer.of(look, draft, byHand, usual))
                .toList();
    }

    /** What the look would change, each with what it becomes, in a customer's words. */
    public List<String> changes(LookOffer offer, ReadingUnits units, Locale locale) {
        LookOffer.Suit suit = offer.suit();
        Style cut = new LookOffer.Usual(engine.options(), house.usual()).cut(suit.style(), suit.sex());
        return offer.changes().stream()
                .map(name -> words.choice(name, cut, suit.cloth(), units, locale))
                .map(row -> "%s %s".formatted(row.name(), row.value()))
                .toList();
    }

    /** By how much the look changes the price; empty where nothing, or where a book needs the suit's own metres. */
    public String priceChange(LookOffer offer, LookOffer.Suit draft, PriceBook book, Locale locale) {
        return total(offer.suit(), book)
                .flatMap(with -> total(draft, book).map(with::subtract))
                .map(change -> AddedPrice.of(change, book.currency(), locale))
                .orElse("");
    }

    private Optional<BigDecimal> total(LookOffer.Suit suit, PriceBook book) {
        if (book.metres().isByBody()
                || suit.style().garments().isEmpty()
                || !book.cloths().containsKey(suit.cloth())) {
            return Optional.empty();
        }
        Style cut = house.cut(suit.style(), MeasurementSet.symmetric("look", suit.sex(), Map.of()))
                .withAlterations(suit.style().alterations());
        PricedSuit priced = PricedSuit.of(cut, suit.sex(), engine.options(), suit.cloth(), false);
        return Optional.of(Amounts.exact(Pricing.of(book, priced).total()));
    }
}
