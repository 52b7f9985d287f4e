package io.tailorline.workflow.nester;

import io.tailorline.nesting.MarkerProgress;
import io.tailorline.nesting.SearchState;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.workflow.messages.NestingPayload;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a search twice a second at most, each time with the best marker so far, so that whoever begins to look sees
 * it.
 */
final class NestingReport implements MarkerProgress {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Consumer<NestingPayload.NestingProgress> listener;
    private final InstantSource clock;
    private @Nullable Supplier<Marker> best;
    private @Nullable Supplier<Marker> drawn;
    private String outlines = "";
    private double width;
    private Instant next = Instant.MIN;

    NestingReport(Consumer<NestingPayload.NestingProgress> listener, InstantSource clock) {
        this.listener = listener;
        this.clock = clock;
    }

    @Override
    public void improved(double length, double efficiency) {
        // the state of the search says both
    }

    @Override
    public void improved(Supplier<Marker> marker) {
        best = marker;
    }

    @Override
    public void searching(SearchState state) {
        Instant now = clock.instant();
        if (best == null || now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        if (best != drawn) {
            Marker marker = best.get();
            outlines = MarkerOutlines.of(marker);
            width = marker.fabric().usableWidth();
            drawn = best;
        }
        listener.accept(new NestingPayload.NestingProgress(
                state.seconds(),
                state.length(),
                state.efficiency(),
                state.targetLength(),
                state.overlap(),
                state.iterations(),
                width,
                outlines));
    }
}
