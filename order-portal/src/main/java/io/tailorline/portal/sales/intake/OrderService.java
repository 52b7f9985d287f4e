package io.tailorline.portal.sales.intake;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.identity.CustomerNumbers;
import io.tailorline.portal.sales.HouseDay;
import io.tailorline.portal.sales.HouseStyle;
import io.tailorline.portal.sales.accepted.AcceptedOrder;
import io.tailorline.portal.sales.accepted.AcceptedOrders;
import io.tailorline.portal.sales.accepted.ClothGone;
import io.tailorline.portal.sales.order.FabricAvailablePolicy;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.portal.sales.order.OrderPolicy;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.order.OrderSecret;
import io.tailorline.portal.sales.persistence.IdempotencyRecord;
import io.tailorline.portal.sales.persistence.IdempotencyStore;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.portal.sales.price.Amounts;
import io.tailorline.portal.sales.price.ClothPricedPolicy;
import io.tailorline.portal.sales.promise.Promise;
import io.tailorline.portal.sales.quote.Offer;
import io.tailorline.portal.sales.quote.OfferRequest;
import io.tailorline.portal.sales.quote.OfferResult;
import io.tailorline.portal.sales.quote.Offers;
import io.tailorline.portal.sales.quote.UsedQuotes;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderHeader;
import io.tailorline.workflow.production.OrderToCut;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.money.MonetaryAmount;
import org.springframework.transaction.support.TransactionOperations;

/** Accepts orders: checks them against the policies, stores them and starts the workshop, once for every key. */
public final class OrderService {

    /** The outcome of a request for a suit. */
    public sealed interface Result {
        record Accepted(IdempotencyStore.Response response) implements Result {}

        record Refused(List<Refusal> refusals) implements Result {}

        /** The quote does not hold for this order: what changed. */
        record QuoteChanged(List<Refusal> changes) implements Result {}

        record KeyOfAnotherRequest() implements Result {}

        record StillInProgress() implements Result {}
    }

    /** Writes the body of the response to an order that is accepted. */
    @FunctionalInterface
    public interface Confirmation {
        byte[] of(Order order, OrderSpecification specification, Offer offer, OrderSecret secret);
    }

    /** How often an order that comes without a quote is dated anew while others are faster at the last of its cloth. */
    private static final int TRIES = 3;

    private final Orders orders;
    private final IdempotencyStore keys;
    private final OrderToCut workshop;
    private final TransactionOperations transaction;
    private final Cloths cloths;
    private final List<OrderPolicy> policies;
    private final CustomerNumbers numbers;
    private final HouseStyle house;
    private final Offers offers;
    private final HouseDay day;
    private final List<AcceptedOrders> listeners;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param house puts a style under the settings of the shop, for a body
     * @param listeners called in the transaction that accepts an order, in this order
     * @param random must not be predictable: the numbers and secrets of orders are drawn from it
     */
    public OrderService(
            Orders orders,
            IdempotencyStore keys,
            OrderToCut workshop,
            TransactionOperations transaction,
            Cloths cloths,
            List<OrderPolicy> policies,
            CustomerNumbers numbers,
            HouseStyle house,
            Offers offers,
            HouseDay day,
            List<AcceptedOrders> listeners,
            InstantSource clock,
            RandomGenerator random) {
        this.orders = orders;
        this.keys = keys;
        this.workshop = workshop;
        this.transaction = transaction;
        this.cloths = cloths;
        this.policies = List.copyOf(policies);
        this.numbers = numbers;
        this.house = house;
        this.offers = offers;
        this.day = day;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        this.random = random;
    }

    /** The result of an earlier request with the same key; empty when this one is the first. */
    public Optional<Result> earlier(IdempotencyStore.Key key) {
        return resultOf(keys.find(key));
    }

    /**
     * Places an order. Key, response, order and the start of the process are one transaction: all of it is on disk when
     * this returns, or nothing has happened and the key is free. A request with the same key that comes meanwhile waits
     * for the end of that transaction and gets its response.
     *
     * @param response writes the body of the response, which is stored and sent again to a repeated request
     */
    public Result place(IdempotencyStore.Key key, OrderRequest asked, Confirmation response) {
        OrderRequest request = asked.withStyle(house.cut(asked.style(), asked.body()));
        List<Refusal> refusals = refusals(request);
        if (!refusals.isEmpty()) {
            return new Result.Refused(refusals);
        }
        Optional<Cloth> found = offers.cloth(request);
        if (found.isEmpty()) {
            return new Result.Refused(List.of(notOffered(request)));
        }
        Cloth cloth = found.get();
        OrderSpecification specification =
                new OrderSpecification(request.body(), request.style(), cloth.fabric(), cloth.roll());
        OfferRequest offerRequest = OfferRequest.of(asked, cloth.id());
        for (int tries = 1; ; tries++) {
            OfferResult offered = offers.of(offerRequest, asked.quote());
            if (offered instanceof OfferResult.Changed changed) {
                return earlier(key).orElseGet(() -> new Result.QuoteChanged(changed.refusals()));
            }
            OfferResult.Offered held = (OfferResult.Offered) offered;
            Optional<Refusal> unkept =
                    unkept(offerRequest, held.offer().promise()).filter(day -> !asked.acceptLater());
            try {
                if (unkept.isPresent()) {
                    return new Result.Refused(List.of(unkept.get()));
                }
                return place(key, asked, specification, held, response);
            } catch (ClothGone gone) {
                // what comes without a quote was told no day yet: it is dated anew
                if (held.quoteId().isPresent() || tries == TRIES) {
                    return new Result.QuoteChanged(List.of(clothGone(cloth, gone)));
                }
            } finally {
                // what the order has is its own by now; an offer that nobody has seen holds nothing longer
                if (held.quoteId().isEmpty()) {
                    offers.giveBack(held);
                }
            }
        }
    }

