package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.persistence.IdempotencyStore;
import io.tailorline.portal.web.Refusal;

/** What is said about a header or a path that does not lead to an order. */
final class KeyRefusals {

    private KeyRefusals() {}

    static Refusal of(String key) {
        String limit = "1 to %d characters".formatted(IdempotencyStore.Key.LONGEST);
        return key == null || key.isBlank()
                ? Refusal.of("key-missing", "Idempotency-Key", "", limit)
                : Refusal.of("key-too-long", "Idempotency-Key", "%d characters".formatted(key.length()), limit);
    }

    static Refusal unknownOrder(String id) {
        return Refusal.of("order-unknown", "id", id, "TL-4F7K-22");
    }

    static Refusal notYet(String document, String state) {
        return Refusal.of("document-not-yet", document, state, document);
    }
}
