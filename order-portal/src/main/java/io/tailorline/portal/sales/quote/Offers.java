package io.tailorline.portal.sales.quote;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.HouseDay;
import io.tailorline.portal.sales.HouseStyle;
import io.tailorline.portal.sales.order.OrderRequest;
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
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
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

    /** How long cloth is held for an order that comes without a quote, until it is placed. */
    private static final Duration PLACING = Duration.ofMinutes(1);

    /** Of a question that is nobody's order: it has no cloth of its own. */
    private static final String NO_ORDER = "offer";

    private static final int ID_BYTES = 16;

    private final PriceBooks books;
    private final CapacityPromise promises;
    private final HouseDay day;
    private final HouseStyle houseStyle;
    private final Cloths cloths;
    private final PatternEngine engine;
    private final QuoteSeal seal;
    private final UsedQuotes usedQuotes;
    private final HeldCloth heldCloth;
    private final CustomersCloth customers;
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
            HeldCloth heldCloth,
            CustomersCloth customers,
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
        this.heldCloth = heldCloth;
        this.customers = customers;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A quote and the text that it is ordered by.
     *
     * @param express what being made before others adds to its price, tax included, or has added
     */
    public record Sealed(Quote quote, String text, MonetaryAmount express) {}

    /**
     * An offer that is held from now on, and the cloth of a suit that could be cut with it. The request must be one
     * that an order could have: its cloth, its options.
     *
     * @param instead text of the quote whose place it takes: what that holds is given back
     */
    public Sealed quote(OfferRequest request, Optional<String> instead) {
        Asked asked = asked(request);
        instead.flatMap(seal::open).map(Quote::id).ifPresent(heldCloth::giveBack);
        String id = drawn();
        Instant until = clock.instant().plus(HELD);
        Quote quote = new Quote(id, asked.madeFor(), offer(asked, id, until), until);
        return new Sealed(quote, seal.sealed(quote), express(asked));
    }

    /** See {@link #quote(OfferRequest, Optional)}; it takes the place of none. */
    public Sealed quote(OfferRequest request) {
        return quote(request, Optional.empty());
    }

    private String drawn() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** What this order is offered: by its quote, or as it comes. */
    public OfferResult of(OfferRequest request, Optional<String> quote) {
        Asked asked = asked(request);
        if (quote.isPresent()) {
            return held(asked, quote.get());
        }
        String id = drawn();
        return new OfferResult.Offered(offer(asked, id, clock.instant().plus(PLACING)), Optional.empty(), id);
    }

    /** Nothing comes of it: what it holds is given back. */
    public void giveBack(OfferResult.Offered offered) {
        heldCloth.giveBack(offered.id());
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
                ? new OfferResult.Offered(quote.offer(), Optional.of(quote.id()), quote.id())
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

    private record Asked(OfferRequest request, Style cut, PriceBook book, PricedSuit priced, MadeFor madeFor) {}

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

    /**
     * What is asked for: the cloth that the customer has brought, the one that he names, else the standard one. Empty
     * where that cannot be ordered any more.
     */
    public Optional<Cloth> cloth(OrderRequest asked) {
        Optional<String> named = asked.ownCloth()
                .flatMap(owner -> customers.of(owner).stream().findFirst())
                .map(own -> own.roll().article())
                .or(asked::fabricId);
        return named.isPresent() ? named.flatMap(cloths::find) : standard();
    }

    /** Whether the house counts its cloth, so that cloth can be brought, or matched. */
    public boolean isCounted() {
        return heldCloth.isCounted();
    }

    /** Whether this order is made of cloth that its customer has brought. */
    public boolean isOwnCloth(String order, String fabricId) {
        return customers.of(order).stream().anyMatch(own -> own.roll().article().equals(fabricId));
    }

    private Asked asked(OfferRequest request) {
        PriceBook book = book();
        Style cut = houseStyle.cut(request.style(), request.body());
        PricedSuit priced = priced(request, cut, book);
        return new Asked(request, cut, book, priced, MadeFor.of(request, priced, LikelyReview.of(request.body(), cut)));
    }

    /** With the options that the house cuts; what it alters by itself on every suit costs nothing more. */
    private PricedSuit priced(OfferRequest request, Style cut, PriceBook book) {
        PricedSuit suit = PricedSuit.of(
                cut.withAlterations(request.style().alterations()),
                request.body().sex(),
                engine.options(),
                request.fabricId(),
                request.express());
        if (request.ownCloth().isPresent()) {
            return suit.inOwnCloth();
        }
        if (!book.metres().isByBody()) {
            return suit;
        }
        // a cloth that the house has no more is charged as if every body needed the same
        BigDecimal metres = cloths.find(request.fabricId())
                .flatMap(cloth -> new OwnMetres(engine).of(request.withStyle(cut), cloth))
                .orElseGet(() -> book.metres().standard(suit.garments(), suit.choices()));
        return suit.needing(metres);
    }

    private Offer offer(Asked asked, String id, Instant until) {
        Price price = Pricing.of(asked.book(), asked.priced());
        return new Offer(price, promise(asked, clothOn(asked, id, until)));
    }

    private Promise promise(Asked asked, Optional<LocalDate> clothOn) {
        OfferRequest request = asked.request();
        return promises.earliest(new PromiseRequest(
                request.fabricId(),
                request.style().garments(),
                asked.madeFor().isReviewLikely(),
                isMeasured(request),
                request.express(),
                request.wantedBy(),
                clothOn));
    }

    /**
     * When its cloth is there. It is held for a suit that could be cut now; who only looks, measured or not yet, holds
     * nothing.
     */
    private Optional<LocalDate> clothOn(Asked asked, String id, Instant until) {
        if (!heldCloth.isCounted()) {
            return Optional.empty();
        }
        OfferRequest request = asked.request();
        LocalDate today = day.today();
        // nobody else gets a customer's own cloth: none of it is held for an offer
        boolean isHeld = isMeasured(request) && request.ownCloth().isEmpty();
        return cloths.find(request.fabricId())
                .flatMap(cloth -> isHeld
                        ? heldCloth.hold(
                                id,
                                suit(request.body(), asked, cloth),
                                promise(asked, Optional.of(today)).day(),
                                request.asOrder(),
                                until,
                                today)
                        : heldCloth.expected(
                                request.ownCloth().orElse(NO_ORDER),
                                suit(LikelyBody.completed(request.body()), asked, cloth),
                                request.asOrder()));
    }

    private static OrderSpecification suit(MeasurementSet body, Asked asked, Cloth cloth) {
        return new OrderSpecification(body, asked.cut(), cloth.fabric(), cloth.roll());
    }

    private boolean isMeasured(OfferRequest request) {
        return engine.refusals(request.style(), request.body()).stream()
                .noneMatch(reason -> reason.where().startsWith("measurements.")
                        && reason.value().isEmpty());
    }
}
