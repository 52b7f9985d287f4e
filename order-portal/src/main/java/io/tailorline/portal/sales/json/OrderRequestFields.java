package io.tailorline.portal.sales.json;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.portal.web.CalendarDay;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Walks the fields of one request once and collects all that is wrong, so that nobody has to mend one fault at a time.
 */
final class OrderRequestFields {

    private static final String[] KNOWN = {"body", "style", "fabricId", "customer", "wantedBy"};

    private final JsonCursor root;
    private final List<Refusal> refusals = new ArrayList<>();

    OrderRequestFields(JsonCursor root) {
        this.root = root;
    }

    OrderRequestResult read() throws FormatFault {
        if (!root.isObject()) {
            refuse("object-expected", root, "{\"body\":…}");
            return new OrderRequestResult.Faulty(refusals);
        }
        root.unknown(KNOWN)
                .forEach(unknown ->
                        refusals.add(FormatRefusal.of("field-unknown", "", unknown, String.join(", ", KNOWN))));
        Optional<MeasurementSet> body = body(root.field("body"));
        Optional<Style> style = style();
        Optional<String> fabricId = text(root, "fabricId");
        Optional<Customer> customer = customer();
        Optional<LocalDate> wantedBy = wantedBy();
        if (!refusals.isEmpty() || body.isEmpty() || style.isEmpty()) {
            return new OrderRequestResult.Faulty(refusals);
        }
        return new OrderRequestResult.Read(new OrderRequest(body.get(), style.get(), fabricId, customer, wantedBy));
    }

    private Optional<MeasurementSet> body(JsonCursor body) throws FormatFault {
        if (!body.isObject()) {
            refuse(body.node().isMissingNode() ? "field-missing" : "object-expected", body, "{\"id\":…}");
            return Optional.empty();
        }
        int before = refusals.size();
        BodyJson.unknown(body)
                .forEach(unknown -> refusals.add(
                        FormatRefusal.of("field-unknown", "", unknown, String.join(", ", BodyJson.KNOWN))));
        for (String part : List.of("measurements", "left", "right")) {
            measurements(body.field(part));
        }
        return refusals.size() > before ? Optional.empty() : read(body, BodyJson::read);
    }

    private void measurements(JsonCursor part) throws FormatFault {
        if (!part.isObject()) {
            return;
        }
        part.fields().forEach((name, value) -> {
            if (Measurement.named(name).isEmpty()) {
                refuse("measurement-unknown", value, names());
            } else if (!value.node().isNumber()) {
                refuse("number-expected", value, "1059");
            }
        });
    }

    private Optional<Style> style() throws FormatFault {
        Optional<JsonCursor> style = root.find("style");
        if (style.isPresent() && style.get().isObject()) {
            for (String ofTheShop : List.of("corrections", "house")) {
                style.get()
                        .find(ofTheShop)
                        .ifPresent(field -> refuse("field-unknown", field, "fit, garments, options, alterations"));
            }
        }
        return style.isPresent() ? read(style.get(), StyleJson::read) : Optional.of(Style.twoPiece());
    }

    private <T> Optional<T> read(JsonCursor at, JsonCursor.Reading<T> reading) {
        try {
            return Optional.of(reading.read(at));
        } catch (FormatFault fault) {
            refusals.add(FormatRefusal.of("", fault));
            return Optional.empty();
        }
    }

    private Optional<Customer> customer() throws FormatFault {
        Optional<JsonCursor> found = root.find("customer");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JsonCursor customer = found.get();
        if (!customer.isObject()) {
            refuse("object-expected", customer, "{\"name\":…,\"email\":…}");
            return Optional.empty();
        }
        String name = text(customer, "name").orElse("");
        String email = text(customer, "email").orElse("");
        String locale = text(customer, "locale").orElse("");
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            refusals.add(Refusal.of("email-expected", "customer.email", email, "name@example.org"));
        }
        return Optional.of(new Customer(name, email, locale));
    }

    private Optional<LocalDate> wantedBy() throws FormatFault {
        Optional<String> text = text(root, "wantedBy");
        Optional<LocalDate> day = text.flatMap(CalendarDay::of);
        if (text.isPresent() && day.isEmpty()) {
            refusals.add(Refusal.of("day-expected", "wantedBy", text.get(), "2026-12-24"));
        }
        return day;
    }

    private Optional<String> text(JsonCursor parent, String name) throws FormatFault {
        Optional<JsonCursor> value = parent.find(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        JsonCursor at = value.get();
        if (!at.node().isTextual() || at.text().length() > OrderRequest.LONGEST_TEXT) {
            refuse("text-expected", at, String.valueOf(OrderRequest.LONGEST_TEXT));
            return Optional.empty();
        }
        Optional<String> control = control(at.text());
        if (control.isPresent()) {
            refusals.add(Refusal.of("no-control-expected", at.path().substring(2), control.get(), "A. Customer"));
            return Optional.empty();
        }
        return Optional.of(at.text());
    }

    /** These texts are lines on paper. */
    private static Optional<String> control(String text) {
        return text.codePoints()
                .filter(Character::isISOControl)
                .mapToObj("U+%04X"::formatted)
                .findFirst();
    }

    private void refuse(String code, JsonCursor at, String expected) {
        refusals.add(FormatRefusal.of(code, "", at.fault(expected), expected));
    }

    private static String names() {
        return Arrays.stream(Measurement.values()).map(Measurement::fieldName).collect(Collectors.joining(", "));
    }
}
