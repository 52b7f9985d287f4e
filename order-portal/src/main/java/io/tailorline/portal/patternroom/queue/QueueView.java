package io.tailorline.portal.patternroom.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An order in the tailor's queue, as a row of the page and over REST.
 *
 * @param question what a decision about it names: {@code lining.no-marker}
 * @param kind what it waits for: {@code not-drafted}
 * @param due the day, ISO 8601
 * @param wantedBy the day on which its customer needs it
 * @param material word of the material that is decided about; {@code shell} also where it is about the pattern
 * @param customer number of the customer; empty for an order of nobody named
 * @param garments words of the garments, jacket first
 * @param asked alterations and corrected measurements, in the reader's language
 * @param reasons in the reader's language, the real cause first
 * @param since when it began to wait, ISO 8601
 * @param proposals how many alterations the measurements suggest
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record QueueView(
        String orderId,
        String question,
        String material,
        String kind,
        String due,
        Optional<LocalDate> wantedBy,
        String customer,
        List<String> garments,
        String cloth,
        List<String> asked,
        List<String> reasons,
        String since,
        int proposals) {

    QueueView {
        garments = List.copyOf(garments);
        asked = List.copyOf(asked);
        reasons = List.copyOf(reasons);
    }

    /** Why it is here, in one line. */
    public String cause() {
        return reasons.isEmpty() ? "" : reasons.get(0);
    }

    /** What else was found. */
    public List<String> more() {
        return reasons.isEmpty() ? List.of() : reasons.subList(1, reasons.size());
    }
}
