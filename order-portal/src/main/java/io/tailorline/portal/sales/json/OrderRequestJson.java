package io.tailorline.portal.sales.json;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;

/** Reads {@code {"body","style","fabricId"?,"customer"?,"wantedBy"?}}. */
public final class OrderRequestJson {

    /** Reads what somebody sent; never throws for what they wrote. */
    public OrderRequestResult read(String json) {
        try {
            return new OrderRequestFields(JsonCursor.parse("request", json)).read();
        } catch (FormatFault notJson) {
            return new OrderRequestResult.NotJson(notJson);
        }
    }
}
