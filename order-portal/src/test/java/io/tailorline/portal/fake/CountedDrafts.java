package io.tailorline.portal.fake;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.util.concurrent.atomic.AtomicInteger;

/** The pattern engine, and how often it drafted for tailors. */
public final class CountedDrafts {

    private final PatternEngine engine = new PatternEngine();
    private final AtomicInteger count = new AtomicInteger();

    DraftResult certified(String id, Style style, MeasurementSet body) {
        count.incrementAndGet();
        return engine.draft(id, style, body);
    }

    DraftResult uncertified(String id, Style style, MeasurementSet body) {
        count.incrementAndGet();
        return engine.draftUncertified(id, style, body);
    }

    public int count() {
        return count.get();
    }
}
