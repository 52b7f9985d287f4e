package io.tailorline.portal.sales.quote;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.HouseDay;
import io.tailorline.portal.sales.HouseStyle;
import io.tailorline.portal.sales.price.Price;
import io.tailorline.portal.sales.price.PriceBook;
import io.tailorline.portal.sales.price.PricedSuit;
import io.tailorline.portal.sales.price.Pricing;
import io.tailorline.portal.sales.price.persistence.PriceBooks;
import io.tailorline.portal.sales.promise.CapacityPromise;
import io.tailorline.portal.sales.promise.LikelyReview;
import io.tailorline.portal.sales.promise.Promise;
import io.tailorline.portal.sales.promise.PromiseRequest;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.money.MonetaryAmount;

/** Makes offers, holds them as quotes, and says what an order is offered; threads share it. */
public final class Offers {

    /** How long a quote holds. */
    public static final Duration HELD = Duration.ofMinutes(30);

    private static final int ID_BYTES = 16;

    private final PriceBooks books;
    private final CapacityPromise promises;
    private final HouseDay day;
    private final HouseStyle houseStyle;
    private final Cloths cloths;
    private final PatternEngine engine;
    private final QuoteSeal seal;
    private final UsedQuotes usedQuotes;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** @param random must not be predictable */
    public Offers(
            PriceBooks books,
            CapacityPromise promises,
            HouseDay day,
            HouseStyle houseStyle,
            Cloths cloths,
            PatternEngine engine,
            QuoteSeal seal,
            UsedQuotes usedQuotes,
            InstantSource clock,
            RandomGenerator random) {
        this.books = books;
        this.promises = promises;
        this.day = day;
        this.houseStyle = houseStyle;
        this.cloths = cloths;
        this.engine = engine;
        this.seal = seal;
        this.usedQuotes = usedQuotes;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A quote and the text that it is ordered by.
     *
     * @param express what being made before others adds to its price, tax included, or has added
     */
    public record Sealed(Quote quote, String text, MonetaryAmount express) {}

    /** An offer that is held from now on. The request must be one that an order could have: its cloth, its options. */
    public Sealed quote(OfferRequest request) {
        Asked asked = asked(request);
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Quote quote = new Quote(
                HexFormat.of().formatHex(id),
                asked.madeFor(),
                offer(asked),
                clock.instant().plus(HELD));
        return new Sealed(quote, seal.sealed(quote), express(asked));
    }

    /** What this order is offered: by its quote, or as it comes. */
    public OfferResult of(OfferRequest request, Optional<String> quote) {
        Asked asked = asked(request);
        return quote.isPresent() ? held(asked, quote.get()) : new OfferResult.Offered(offer(asked), Optional.empty());
    }

    private OfferResult held(Asked asked, String text) {
        Optional<Quote> opened = seal.open(text);
        if (opened.isEmpty()) {
            return OfferResult.Changed.altered(text);
        }
        Quote quote = opened.get();
        Instant now = clock.instant();
        Optional<OfferResult.Changed> used = used(quote.id());
        if (used.isPresent()) {
            return used.get();
        }
        if (now.isAfter(quote.validUntil())) {
            return OfferResult.Changed.expired(quote, now);
        }
        return quote.madeFor().equals(asked.madeFor())
                ? new OfferResult.Offered(quote.offer(), Optional.of(quote.id()))
                : OfferResult.Changed.between(quote.madeFor(), asked.madeFor());
    }

    /** The order that was placed by this quote before, as what is wrong with another. */
    public Optional<OfferResult.Changed> used(String quoteId) {
        return usedQuotes.orderOf(quoteId).map(OfferResult.Changed::used);
    }

    /**
     * What this costs by a book that has its cloth, held by nothing.
     *
     * @param cut the style as the house cuts it that took the order
     */
    public Price price(OfferRequest request, Style cut, PriceBook book) {
        return Pricing.of(book, priced(request, cut, book));
    }

    /** What being made before others adds to this, tax included. */
    public MonetaryAmount express(OfferRequest request) {
        return express(asked(request));
    }

    private static MonetaryAmount express(Asked asked) {
        PricedSuit suit = asked.priced();
        return Pricing.of(asked.book(), suit.express(true))
                .total()
                .subtract(Pricing.of(asked.book(), suit.express(false)).total());
    }

    private record Asked(OfferRequest request, PriceBook book, PricedSuit priced, MadeFor madeFor) {}

    /** The price book of today where the house is. */
    public PriceBook book() {
        LocalDate today = day.today();
        return books.inForce(today)
                .orElseThrow(() -> new IllegalStateException("No price book is in force on %s.".formatted(today)));
    }

    /**
     * What can be ordered today, in the catalogue's order: offered, and priced by the book in force. What came into the
     * house after its price book is not among it.
     */
    public List<Cloth> cloths() {
        Map<String, BigDecimal> priced =
                books.inForce(day.today()).map(PriceBook::cloths).orElse(Map.of());
        return cloths.all().stream()
                .filter(cloth -> priced.containsKey(cloth.id()))
                .toList();
    }

    /** What an order has that names no cloth: the first of those; empty when nothing can be ordered now. */
    public Optional<Cloth> standard() {
        return cloths().stream().findFirst();
    }

    private Asked asked(OfferRequest request) {
        PriceBook book = book();
        Style cut = houseStyle.cut(request.style(), request.body());
        PricedSuit priced = priced(request, cut, book);
        return new Asked(request, book, priced, MadeFor.of(request, priced, LikelyReview.of(request.body(), cut)));
    }

    /** With the options that the house cuts; what it alters by itself on every suit costs nothing more. */
    private PricedSuit priced(OfferRequest request, Style cut, PriceBook book) {
        PricedSuit suit = PricedSuit.of(
                cut.withAlterations(request.style().alterations()),
                request.body().sex(),
                engine.options(),
                request.fabricId(),
                request.express());
        if (!book.metres().isByBody()) {
            return suit;
        }
        // a cloth that the house has no more is charged as if every body needed the same
        BigDecimal metres = cloths.find(request.fabricId())
                .flatMap(cloth -> new OwnMetres(engine).of(request.withStyle(cut), cloth))
                .orElseGet(() -> book.metres().standard(suit.garments(), suit.choices()));
        return suit.needing(metres);
    }

    private Offer offer(Asked asked) {
        OfferRequest request = asked.request();
        Price price = Pricing.of(asked.book(), asked.priced());
        Promise promise = promises.earliest(new PromiseRequest(
                request.fabricId(),
                request.style().garments(),
                asked.madeFor().isReviewLikely(),
                isMeasured(request),
                request.express(),
                request.wantedBy()));
        return new Offer(price, promise);
    }

    private boolean isMeasured(OfferRequest request) {
        return engine.refusals(request.style(), request.body()).stream()
                .noneMatch(reason -> reason.where().startsWith("measurements.")
                        && reason.value().isEmpty());
    }
}
