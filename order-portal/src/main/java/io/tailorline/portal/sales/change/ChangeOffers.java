package io.tailorline.portal.sales.change;

import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.order.ChangeRequest;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.price.Price;
import io.tailorline.portal.sales.price.PriceBook;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.portal.sales.price.persistence.PriceBooks;
import io.tailorline.portal.sales.promise.OrderPromise;
import io.tailorline.portal.sales.promise.OrderPromises;
import io.tailorline.portal.sales.promise.PromiseKeeper;
import io.tailorline.portal.sales.quote.OfferRequest;
import io.tailorline.portal.sales.quote.Offers;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells what a change makes of price and day: by the price book of the order where it has the cloth, else by today's.
 */
@Component
public class ChangeOffers {

    private final WantedSuits suits;
    private final Offers offers;
    private final OrderPrices prices;
    private final PriceBooks books;
    private final OrderPromises promises;
    private final PromiseKeeper keeper;
    private final ChangeQuotes quotes;
    private final InstantSource clock;

    ChangeOffers(
            WantedSuits suits,
            Offers offers,
            OrderPrices prices,
            PriceBooks books,
            OrderPromises promises,
            PromiseKeeper keeper,
            ChangeQuotes quotes,
            InstantSource clock) {
        this.suits = suits;
        this.offers = offers;
        this.prices = prices;
        this.books = books;
        this.promises = promises;
        this.keeper = keeper;
        this.quotes = quotes;
        this.clock = clock;
    }

    /** What an order that can be as it is wanted would cost, and when it would be there. */
    public ChangeOffer of(Order order, OrderSpecification now, ChangeRequest wanted) {
        return of(order, now, suits.of(order.id().text(), now, wanted));
    }

    /** Drafts where cloth is charged by the body: not within a transaction. */
    ChangeOffer of(Order order, OrderSpecification now, WantedSuit wanted) {
        String id = order.id().text();
        Optional<Price> before = prices.find(id);
        boolean isSame = wanted.specification().fullTag().equals(now.fullTag());
        Price price = before.filter(known -> isSame).orElseGet(() -> price(order, wanted, before));
        Optional<LocalDate> dayBefore = day(id);
        Optional<LocalDate> day = isSame ? dayBefore : keeper.dayOf(id, wanted.specification());
        Instant until = clock.instant().plus(Offers.HELD);
        return new ChangeOffer(
                before,
                price,
                dayBefore,
                day,
                before.filter(known -> !known.book().equals(price.book())).isPresent(),
                quotes.signed(new ChangeQuote(id, wanted.tag(), price, day, until)));
    }

    /**
     * The price that the customer has consented to: that of his quote as long as it holds and the day is not later than
     * it says, or that of now where nothing gets worse.
     */
    Optional<Price> agreed(Order order, WantedSuit wanted, Optional<String> quote, ChangeOffer now) {
        return quote.flatMap(quotes::open)
                .filter(told -> told.order().equals(order.id().text()))
                .filter(told -> told.suit().equals(wanted.tag()))
                .filter(told -> !clock.instant().isAfter(told.validUntil()))
                .filter(told -> !ChangeOffer.isLater(now.day(), told.day()))
                .map(ChangeQuote::price)
                .or(() -> Optional.of(now.price()).filter(price -> now.needsNoConsent()));
    }

    /** Whether the order's own price book says what it costs in this cloth. */
    boolean hasItsPrice(String order, String cloth) {
        return book(prices.find(order), cloth, false).isPresent();
    }

    private Price price(Order order, WantedSuit wanted, Optional<Price> before) {
        String cloth = wanted.specification().fabric().id();
        Optional<String> ownCloth = ownCloth(order.id().text(), cloth);
        OfferRequest offerRequest = new OfferRequest(
                wanted.specification().body(),
                wanted.style(),
                cloth,
                isExpress(order),
                order.wantedBy(),
                Optional.empty(),
                ownCloth);
        Style cut = wanted.specification().style().withCorrections(List.of());
        return offers.price(
                offerRequest, cut, book(before, cloth, ownCloth.isPresent()).orElseGet(offers::book));
    }

    /** The order itself, where it is made of cloth that its customer has brought: then the price is without. */
    Optional<String> ownCloth(String order, String cloth) {
        return Optional.of(order).filter(id -> offers.isOwnCloth(id, cloth));
    }

    /** The order's own. */
    private Optional<PriceBook> book(Optional<Price> before, String cloth, boolean isOwnCloth) {
        return before.flatMap(price -> books.find(price.book()))
                .filter(book -> isOwnCloth || book.cloths().containsKey(cloth));
    }

    private boolean isExpress(Order order) {
        return promises.find(order.id().text()).map(OrderPromise::express).orElse(false);
    }

    private Optional<LocalDate> day(String order) {
        return promises.find(order)
                .filter(promise -> promise.state() == OrderPromise.State.OPEN)
                .map(promise -> promise.now().day());
    }
}
