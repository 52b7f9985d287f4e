package io.tailorline.workflow.patternroom;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Drafts of orders, each computed once: whoever asks for the same order, style and body gets the draft that there is,
 * or waits for the one that another thread is making; refusals too. The latest are kept for as long as this process
 * runs, so that all of them are of one version of the engine. Cloth decides nothing about a draft.
 */
public final class Drafts {

    /** Drafts that are kept, about 2 MB each: two for each bench of a large pattern room. */
    static final int KEPT = 48;

    /** What a pattern engine does, {@code PatternEngine::draft}. */
    @FunctionalInterface
    public interface Drafting {

        /** @param id names the pattern and, in the marker, the order */
        DraftResult draft(String id, Style style, MeasurementSet body);
    }

    /** All that decides a draft. Two are equal only where every value is, so that none is taken for another. */
    private record Asked(String orderId, Style style, MeasurementSet body, boolean isCertified) {}

    private final Drafting certified;
    private final Drafting uncertified;
    private final Map<Asked, CompletableFuture<DraftResult>> latest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, CompletableFuture<DraftResult>> eldest) {
            return size() > KEPT;
        }
    };

    public Drafts(PatternEngine engine) {
        this(engine::draft, engine::draftUncertified);
    }

    public Drafts(Drafting certified, Drafting uncertified) {
        this.certified = certified;
        this.uncertified = uncertified;
    }

    /** The certified pattern, or why there is none. */
    public DraftResult certified(String orderId, OrderSpecification wanted) {
        return of(new Asked(orderId, wanted.style(), wanted.body(), true), certified);
    }

    /** The pattern whether or not it passes the certificate: the certified one where that was asked for before. */
    public DraftResult drawn(String orderId, OrderSpecification wanted) {
        return find(orderId, wanted)
                .map(CompletableFuture::join)
                .filter(DraftResult.Drafted.class::isInstance)
                .orElseGet(() -> of(new Asked(orderId, wanted.style(), wanted.body(), false), uncertified));
    }

    /** The certified pattern where it is drafted already; nothing is drafted. */
    public Optional<DraftResult.Drafted> known(String orderId, OrderSpecification wanted) {
        return find(orderId, wanted)
                .filter(draft -> draft.isDone() && !draft.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .filter(DraftResult.Drafted.class::isInstance)
                .map(DraftResult.Drafted.class::cast);
    }

    private Optional<CompletableFuture<DraftResult>> find(String orderId, OrderSpecification wanted) {
        synchronized (latest) {
            return Optional.ofNullable(latest.get(new Asked(orderId, wanted.style(), wanted.body(), true)));
        }
    }

    /** The first to ask computes, on his own thread; what a bug ends is asked again by the next. */
    private DraftResult of(Asked asked, Drafting engine) {
        CompletableFuture<DraftResult> mine = new CompletableFuture<>();
        CompletableFuture<DraftResult> before;
        synchronized (latest) {
            before = latest.putIfAbsent(asked, mine);
        }
        if (before != null) {
            return before.join();
        }
        try {
            DraftResult result = engine.draft(asked.orderId(), asked.style(), asked.body());
            mine.complete(result);
            return result;
        } catch (RuntimeException | Error bug) {
            synchronized (latest) {
                latest.remove(asked, mine);
            }
            mine.completeExceptionally(bug);
            throw bug;
        }
    }
}
