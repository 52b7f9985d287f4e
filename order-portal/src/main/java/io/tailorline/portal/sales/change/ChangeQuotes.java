package io.tailorline.portal.sales.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.identity.Signatures;
import io.tailorline.portal.sales.price.PriceJson;
import io.tailorline.portal.sales.quote.SignedJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Quotes of changes as signed texts; no quote of an order is one of a change. */
@Component
class ChangeQuotes {

    private final SignedJson signed;

    ChangeQuotes(Signatures signatures, ObjectMapper json) {
        signed = new SignedJson(signatures, json, "changes");
    }

    String signed(ChangeQuote quote) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("order", quote.order());
        content.put("suit", quote.suit());
        content.put("price", PriceJson.of(quote.price()));
        quote.day().ifPresent(day -> content.put("day", day.toString()));
        content.put("validUntil", quote.validUntil().toString());
        return signed.signed(content);
    }

    /** Empty for a text that was altered, or that another installation signed. */
    Optional<ChangeQuote> open(String text) {
        Optional<JsonCursor> content = signed.open(text);
        try {
            return content.isPresent() ? Optional.of(read(content.get())) : Optional.empty();
        } catch (FormatFault ofAnotherRelease) {
            return Optional.empty();
        }
    }

    private static ChangeQuote read(JsonCursor content) throws FormatFault {
        Optional<JsonCursor> day = content.find("day");
        return new ChangeQuote(
                content.field("order").text(),
                content.field("suit").text(),
                PriceJson.read(content.field("price")),
                day.isPresent() ? Optional.of(day.get().parsed(LocalDate::parse, "a day")) : Optional.empty(),
                content.field("validUntil").parsed(Instant::parse, "an instant"));
    }
}
