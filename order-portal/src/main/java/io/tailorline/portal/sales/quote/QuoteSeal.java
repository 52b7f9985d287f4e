package io.tailorline.portal.sales.quote;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.identity.Signatures;
import io.tailorline.portal.sales.price.PriceJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Quotes as signed texts. */
public final class QuoteSeal {

    private final SignedJson signed;

    public QuoteSeal(Signatures signatures, ObjectMapper json) {
        signed = new SignedJson(signatures, json, "quotes");
    }

    public String sealed(Quote quote) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", quote.id());
        content.put("madeFor", quote.madeFor());
        content.put("price", PriceJson.of(quote.offer().price()));
        content.put("promise", PromiseJson.of(quote.offer().promise()));
        content.put("validUntil", quote.validUntil().toString());
        return signed.signed(content);
    }

    /** Empty for a text that was altered, or that another installation signed. */
    public Optional<Quote> open(String text) {
        Optional<JsonCursor> content = signed.open(text);
        try {
            return content.isPresent() ? Optional.of(read(content.get())) : Optional.empty();
        } catch (FormatFault | IllegalArgumentException ofAnotherRelease) {
            return Optional.empty();
        }
    }

    private static Quote read(JsonCursor content) throws FormatFault {
        JsonCursor madeFor = content.field("madeFor");
        return new Quote(
                content.field("id").text(),
                new MadeFor(
                        madeFor.field("style").text(),
                        madeFor.field("fabricId").text(),
                        madeFor.field("express").truth(),
                        madeFor.field("wantedBy").text(),
                        madeFor.field("body").text(),
                        // a quote of the release before has none
                        madeFor.find("ownCloth", JsonCursor::text).orElse("")),
                new Offer(PriceJson.read(content.field("price")), PromiseJson.read(content.field("promise"))),
                content.field("validUntil").parsed(Instant::parse, "an instant"));
    }
}
