package io.tailorline.portal.order;

import io.tailorline.portal.cloth.Cloth;
import io.tailorline.portal.cloth.Cloths;
import io.tailorline.portal.refusal.Refusal;
import io.tailorline.workflow.NewOrder;
import io.tailorline.workflow.OrderToCut;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Takes orders: judges them, keeps them and sends them to the workshop, once for every key. */
public final class OrderService {

    /** What became of a request for a suit. */
    public sealed interface Result {
        record Taken(IdempotencyStore.Answer answer) implements Result {}

        record Refused(List<Refusal> refusals) implements Result {}

        record KeyOfAnotherRequest() implements Result {}

        record StillInFlight() implements Result {}
    }

    /** Everything the desk works with. */
    public record Tools(
            Orders orders,
            IdempotencyStore answers,
            OrderToCut workshop,
            Together together,
            Cloths cloths,
            List<OrderPolicy> policies,
            InstantSource clock,
            RandomGenerator chance) {
        public Tools {
            policies = List.copyOf(policies);
        }
    }

    private final Tools tools;

    public OrderService(Tools tools) {
        this.tools = tools;
    }

    /** The answer to a request that came before; empty when this one is the first. */
    public Optional<Result> recall(IdempotencyStore.Key key) {
        return resultOf(tools.answers.recall(key, tools.clock.instant()));
    }

    /**
     * Takes an order. Order, answer and the start of the process are kept in one transaction; if it fails the key is
     * free again and nothing has happened.
     *
     * @param wording how the answer tells of the order; its bytes are kept and told again to a repeated request
     */
    public Result place(IdempotencyStore.Key key, OrderRequest wish, Function<Order, byte[]> wording) {
        List<Refusal> refusals = tools.policies.stream()
                .flatMap(policy -> policy.judge(wish).refusals().stream())
                .toList();
        if (!refusals.isEmpty()) {
            return new Result.Refused(refusals);
        }
        Optional<Result> earlier = resultOf(tools.answers.claim(key, tools.clock.instant()));
        return earlier.orElseGet(() -> carryOut(key, wish, wording));
    }

    private Result carryOut(IdempotencyStore.Key key, OrderRequest wish, Function<Order, byte[]> wording) {
        Cloth cloth = wish.fabricId().flatMap(tools.cloths::find).orElseGet(tools.cloths::standard);
        Order order = new Order(freeId(), tools.clock.instant(), wish, cloth);
        IdempotencyStore.Answer answer = new IdempotencyStore.Answer(order.id(), wording.apply(order));
        boolean kept = false;
        try {
            tools.together.run(() -> {
                tools.orders.add(order);
                tools.answers.keep(key, answer);
                tools.workshop.start(
                        new NewOrder(order.id().text(), wish.body(), wish.style(), cloth.fabric(), cloth.roll()));
            });
            kept = true;
        } finally {
            if (!kept) {
                tools.answers.release(key);
            }
        }
        return new Result.Taken(answer);
    }

    private OrderId freeId() {
        OrderId id = OrderId.draw(tools.chance);
        while (tools.orders.find(id).isPresent()) {
            id = OrderId.draw(tools.chance);
        }
        return id;
    }

    private static Optional<Result> resultOf(IdempotencyStore.Known known) {
        if (known instanceof IdempotencyStore.Known.Answered answered) {
            return Optional.of(new Result.Taken(answered.answer()));
        }
        if (known instanceof IdempotencyStore.Known.OtherRequest) {
            return Optional.of(new Result.KeyOfAnotherRequest());
        }
        return known instanceof IdempotencyStore.Known.InFlight
                ? Optional.of(new Result.StillInFlight())
                : Optional.empty();
    }
}
