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

    /** A cloth that no catalogue has is refused as such, not here; one that its customer brings needs no price. */
    @Override
    public List<Refusal> refusals(OrderRequest request) {
        if (request.ownCloth().isPresent()) {
            return List.of();
        }
        return inForce.get()
                .flatMap(book -> unpriced(request, book).map(cloth -> List.of(unpriced(cloth, book))))
                .orElse(List.of());
    }

    /** Who names none gets one that is priced; he is refused only when none is. */
    private Optional<String> unpriced(OrderRequest request, PriceBook book) {
        if (request.fabricId().isPresent()) {
            return request.fabricId()
                    .filter(id -> cloths.find(id).isPresent() && !book.cloths().containsKey(id));
        }
        boolean isOnePriced =
                cloths.all().stream().anyMatch(cloth -> book.cloths().containsKey(cloth.id()));
        return isOnePriced ? Optional.empty() : Optional.of(cloths.standard().id());
    }

    /** Why a cloth without a price is refused. */
    public static Refusal unpriced(String cloth, PriceBook book) {
        return Refusal.of(
                "cloth-unpriced",
                "fabricId",
                cloth,
                String.join(", ", book.cloths().keySet()));
    }
}
