package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.Refusal;
import org.springframework.http.HttpStatus;

/**
 * There is no such page: cloth is not counted in this house, nothing in the stock has that name, or it is not ready.
 */
final class NoStockPage extends Exception {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient Refusal refusal;

    private NoStockPage(Refusal refusal) {
        this(HttpStatus.NOT_FOUND, refusal);
    }

    private NoStockPage(HttpStatus status, Refusal refusal) {
        super(refusal.code() + " " + refusal.value());
        this.status = status;
        this.refusal = refusal;
    }

    static NoStockPage off() {
        return new NoStockPage(Refusal.of("stock-off", "path", "stock", ""));
    }

    static NoStockPage noRemnants() {
        return new NoStockPage(Refusal.of("remnants-off", "path", "remnants", ""));
    }

    /** The sizes that are of use are being drafted; soon there is one. */
    static NoStockPage draftingSizes() {
        return new NoStockPage(HttpStatus.SERVICE_UNAVAILABLE, Refusal.of("remnants-drafting", "path", "remnants", ""));
    }

    static NoStockPage unknownRoll(String id) {
        return new NoStockPage(Refusal.of("stock-page-roll", "path", id, ""));
    }

    static NoStockPage unknownArticle(String id) {
        return new NoStockPage(Refusal.of("stock-page-article", "path", id, ""));
    }

    HttpStatus status() {
        return status;
    }

    Refusal refusal() {
        return refusal;
    }
}
