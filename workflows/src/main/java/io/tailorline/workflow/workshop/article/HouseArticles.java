package io.tailorline.workflow.workshop.article;

import io.tailorline.pattern.PatternEngine;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads articles by what this house can lay and cut; that is found out once, when it is first asked for. */
public final class HouseArticles implements Supplier<ArticleReader> {

    private final PatternEngine engine;
    private final double widestTable;
    private final AtomicReference<@Nullable ArticleReader> reader = new AtomicReference<>();

    /** @param widestTable reach of the widest table across the cloth, mm */
    public HouseArticles(PatternEngine engine, double widestTable) {
        this.engine = engine;
        this.widestTable = widestTable;
    }

    @Override
    public ArticleReader get() {
        ArticleReader known = reader.get();
        if (known == null) {
            known = new ArticleReader(new ArticleLimits(widestTable, WidestPieces.of(engine)));
            reader.set(known);
        }
        return known;
    }
}
