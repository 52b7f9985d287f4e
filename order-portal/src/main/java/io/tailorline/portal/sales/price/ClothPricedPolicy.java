package io.tailorline.portal.sales.price;

import io.tailorline.portal.sales.order.OrderPolicy;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.workshop.Cloths;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Refuses a cloth that came into the house after its price book: nobody knows what it costs. */
public final class ClothPricedPolicy implements OrderPolicy {

    private final Supplier<Optional<PriceBook>> inForce;
    private final Cloths cloths;

    /** @param inForce the book of the day */
    public ClothPricedPolicy(Supplier<Optional<PriceBook>> inForce, Cloths cloths) {
        this.inForce = inForce;
        this.cloths = cloths;
    }

    /** A cloth that no catalogue has is refused as such, not here. */
    @Override
    public List<Refusal> refusals(OrderRequest request) {
        String cloth = request.fabricId().orElseGet(() -> cloths.standard().id());
        return inForce.get()
                .filter(book -> cloths.find(cloth).isPresent() && !book.cloths().containsKey(cloth))
                .map(book -> List.of(Refusal.of(
                        "cloth-unpriced",
                        "fabricId",
                        cloth,
                        String.join(", ", book.cloths().keySet()))))
                .orElse(List.of());
    }
}
