package io.tailorline.portal.sales.payment;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.sales.price.Amounts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import javax.money.MonetaryAmount;
import javax.money.UnknownCurrencyException;

/**
 * What a bank tells by webhook.
 *
 * @param id by which it is known when it comes twice
 * @param call key of the call that it came of; there where a capture failed
 * @param amount that was taken or given back; there where money has moved
 * @param until when what is reserved lapses
 */
public record BankEvent(
        String id,
        Type type,
        String reference,
        Optional<String> call,
        Optional<MonetaryAmount> amount,
        Optional<Instant> until) {

    /** What has happened. */
    public enum Type {
        AUTHORISED,
        LAPSED,
        CAPTURED,
        CAPTURE_FAILED,
        REFUNDED,
        RELEASED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int LONGEST = 64;

    /** @throws FormatFault for what is no event, or of a type that nobody knows */
    public static BankEvent parse(String body) throws FormatFault {
        JsonCursor root = JsonCursor.parse("event", body);
        Type type = root.field("type").oneOf(Type.values(), Type::word);
        Optional<MonetaryAmount> amount =
                root.find("amount").isPresent() ? Optional.of(amount(root)) : Optional.empty();
        if ((type == Type.CAPTURED || type == Type.REFUNDED) && amount.isEmpty()) {
            throw root.field("amount").fault("what was taken or given back, as \"799.00\"");
        }
        Optional<Instant> until =
                root.find("until").isPresent() ? Optional.of(instant(root.field("until"))) : Optional.empty();
        if (type == Type.AUTHORISED && until.isEmpty()) {
            throw root.field("until").fault("when it lapses, as 2026-12-24T12:00:00Z");
        }
        Optional<String> call =
                root.find("call").isPresent() ? Optional.of(name(root.field("call"))) : Optional.empty();
        if (type == Type.CAPTURE_FAILED && call.isEmpty()) {
            throw root.field("call").fault("the key of the call that failed, as TL-4F7K-22/3");
        }
        return new BankEvent(name(root.field("id")), type, name(root.field("reference")), call, amount, until);
    }

    private static String name(JsonCursor at) throws FormatFault {
        String name = at.text();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw at.fault("1 to %d characters".formatted(LONGEST));
        }
        return name;
    }

    private static MonetaryAmount amount(JsonCursor root) throws FormatFault {
        try {
            return Amounts.of(
                    new BigDecimal(root.field("amount").text()),
                    root.field("currency").text());
        } catch (UnknownCurrencyException | NumberFormatException none) {
            throw root.field("amount").fault("an amount with its currency, as \"799.00\" and \"EUR\"");
        }
    }

    private static Instant instant(JsonCursor at) throws FormatFault {
        try {
            return Instant.parse(at.text());
        } catch (DateTimeParseException none) {
            throw at.fault("an instant as 2026-12-24T12:00:00Z");
        }
    }
}
