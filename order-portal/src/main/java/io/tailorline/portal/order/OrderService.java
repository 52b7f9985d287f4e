package io.tailorline.portal.order;

import io.tailorline.portal.cloth.Cloth;
import io.tailorline.portal.cloth.Cloths;
import io.tailorline.portal.refusal.Refusal;
import io.tailorline.workflow.OrderSpecification;
import io.tailorline.workflow.OrderToCut;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.springframework.transaction.support.TransactionOperations;

/** Accepts orders: checks them against the policies, stores them and starts the workshop, once for every key. */
public final class OrderService {

    /** The outcome of a request for a suit. */
    public sealed interface Result {
        record Accepted(IdempotencyStore.Response response) implements Result {}

        record Refused(List<Refusal> refusals) implements Result {}

        record KeyOfAnotherRequest() implements Result {}

        record StillInProgress() implements Result {}
    }

    private final Orders orders;
    private final IdempotencyStore keys;
    private final OrderToCut workshop;
    private final TransactionOperations transaction;
    private final Cloths cloths;
    private final List<OrderPolicy> policies;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** @param random must not be predictable: the numbers of orders are drawn from it */
    public OrderService(
            Orders orders,
            IdempotencyStore keys,
            OrderToCut workshop,
            TransactionOperations transaction,
            Cloths cloths,
            List<OrderPolicy> policies,
            InstantSource clock,
            RandomGenerator random) {
        this.orders = orders;
        this.keys = keys;
        this.workshop = workshop;
        this.transaction = transaction;
        this.cloths = cloths;
        this.policies = List.copyOf(policies);
        this.clock = clock;
        this.random = random;
    }

    /** The result of an earlier request with the same key; empty when this one is the first. */
    public Optional<Result> earlier(IdempotencyStore.Key key) {
        return resultOf(keys.find(key, clock.instant()));
    }

    /**
     * Places an order. Order, response and the start of the process are one transaction; if it fails the key is free
     * again and nothing has happened.
     *
     * @param response writes the body of the response, which is stored and sent again to a repeated request
     */
    public Result place(
            IdempotencyStore.Key key, OrderRequest request, BiFunction<Order, OrderSpecification, byte[]> response) {
        List<Refusal> refusals = policies.stream()
                .flatMap(policy -> policy.refusals(request).stream())
                .toList();
        if (!refusals.isEmpty()) {
            return new Result.Refused(refusals);
        }
        return resultOf(keys.claim(key, clock.instant())).orElseGet(() -> placeClaimed(key, request, response));
    }

    private Result placeClaimed(
            IdempotencyStore.Key key, OrderRequest request, BiFunction<Order, OrderSpecification, byte[]> response) {
        Cloth cloth = request.fabricId().flatMap(cloths::find).orElseGet(cloths::standard);
        OrderSpecification specification =
                new OrderSpecification(request.body(), request.style(), cloth.fabric(), cloth.roll());
        Order order = new Order(freeId(), clock.instant(), request.customer(), request.wantedBy());
        IdempotencyStore.Response stored =
                new IdempotencyStore.Response(order.id(), response.apply(order, specification));
        boolean placed = false;
        try {
            transaction.executeWithoutResult(status -> {
                orders.add(order);
                keys.complete(key, stored);
                workshop.start(order.id().text(), specification);
            });
            placed = true;
        } finally {
            if (!placed) {
                keys.release(key);
            }
        }
        return new Result.Accepted(stored);
    }

    private OrderId freeId() {
        OrderId id = OrderId.draw(random);
        while (orders.find(id).isPresent()) {
            id = OrderId.draw(random);
        }
        return id;
    }

    private static Optional<Result> resultOf(IdempotencyRecord known) {
        if (known instanceof IdempotencyRecord.Completed completed) {
            return Optional.of(new Result.Accepted(completed.response()));
        }
        if (known instanceof IdempotencyRecord.OtherRequest) {
            return Optional.of(new Result.KeyOfAnotherRequest());
        }
        return known instanceof IdempotencyRecord.InProgress
                ? Optional.of(new Result.StillInProgress())
                : Optional.empty();
    }
}
