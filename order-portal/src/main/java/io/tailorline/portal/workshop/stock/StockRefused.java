package io.tailorline.portal.workshop.stock;

import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import org.springframework.http.HttpStatus;

/** The stock refused something; nothing was changed or recorded. */
public final class StockRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Refusal refusal;

    StockRefused(StockRefusal why) {
        this(StockRefusals.status(why.code()), StockRefusals.refusal(why));
    }

    StockRefused(HttpStatus status, Refusal refusal) {
        super(refusal.code());
        this.status = status;
        this.refusal = refusal;
    }

    /** Of an answer of the API. */
    HttpStatus status() {
        return status;
    }

    /** As pages and the API word it. */
    public Refusal refusal() {
        return refusal;
    }
}
