package io.tailorline.portal.sales.json;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.order.ChangeRequest;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.order.OrderRequest.Address;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.portal.sales.order.OrderRequest.EarlierOrder;
import io.tailorline.portal.web.CalendarDay;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Walks the fields of one request once and collects all that is wrong, so that nobody has to mend one fault at a time.
 */
final class OrderRequestFields {

    private static final String[] KNOWN = {
        "body",
        "style",
        "fabricId",
        "customer",
        "wantedBy",
        "acceptLater",
        "express",
        "quote",
        "terms",
        "asOrder",
        "ownCloth"
    };

    private static final String[] CHANGEABLE = {"body", "style", "fabricId", "quote"};

    /** A quote's text holds a price in parts, a promise and a signature. */
    private static final int LONGEST_QUOTE = 16_000;

    /** Whom nothing was measured of, and nothing said. */
    private static final MeasurementSet NOBODY = MeasurementSet.symmetric("customer", Sex.MALE, Map.of());

    /** A name, then a host with a dot or an address literal (RFC 5321 4.1.2): no host of the world is without. */
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s]+@([^@\\s.\\[\\]]+(\\.[^@\\s.\\[\\]]+)+|\\[[^@\\s\\[\\]]+])");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final JsonCursor root;
    private final boolean isBodyNeeded;
    private final List<Refusal> refusals = new ArrayList<>();

    /** @param isBodyNeeded whether a request without a body is refused */
    OrderRequestFields(JsonCursor root, boolean isBodyNeeded) {
        this.root = root;
        this.isBodyNeeded = isBodyNeeded;
    }

    OrderRequestResult read() throws FormatFault {
        if (!root.isObject()) {
            refuse("object-expected", root, "{\"body\":…}");
            return new OrderRequestResult.Faulty(refusals);
        }
        root.unknown(KNOWN)
                .forEach(unknown ->
                        refusals.add(FormatRefusal.of("field-unknown", "", unknown, String.join(", ", KNOWN))));
        Optional<MeasurementSet> body =
                isBodyNeeded || root.find("body").isPresent() ? body(root.field("body")) : Optional.of(NOBODY);
        Optional<Style> style = style();
        Optional<String> fabricId = text(root, "fabricId");
        Optional<Customer> customer = customer();
        Optional<LocalDate> wantedBy = wantedBy();
        boolean acceptLater = read("acceptLater", JsonCursor::truth).orElse(false);
        boolean express = read("express", JsonCursor::truth).orElse(false);
        Optional<String> quote = text(root, "quote", LONGEST_QUOTE);
        Optional<Integer> terms = read("terms", JsonCursor::integer);
        Optional<EarlierOrder> asOrder = asOrder();
        Optional<String> ownCloth = ownCloth();
        if (!refusals.isEmpty() || body.isEmpty() || style.isEmpty()) {
            return new OrderRequestResult.Faulty(refusals);
        }
        return new OrderRequestResult.Read(new OrderRequest(
                body.get(),
                style.get(),
                fabricId,
                customer,
                wantedBy,
                express,
                quote,
                terms,
                acceptLater,
                asOrder,
                ownCloth));
    }

    /** Some of the fields of an order, of which none must be there. */
    ChangeRequestResult readChange() throws FormatFault {
        if (!root.isObject()) {
            refuse("object-expected", root, "{\"fabricId\":…}");
            return new ChangeRequestResult.Faulty(refusals);
        }
        root.unknown(CHANGEABLE)
                .forEach(unknown ->
                        refusals.add(FormatRefusal.of("field-unknown", "", unknown, String.join(", ", CHANGEABLE))));
        Optional<MeasurementSet> body = root.find("body").isPresent() ? body(root.field("body")) : Optional.empty();
        Optional<Style> style = root.find("style").isPresent() ? style() : Optional.empty();
        Optional<String> fabricId = text(root, "fabricId");
        Optional<String> quote = text(root, "quote", LONGEST_QUOTE);
        return refusals.isEmpty()
                ? new ChangeRequestResult.Read(new ChangeRequest(body, style, fabricId, quote))
                : new ChangeRequestResult.Faulty(refusals);
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
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            refusals.add(Refusal.of("email-expected", "customer.email", email, "name@example.org"));
        }
        return Optional.of(new Customer(name, email, locale, address(customer)));
    }

    private Optional<EarlierOrder> asOrder() throws FormatFault {
        Optional<JsonCursor> found = root.find("asOrder");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JsonCursor earlier = found.get();
        if (!earlier.isObject()) {
            refuse("object-expected", earlier, "{\"id\":…,\"secret\":…}");
            return Optional.empty();
        }
        earlier.unknown("id", "secret")
                .forEach(unknown -> refusals.add(FormatRefusal.of("field-unknown", "", unknown, "id, secret")));
        return Optional.of(new EarlierOrder(
                text(earlier, "id").orElse(""), text(earlier, "secret").orElse("")));
    }

    /** As the house has written it down, in large letters or small ones; the number of an order is none. */
    private Optional<String> ownCloth() throws FormatFault {
        Optional<String> number =
                text(root, "ownCloth").map(text -> text.strip().toUpperCase(Locale.ROOT));
        number.filter(text -> !CustomersCloth.isNumber(text))
                .ifPresent(text -> refusals.add(Refusal.of("own-cloth-number", "ownCloth", text, "CC-7F4K2Q9D")));
        return number;
    }

    private Optional<Address> address(JsonCursor customer) throws FormatFault {
        Optional<JsonCursor> found = customer.find("address");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return addressIn(found.get());
    }

    /** An address that stands alone. */
    AddressResult readAddress() throws FormatFault {
        Optional<Address> address = addressIn(root);
        return refusals.isEmpty() && address.isPresent()
                ? new AddressResult.Read(address.get())
                : new AddressResult.Faulty(refusals);
    }

    private Optional<Address> addressIn(JsonCursor address) throws FormatFault {
        if (!address.isObject()) {
            refuse("object-expected", address, "{\"lines\":[…],\"town\":…}");
            return Optional.empty();
        }
        address.unknown("lines", "postcode", "town", "country")
                .forEach(unknown ->
                        refusals.add(FormatRefusal.of("field-unknown", "", unknown, "lines, postcode, town, country")));
        String country = text(address, "country").orElse("");
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            refusals.add(Refusal.of(
                    "country-expected", address.field("country").path().substring(2), country, "CN, DE, GB"));
        }
        return Optional.of(new Address(
                lines(address),
                text(address, "postcode").orElse(""),
                text(address, "town").orElse(""),
                country));
    }

    private List<String> lines(JsonCursor address) throws FormatFault {
        Optional<JsonCursor> found = address.find("lines");
        if (found.isEmpty()) {
            return List.of();
        }
        if (!found.get().node().isArray() || found.get().node().size() > Address.LINES) {
            refuse("lines-expected", found.get(), String.valueOf(Address.LINES));
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (JsonCursor line : found.get().elements()) {
            checked(line, OrderRequest.LONGEST_TEXT).ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<LocalDate> wantedBy() throws FormatFault {
        Optional<String> text = text(root, "wantedBy");
        Optional<LocalDate> day = text.flatMap(CalendarDay::of);
        if (text.isPresent() && day.isEmpty()) {
            refusals.add(Refusal.of("day-expected", "wantedBy", text.get(), "2026-12-24"));
        }
        return day;
    }

    private <T> Optional<T> read(String name, JsonCursor.Reading<T> reading) throws FormatFault {
        Optional<JsonCursor> found = root.find(name);
        return found.isPresent() ? read(found.get(), reading) : Optional.empty();
    }

    private Optional<String> text(JsonCursor parent, String name) throws FormatFault {
        return text(parent, name, OrderRequest.LONGEST_TEXT);
    }

    private Optional<String> text(JsonCursor parent, String name, int longest) throws FormatFault {
        Optional<JsonCursor> value = parent.find(name);
        return value.isPresent() ? checked(value.get(), longest) : Optional.empty();
    }

    private Optional<String> checked(JsonCursor at, int longest) throws FormatFault {
        if (!at.node().isTextual() || at.text().length() > longest) {
            refuse("text-expected", at, String.valueOf(longest));
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
