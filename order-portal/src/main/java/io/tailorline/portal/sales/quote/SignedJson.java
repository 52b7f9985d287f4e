package io.tailorline.portal.sales.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.identity.Signatures;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** JSON as signed texts: {@code content.signature}, both in base64url. */
public final class SignedJson {

    private final Signatures signatures;
    private final ObjectMapper json;
    private final String purpose;

    /** @param purpose the name of the key, and with it what its signatures are good for */
    public SignedJson(Signatures signatures, ObjectMapper json, String purpose) {
        this.signatures = signatures;
        this.json = json;
        this.purpose = purpose;
    }

    public String signed(Map<String, Object> value) {
        String content = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(value));
        return content + "." + signatures.of(purpose, content);
    }

    /** Empty for a text that was altered, that is for something else, or that another installation signed. */
    public Optional<JsonCursor> open(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || !signatures.isOf(purpose, text.substring(0, dot), text.substring(dot + 1))) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(text.substring(0, dot));
            return Optional.of(JsonCursor.parse(purpose, new String(content, StandardCharsets.UTF_8)));
        } catch (FormatFault | IllegalArgumentException ofAnotherRelease) {
            return Optional.empty();
        }
    }

    private byte[] bytes(Map<String, Object> value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("What is to be signed cannot be written.", broken);
        }
    }
}
