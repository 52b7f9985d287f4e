package io.tailorline.portal.patternroom.review;

import java.util.List;

/**
 * An order that waits for the tailor, in the queue and over REST.
 *
 * @param question what a decision about it names: {@code lining.no-marker}
 * @param material word of the material that is decided about; {@code shell} also where it is about the pattern
 * @param kind what it waits for: {@code not-drafted}
 * @param reasons in the reader's language
 * @param since when it began to wait, ISO 8601
 * @param proposals how many alterations the measurements suggest
 */
public record TaskView(
        String orderId,
        String question,
        String material,
        String kind,
        List<String> reasons,
        String since,
        int proposals) {}
