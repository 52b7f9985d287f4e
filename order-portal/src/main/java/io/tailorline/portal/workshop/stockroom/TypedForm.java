package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.view.TypedNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Fields as they were typed, in the units of people, and what is wrong with them. */
final class TypedForm {

    private static final double MM_PER_METRE = 1000;
    private static final double MM_PER_CENTIMETRE = 10;

    private final Map<String, String> typed;
    private final List<Refusal> refusals = new ArrayList<>();

    TypedForm(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }

    String required(String field) {
        if (!has(field)) {
            refusals.add(Refusal.of("stock-field-missing", field, "", ""));
        }
        return text(field);
    }

    /** A length in metres as mm. */
    double metres(String field) {
        return number(field, MM_PER_METRE, "27.40 m");
    }

    double centimetres(String field) {
        return number(field, MM_PER_CENTIMETRE, "150.0 cm");
    }

    /** A size in mm, above 0; this one where nothing is typed. */
    double size(String field, double usual) {
        if (!has(field)) {
            return usual;
        }
        double mm = number(field, 1, "60 mm");
        if (mm <= 0) {
            refusals.add(Refusal.of("stock-size", field, text(field) + " mm", "1 mm"));
            return usual;
        }
        return mm;
    }

    /** Hours, whole ones. */
    long hours(String field, long usual) {
        return has(field) ? Math.round(number(field, 1, "24 h")) : usual;
    }

    private double number(String field, double factor, String example) {
        OptionalDouble number = TypedNumber.of(text(field));
        if (number.isEmpty()) {
            refusals.add(Refusal.of(has(field) ? "stock-number" : "stock-field-missing", field, text(field), example));
        }
        return number.orElse(0) * factor;
    }
}
