package io.tailorline.portal.order.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.pattern.io.PatternFormatFault;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.order.OrderRequest;
import io.tailorline.portal.order.OrderRequest.Customer;
import io.tailorline.portal.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Walks the fields of one request once and collects all that is wrong, so that nobody has to mend one fault at a time.
 */
final class OrderRequestFields {

    private static final Set<String> KNOWN = Set.of("body", "style", "fabricId", "customer", "wantedBy");
    private static final int LONGEST_TEXT = 200;

    private final JsonNode root;
    private final List<Refusal> refusals = new ArrayList<>();

    OrderRequestFields(JsonNode root) {
        this.root = root;
    }

    OrderRequestResult read(OrderRequestJson parts) {
        if (!root.isObject()) {
            return new OrderRequestResult.Faulty(
                    List.of(Refusal.of("object-expected", "", shown(root), "{\"body\":…}")));
        }
        root.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                refusals.add(Refusal.of(
                        "field-unknown", name, shown(root.get(name)), "body, style, fabricId, customer, wantedBy"));
            }
        });
        Optional<MeasurementSet> body = body(parts);
        Optional<Style> style = style(parts);
        Optional<String> fabricId = text(root, "fabricId", "fabricId");
        Optional<Customer> customer = customer();
        Optional<LocalDate> wantedBy = wantedBy();
        if (!refusals.isEmpty() || body.isEmpty() || style.isEmpty()) {
            return new OrderRequestResult.Faulty(refusals);
        }
        return new OrderRequestResult.Read(new OrderRequest(body.get(), style.get(), fabricId, customer, wantedBy));
    }

    private Optional<MeasurementSet> body(OrderRequestJson parts) {
        JsonNode body = root.path("body");
        if (!body.isObject()) {
            refusals.add(Refusal.of(
                    body.isMissingNode() ? "field-missing" : "object-expected", "body", shown(body), "{\"id\":…}"));
            return Optional.empty();
        }
        int before = refusals.size();
        for (String part : List.of("measurements", "left", "right")) {
            measurements(body.path(part), "body." + part + ".");
        }
        if (refusals.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(parts.body(body));
        } catch (PatternFormatFault fault) {
            refusals.add(FormatRefusal.of("body", body, fault));
            return Optional.empty();
        }
    }

    private void measurements(JsonNode values, String path) {
        values.properties().forEach(value -> {
            String field = path + value.getKey();
            if (Measurement.named(value.getKey()).isEmpty()) {
                refusals.add(Refusal.of("measurement-unknown", field, shown(value.getValue()), names()));
            } else if (!value.getValue().isNumber()) {
                refusals.add(Refusal.of("number-expected", field, shown(value.getValue()), "1059"));
            }
        });
    }

    private Optional<Style> style(OrderRequestJson parts) {
        JsonNode style = root.path("style");
        if (style.isMissingNode() || style.isNull()) {
            return Optional.of(Style.twoPiece());
        }
        try {
            return Optional.of(parts.style(style));
        } catch (PatternFormatFault fault) {
            refusals.add(FormatRefusal.of("style", style, fault));
            return Optional.empty();
        }
    }

    private Optional<Customer> customer() {
        JsonNode customer = root.path("customer");
        if (customer.isMissingNode() || customer.isNull()) {
            return Optional.empty();
        }
        if (!customer.isObject()) {
            refusals.add(Refusal.of("object-expected", "customer", shown(customer), "{\"name\":…,\"email\":…}"));
            return Optional.empty();
        }
        String name = text(customer, "name", "customer.name").orElse("");
        String email = text(customer, "email", "customer.email").orElse("");
        String locale = text(customer, "locale", "customer.locale").orElse("");
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            refusals.add(Refusal.of("email-expected", "customer.email", email, "name@example.org"));
        }
        return Optional.of(new Customer(name, email, locale));
    }

    private Optional<LocalDate> wantedBy() {
        Optional<String> text = text(root, "wantedBy", "wantedBy");
        Optional<LocalDate> day = text.flatMap(OrderRequestJson::day);
        if (text.isPresent() && day.isEmpty()) {
            refusals.add(Refusal.of("day-expected", "wantedBy", text.get(), "2026-12-24"));
        }
        return day;
    }

    private Optional<String> text(JsonNode parent, String name, String field) {
        JsonNode value = parent.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST_TEXT) {
            refusals.add(Refusal.of("text-expected", field, shown(value), String.valueOf(LONGEST_TEXT)));
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    private static String shown(JsonNode value) {
        String json = value.isMissingNode() ? "" : value.toString();
        return json.length() <= 40 ? json : json.substring(0, 37) + "…";
    }

    private static String names() {
        return Arrays.stream(Measurement.values()).map(Measurement::fieldName).collect(Collectors.joining(", "));
    }
}
