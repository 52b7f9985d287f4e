package io.tailorline.portal.sales.json;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import java.math.BigDecimal;
import java.util.Optional;

/** What a cancellation says: {@code {"owes": "617.10"}}, what its customer was told that it costs. */
public final class CancelRequestJson {

    private CancelRequestJson() {}

    /** Empty for one that takes what it costs as it comes. */
    public static Optional<BigDecimal> read(String text) throws FormatFault {
        if (text.isBlank()) {
            return Optional.empty();
        }
        JsonCursor json = JsonCursor.parse("cancel", text);
        json.allow("owes");
        Optional<JsonCursor> owes = json.find("owes");
        return owes.isPresent()
                ? Optional.of(owes.get().parsed(BigDecimal::new, "an amount, as \"617.10\""))
                : Optional.empty();
    }
}
