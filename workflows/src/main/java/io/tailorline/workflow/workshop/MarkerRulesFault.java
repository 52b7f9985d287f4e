package io.tailorline.workflow.workshop;

/**
 * What is wrong with a field of the house's marker rules. Its words are the message {@code marker-rules.fault.<code>}.
 *
 * @param field as the API names it: {@code pieceGap}, {@code chosen[2]}
 * @param code {@code range}, {@code name}, {@code none}, {@code twice} or {@code many}
 * @param value what was given
 * @param least of what is allowed, where it is a number
 * @param most of what is allowed, where it is a number
 */
public record MarkerRulesFault(String field, String code, String value, double least, double most) {

    static MarkerRulesFault range(String field, double value, double least, double most) {
        return new MarkerRulesFault(field, "range", String.valueOf(value), least, most);
    }

    static MarkerRulesFault of(String field, String code, String value) {
        return new MarkerRulesFault(field, code, value, 0, 0);
    }
}
