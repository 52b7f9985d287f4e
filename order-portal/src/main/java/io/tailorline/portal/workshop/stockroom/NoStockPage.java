package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.Refusal;

/** There is no such page: cloth is not counted in this house, or nothing in the stock has that name. */
final class NoStockPage extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    private NoStockPage(Refusal refusal) {
        super(refusal.code() + " " + refusal.value());
        this.refusal = refusal;
    }

    static NoStockPage off() {
        return new NoStockPage(Refusal.of("stock-off", "path", "stock", ""));
    }

    static NoStockPage noRemnants() {
        return new NoStockPage(Refusal.of("remnants-off", "path", "remnants", ""));
    }

    static NoStockPage unknownRoll(String id) {
        return new NoStockPage(Refusal.of("stock-page-roll", "path", id, ""));
    }

    static NoStockPage unknownArticle(String id) {
        return new NoStockPage(Refusal.of("stock-page-article", "path", id, ""));
    }

    Refusal refusal() {
        return refusal;
    }
}