    private static Refusal clothGone(Cloth cloth, ClothGone gone) {
        return Refusal.of(
                "quote-cloth-gone",
                "fabricId",
                cloth.id(),
                gone.expected().map(LocalDate::toString).orElse("–"));
    }

    /** Its cloth was withdrawn after the policies had seen it; another one is never taken in its stead. */
    private Refusal notOffered(OrderRequest request) {
        return request.fabricId()
                .map(id -> FabricAvailablePolicy.unknown(id, cloths))
                .orElseGet(() -> ClothPricedPolicy.unpriced(cloths.standard().id(), offers.book()));
    }

    /** The day that was wanted, where it is not promised; with the earliest one, and what an earlier one costs. */
    private Optional<Refusal> unkept(OfferRequest offerRequest, Promise promise) {
        return offerRequest
                .wantedBy()
                .filter(wanted -> promise.day().isAfter(wanted))
                .map(wanted -> new Refusal(
                        offerRequest.express() ? "day-not-kept-express" : "day-not-kept",
                        "wantedBy",
                        wanted.toString(),
                        promise.day().toString(),
                        offerRequest.express()
                                ? List.of()
                                : List.of(promise.expressDay().toString(), amount(offers.express(offerRequest)))));
    }

    private static String amount(MonetaryAmount amount) {
        return Amounts.decimal(amount).toPlainString() + " "
                + amount.getCurrency().getCurrencyCode();
    }

    private Result place(
            IdempotencyStore.Key key,
            OrderRequest request,
            OrderSpecification specification,
            OfferResult.Offered offered,
            Confirmation response) {
        Promise promise = offered.offer().promise();
        OrderHeader header = new OrderHeader(
                Optional.of(Promise.due(promise.day(), request.wantedBy())),
                request.customer().map(customer -> numbers.number(customer.email())));
        while (true) {
            Order order = new Order(OrderId.draw(random), clock.instant(), request.customer(), request.wantedBy());
            OrderSecret secret = OrderSecret.draw(random);
            IdempotencyStore.Response answer = new IdempotencyStore.Response(
                    order.id(), response.of(order, specification, offered.offer(), secret));
            try {
                transaction.executeWithoutResult(status -> {
                    keys.store(key, answer, order.placedAt());
                    orders.add(order, secret);
                    workshop.start(order.id().text(), specification, header);
                    AcceptedOrder accepted = new AcceptedOrder(
                            order,
                            specification,
                            request,
                            offered.offer().price(),
                            promise.day(),
                            promise.earliestLikely(),
                            promise.clothBy(day.today()),
                            offered.id(),
                            offered.quoteId(),
                            secret,
                            order.placedAt());
                    listeners.forEach(listener -> listener.accepted(accepted));
                });
                return new Result.Accepted(answer);
            } catch (Orders.NumberTaken drawnBefore) {
                // drawn again: one of 700 million numbers is another order's
            } catch (UsedQuotes.QuoteTaken taken) {
                return usedBy(offered);
            } catch (IdempotencyStore.KeyTaken taken) {
                return resultOf(keys.find(key)).orElseGet(Result.StillInProgress::new);
            }
        }
    }

    /** Two orders by one quote at the same instant: the other one has it, or is still being stored. */
    private Result usedBy(OfferResult.Offered offered) {
        return offered.quoteId()
                .flatMap(offers::used)
                .<Result>map(used -> new Result.QuoteChanged(used.refusals()))
                .orElseGet(Result.StillInProgress::new);
    }

    /** Why no suit of this style can be made for these measurements; empty when one can. */
    public List<Refusal> refusals(MeasurementSet body, Style style) {
        return refusals(new OrderRequest(body, style, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** Why nothing can be offered for this; what is not measured yet does not matter. */
    public List<Refusal> offerRefusals(OrderRequest request) {
        return refusals(request).stream()
                .filter(refusal -> !refusal.code().equals("measurement-missing"))
                .toList();
    }

    /** Why this cannot be ordered; empty when it can. */
    public List<Refusal> refusals(OrderRequest request) {
        return policies.stream()
                .flatMap(policy -> policy.refusals(request).stream())
                .toList();
    }

    private static Optional<Result> resultOf(IdempotencyRecord known) {
        if (known instanceof IdempotencyRecord.Completed completed) {
            return Optional.of(new Result.Accepted(completed.response()));
        }
        return known instanceof IdempotencyRecord.OtherRequest
                ? Optional.of(new Result.KeyOfAnotherRequest())
                : Optional.empty();
    }
}
