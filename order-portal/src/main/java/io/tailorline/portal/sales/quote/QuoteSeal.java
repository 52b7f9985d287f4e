package io.tailorline.portal.sales.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.identity.Signatures;
import io.tailorline.portal.sales.price.PriceJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Quotes as signed texts: {@code content.signature}, both in base64url. */
public final class QuoteSeal {

    /** The name of the key, and with it what its signatures are good for. */
    private static final String PURPOSE = "quotes";

    private final Signatures signatures;
    private final ObjectMapper json;

    public QuoteSeal(Signatures signatures, ObjectMapper json) {
        this.signatures = signatures;
        this.json = json;
    }

    public String sealed(Quote quote) {
        String content = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(quote));
        return content + "." + signatures.of(PURPOSE, content);
    }

    /** Empty for a text that was altered, or that another installation signed. */
    public Optional<Quote> open(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || !signatures.isOf(PURPOSE, text.substring(0, dot), text.substring(dot + 1))) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(text.substring(0, dot));
            return Optional.of(read(JsonCursor.parse("quote", new String(content, StandardCharsets.UTF_8))));
        } catch (FormatFault | IllegalArgumentException ofAnotherRelease) {
            return Optional.empty();
        }
    }

    private byte[] bytes(Quote quote) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", quote.id());
        content.put("madeFor", quote.madeFor());
        content.put("price", PriceJson.of(quote.offer().price()));
        content.put("promise", PromiseJson.of(quote.offer().promise()));
        content.put("validUntil", quote.validUntil().toString());
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A quote cannot be written.", broken);
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
                        madeFor.field("body").text()),
                new Offer(PriceJson.read(content.field("price")), PromiseJson.read(content.field("promise"))),
                content.field("validUntil").parsed(Instant::parse, "an instant"));
    }
}
