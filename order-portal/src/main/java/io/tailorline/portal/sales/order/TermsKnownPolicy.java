package io.tailorline.portal.sales.order;

import io.tailorline.portal.web.Refusal;
import java.util.List;
import java.util.function.IntSupplier;

/** Refuses terms that do not count: those that the house has never had, and those that it has replaced. */
public final class TermsKnownPolicy implements OrderPolicy {

    /** Code of the refusal of terms that were replaced since they were read; its limit is the version that counts. */
    public static final String OLD = "terms-old";

    private final IntSupplier newest;

    /** @param newest version of the terms */
    public TermsKnownPolicy(IntSupplier newest) {
        this.newest = newest;
    }

    @Override
    public List<Refusal> refusals(OrderRequest request) {
        int now = newest.getAsInt();
        return request.terms().stream()
                .filter(version -> version != now)
                .map(version -> Refusal.of(
                        version < 0 || version > now ? "terms-unknown" : OLD,
                        "terms",
                        String.valueOf(version),
                        String.valueOf(now)))
                .toList();
    }
}
