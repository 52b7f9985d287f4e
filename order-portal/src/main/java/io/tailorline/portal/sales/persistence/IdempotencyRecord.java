package io.tailorline.portal.sales.persistence;

/** What is known about an idempotency key. */
public sealed interface IdempotencyRecord {

    /** Nobody has used it. */
    record Unused() implements IdempotencyRecord {}

    /** It was used for this request, which got this response. */
    record Completed(IdempotencyStore.Response response) implements IdempotencyRecord {}

    /** It was used for another request. */
    record OtherRequest() implements IdempotencyRecord {}
}
