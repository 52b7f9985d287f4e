package io.tailorline.portal.workshop.stock;

import io.tailorline.workflow.workshop.stock.StockRefusal;

/** The stock refused something; nothing was changed or recorded. */
final class StockRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient StockRefusal why;

    StockRefused(StockRefusal why) {
        super(why.code().key());
        this.why = why;
    }

    StockRefusal why() {
        return why;
    }
}
