package io.tailorline.portal.sales.quote;

import io.tailorline.portal.web.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an order is offered. */
public sealed interface OfferResult {

    /**
     * @param quoteId of the quote that held it; empty for an order that is priced and dated as it comes
     * @param id under which its cloth is held, where the house counts its cloth
     */
    record Offered(Offer offer, Optional<String> quoteId, String id) implements OfferResult {}

    /** The quote does not hold for this order. */
    record Changed(List<Refusal> refusals) implements OfferResult {

        public Changed {
            refusals = List.copyOf(refusals);
        }

        private static final int SHOWN = 12;

        static Changed altered(String text) {
            String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
            return new Changed(List.of(Refusal.of("quote-altered", "quote", shown, "POST /api/v1/quotes")));
        }

        static Changed used(String order) {
            return new Changed(List.of(Refusal.of("quote-used", "quote", order, "1")));
        }

        static Changed expired(Quote quote, Instant now) {
            return new Changed(List.of(Refusal.of(
                    "quote-expired", "quote", now.toString(), quote.validUntil().toString())));
        }

        /** Each field that differs, with what it is and what the quote was made for. */
        static Changed between(MadeFor quoted, MadeFor asked) {
            List<Refusal> changes = new ArrayList<>();
            if (!quoted.style().equals(asked.style())) {
                changes.add(Refusal.of("quote-other-style", "style", "", ""));
            }
            add(changes, "fabricId", asked.fabricId(), quoted.fabricId());
            add(changes, "express", String.valueOf(asked.express()), String.valueOf(quoted.express()));
            add(changes, "wantedBy", asked.wantedBy(), quoted.wantedBy());
            add(changes, "ownCloth", asked.ownCloth(), quoted.ownCloth());
            if (!quoted.body().equals(asked.body())) {
                changes.add(Refusal.of("quote-other-body", "body", "", ""));
            }
            return new Changed(changes);
        }

        private static void add(List<Refusal> changes, String field, String asked, String quoted) {
            if (!asked.equals(quoted)) {
                changes.add(Refusal.of("quote-other", field, dash(asked), dash(quoted)));
            }
        }

        private static String dash(String value) {
            return value.isEmpty() ? "–" : value;
        }
    }
}
