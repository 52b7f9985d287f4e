package io.tailorline.portal.sales.order;

import io.tailorline.portal.web.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Cloth of the lot of an earlier order is for who can open that order. */
public final class EarlierOrderPolicy implements OrderPolicy {

    private final Function<OrderId, Optional<String>> secretHash;
    private final BiPredicate<String, String> isProof;

    /**
     * @param secretHash of an order; empty without such an order
     * @param isProof whether the page of an order has given this text instead of its secret
     */
    public EarlierOrderPolicy(Function<OrderId, Optional<String>> secretHash, BiPredicate<String, String> isProof) {
        this.secretHash = secretHash;
        this.isProof = isProof;
    }

    /** An order that there is not is told like one of somebody else. */
    @Override
    public List<Refusal> refusals(OrderRequest request) {
        return request.asOrder()
                .filter(earlier -> !isOpenedBy(earlier))
                .map(earlier -> List.of(Refusal.of("as-order-unknown", "asOrder.id", earlier.id(), "")))
                .orElse(List.of());
    }

    /** Compared also where there is no such order, so that both take the same time. */
    private boolean isOpenedBy(OrderRequest.EarlierOrder earlier) {
        String hash = OrderId.isOne(earlier.id())
                ? secretHash.apply(new OrderId(earlier.id())).orElse("")
                : "";
        return OrderSecret.matches(earlier.secret(), hash) || isProof.test(earlier.id(), earlier.secret());
    }
}
