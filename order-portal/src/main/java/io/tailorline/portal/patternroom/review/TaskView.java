package io.tailorline.portal.patternroom.review;

import java.util.List;

/**
 * An order that waits for the tailor, in the queue and over REST.
 *
 * @param kind what it waits for: {@code not-drafted}
 * @param reasons in the reader's language
 * @param since when it began to wait, ISO 8601
 * @param proposals how many alterations the measurements suggest
 */
public record TaskView(String orderId, String kind, List<String> reasons, String since, int proposals) {}
