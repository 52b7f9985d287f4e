package io.tailorline.portal.sales.json;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;

/**
 * Reads {@code {"body","style","fabricId"?,"customer"?,"wantedBy"?,"express"?,"quote"?,"terms"?}}, an order, and what a
 * quote is asked for: the same, and the body as far as it is measured.
 */
public final class OrderRequestJson {

    /** Reads what somebody sent; never throws for what they wrote. */
    public OrderRequestResult read(String json) {
        return read(json, true);
    }

    /** The same without a body, which then is a man of whom nothing was measured. */
    public OrderRequestResult readOfferRequest(String json) {
        return read(json, false);
    }

    private static OrderRequestResult read(String json, boolean isBodyNeeded) {
        try {
            return new OrderRequestFields(JsonCursor.parse("request", json), isBodyNeeded).read();
        } catch (FormatFault notJson) {
            return new OrderRequestResult.NotJson(notJson);
        }
    }

    /** Reads an address; never throws for what they wrote. */
    public AddressResult readAddress(String json) {
        try {
            return new OrderRequestFields(JsonCursor.parse("address", json), false).readAddress();
        } catch (FormatFault notJson) {
            return new AddressResult.NotJson(notJson);
        }
    }

    /** Reads what of an order somebody wants otherwise; never throws for what they wrote. */
    public ChangeRequestResult readChange(String json) {
        try {
            return new OrderRequestFields(JsonCursor.parse("request", json), false).readChange();
        } catch (FormatFault notJson) {
            return new ChangeRequestResult.NotJson(notJson);
        }
    }
}
