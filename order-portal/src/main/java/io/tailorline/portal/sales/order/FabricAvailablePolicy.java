package io.tailorline.portal.sales.order;

import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import java.util.List;
import java.util.stream.Collectors;

/** Accepts only cloths of the catalogue. */
public final class FabricAvailablePolicy implements OrderPolicy {

    private final Cloths cloths;

    public FabricAvailablePolicy(Cloths cloths) {
        this.cloths = cloths;
    }

    @Override
    public List<Refusal> refusals(OrderRequest request) {
        return request.fabricId()
                .filter(id -> cloths.find(id).isEmpty())
                .map(id -> List.of(unknown(id, cloths)))
                .orElse(List.of());
    }

    /** Why a cloth that cannot be ordered, or can be no more, is refused. */
    public static Refusal unknown(String id, Cloths cloths) {
        String known = cloths.all().stream().map(Cloth::id).collect(Collectors.joining(", "));
        return Refusal.of("cloth-unknown", "fabricId", id, known);
    }
}
