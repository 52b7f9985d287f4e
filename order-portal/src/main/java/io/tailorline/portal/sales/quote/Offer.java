package io.tailorline.portal.sales.quote;

import io.tailorline.portal.sales.price.Price;
import io.tailorline.portal.sales.promise.Promise;

/** What a suit costs, and the day on which its customer has it. */
public record Offer(Price price, Promise promise) {}
