package io.tailorline.portal.sales.order;

import io.tailorline.portal.web.Refusal;
import java.util.List;
import java.util.function.IntSupplier;

/** Refuses terms that the house has never had. */
public final class TermsKnownPolicy implements OrderPolicy {

    private final IntSupplier newest;

    /** @param newest version of the terms */
    public TermsKnownPolicy(IntSupplier newest) {
        this.newest = newest;
    }

    @Override
    public List<Refusal> refusals(OrderRequest request) {
        return request.terms().stream()
                .filter(version -> version < 0 || version > newest.getAsInt())
                .map(version -> Refusal.of(
                        "terms-unknown", "terms", String.valueOf(version), String.valueOf(newest.getAsInt())))
                .toList();
    }
}
