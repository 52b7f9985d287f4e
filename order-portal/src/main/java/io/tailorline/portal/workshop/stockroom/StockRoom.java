package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import org.springframework.stereotype.Component;

/** The stock as pages ask for it: only while the house counts its cloth. */
@Component
class StockRoom {

    private final HouseSwitches switches;
    private final Articles articles;
    private final Stock stock;
    private final StockReservation reservations;

    StockRoom(HouseSwitches switches, Articles articles, Stock stock, StockReservation reservations) {
        this.switches = switches;
        this.articles = articles;
        this.stock = stock;
        this.reservations = reservations;
    }

    Stock stock() throws NoStockPage {
        requireOn();
        return stock;
    }

    StockReservation reservations() throws NoStockPage {
        requireOn();
        return reservations;
    }

    Articles articles() throws NoStockPage {
        requireOn();
        return articles;
    }

    StockedRoll roll(String id) throws NoStockPage {
        return stock().find(id).orElseThrow(() -> NoStockPage.unknownRoll(id));
    }

    Article article(String id) throws NoStockPage {
        return articles().find(id).orElseThrow(() -> NoStockPage.unknownArticle(id));
    }

    /** The house counts its cloth and keeps remnants. */
    void requireRemnants() throws NoStockPage {
        requireOn();
        if (!switches.remnants()) {
            throw NoStockPage.noRemnants();
        }
    }

    boolean keepsRemnants() {
        return switches.stock() && switches.remnants();
    }

    private void requireOn() throws NoStockPage {
        if (!switches.stock()) {
            throw NoStockPage.off();
        }
    }
}
