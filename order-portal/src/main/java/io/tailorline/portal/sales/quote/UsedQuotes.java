package io.tailorline.portal.sales.quote;

import java.util.Optional;

/** Which quotes have been ordered by. */
public interface UsedQuotes {

    /** The number of the order that was placed by it. */
    Optional<String> orderOf(String quoteId);

    /** Another order, or one that is being placed now, counts by this quote. */
    final class QuoteTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public QuoteTaken(String quoteId, Throwable cause) {
            super("Another order has the quote %s.".formatted(quoteId), cause);
        }
    }
}
