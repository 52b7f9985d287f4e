package io.tailorline.portal.sales.promise;

import io.tailorline.portal.sales.accepted.AcceptedOrder;
import java.time.LocalDate;
import java.util.Optional;

/** What of a quote binds the day of an order; implemented by whoever gives quotes. */
public interface PromisedTerms {

    /** Nobody gives quotes: each order is dated as it comes. */
    PromisedTerms NONE = new PromisedTerms() {
        @Override
        public boolean isExpress(AcceptedOrder accepted) {
            return false;
        }

        @Override
        public Optional<LocalDate> quotedDay(AcceptedOrder accepted) {
            return Optional.empty();
        }
    };

    /** Whether the customer pays for being served before others. */
    boolean isExpress(AcceptedOrder accepted);

    /** The day of the quote that the order was placed with. */
    Optional<LocalDate> quotedDay(AcceptedOrder accepted);
}
