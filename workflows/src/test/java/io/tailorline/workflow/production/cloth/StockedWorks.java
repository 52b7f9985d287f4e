package io.tailorline.workflow.production.cloth;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.cutroom.CutPiecesOfOrders;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.patternroom.Drafts;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.HouseMaterials;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.persistence.StoredArticles;
import io.tailorline.workflow.workshop.stock.persistence.StockFixture;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;

/** The stock of a test as orders see it; the article of a further material is {@code house-lining} and so on. */
public final class StockedWorks {

    public static final double END_MM = 30;

    private StockedWorks() {}

    /** Of a house that cuts shells alone. */
    public static OrderCloth shells(StockFixture stock, HouseSwitches house) {
        return of(stock, house, Set::of, order -> PiecesCut.NOTHING);
    }

    static OrderCloth of(
            StockFixture stock, HouseSwitches house, Supplier<Set<Material>> further, CutPiecesOfOrders cut) {
        StoredArticles articles = new StoredArticles(stock.database.jdbc());
        HouseMaterials materials = new HouseMaterials() {
            @Override
            public Set<Material> further() {
                return further.get();
            }

            @Override
            public Article articleFor(String shell, Material material) {
                return articles.find("house-" + material.word()).orElseThrow(NoSuchElementException::new);
            }
        };
        return new StockOfOrders(
                house,
                new HouseCloths(materials, articles, stock.database.specifications()),
                stock.reservations,
                END_MM,
                stock.database.specifications(),
                stock.database.works(),
                stock.database.documents(),
                new Drafts(new PatternEngine()),
                cut);
    }
}
