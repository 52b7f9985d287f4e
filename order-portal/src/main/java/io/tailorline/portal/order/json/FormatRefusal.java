package io.tailorline.portal.order.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.pattern.io.PatternFormatFault;
import io.tailorline.portal.refusal.Refusal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words a fault in a part of the request as a refusal of the whole: what stood there, and what was expected. */
public final class FormatRefusal {

    /** How the readers end a complaint: {@code is "cm"; "mm" was expected.} or {@code …; known are a, b.} */
    private static final Pattern EXPECTED = Pattern.compile("; (?:(.+) (?:was|were) expected|known are (.+))\\.$");

    private static final int LONGEST_VALUE = 40;

    private FormatRefusal() {}

    /**
     * @param part the field that holds the part: {@code $.measurements.x} of {@code body} is
     *     {@code body.measurements.x}
     * @param given the part as it was sent
     */
    public static Refusal of(String part, JsonNode given, PatternFormatFault fault) {
        boolean placed = fault.place().startsWith("$");
        String field = placed ? part + fault.place().substring(1) : part;
        String value = placed ? shown(given.at(pointer(fault.place()))) : "";
        return new Refusal("format", field, value, expected(fault.problem()), List.of(fault.problem()));
    }

    private static JsonPointer pointer(String place) {
        return JsonPointer.compile(
                place.substring(1).replace("[", "/").replace("]", "").replace('.', '/'));
    }

    private static String shown(JsonNode value) {
        String text = value.isMissingNode() ? "" : value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 3) + "…";
    }

    private static String expected(String problem) {
        Matcher end = EXPECTED.matcher(problem);
        if (!end.find()) {
            return "";
        }
        return end.group(1) != null ? end.group(1) : end.group(2);
    }
}
