package io.tailorline.portal.web;

import io.tailorline.json.FormatFault;

/** A fault in a request, as a refusal of the field where it is. */
public final class FormatRefusal {

    private FormatRefusal() {}

    /**
     * @param part the field that holds the document: {@code $.measurements.x} of {@code body} is
     *     {@code body.measurements.x}; empty for the request itself
     */
    public static Refusal of(String part, FormatFault fault) {
        return fault.value().equals(FormatFault.EMPTY)
                ? Refusal.of("body-empty", part, "", fault.expected())
                : of("format", part, fault, fault.expected());
    }

    /** @param expected an example of it, for a refusal with a sentence of its own */
    public static Refusal of(String code, String part, FormatFault fault, String expected) {
        String value = fault.value().equals(FormatFault.MISSING) ? "" : fault.value();
        return Refusal.of(code, field(part, fault.place()), value, expected);
    }

    private static String field(String part, String place) {
        String field = place.startsWith("$") ? part + place.substring(1) : part;
        return field.startsWith(".") ? field.substring(1) : field;
    }
}
