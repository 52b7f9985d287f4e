package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.price.PriceJson;
import io.tailorline.portal.sales.quote.Offer;
import io.tailorline.portal.sales.quote.PromiseJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** An offer as the API tells it: {@code price} in parts, and the day with what it is made of. */
final class OfferView {

    private OfferView() {}

    static Map<String, Object> of(Offer offer) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("price", PriceJson.of(offer.price()));
        view.putAll(PromiseJson.of(offer.promise()));
        return view;
    }
}
