package io.tailorline.portal.order;

import io.tailorline.portal.refusal.Refusal;
import java.util.List;

/** What a policy says to an order. */
public sealed interface PolicyResult {

    /** The reasons against; none when accepted. */
    List<Refusal> refusals();

    record Accepted() implements PolicyResult {
        @Override
        public List<Refusal> refusals() {
            return List.of();
        }
    }

    /** @param refusals at least one */
    record Rejected(List<Refusal> refusals) implements PolicyResult {
        public Rejected {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("A rejection must give a reason.");
            }
        }
    }

    static PolicyResult of(List<Refusal> refusals) {
        return refusals.isEmpty() ? new Accepted() : new Rejected(refusals);
    }
}
