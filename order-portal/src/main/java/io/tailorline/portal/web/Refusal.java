package io.tailorline.portal.web;

import java.util.List;

/**
 * Why an order cannot be taken as it is, about one field.
 *
 * @param code the message that says it in the reader's language
 * @param field where, as the body of the request names it: {@code body.measurements.chestGirth}
 * @param value what was given, with its unit; empty when nothing was
 * @param limit what is expected, with its unit
 * @param words what the message needs beyond value and limit
 */
public record Refusal(String code, String field, String value, String limit, List<String> words) {

    public Refusal {
        words = List.copyOf(words);
    }

    public static Refusal of(String code, String field, String value, String limit) {
        return new Refusal(code, field, value, limit, List.of());
    }
}
