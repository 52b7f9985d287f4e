package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A search may be stopped at any time, and tells of itself while it runs. */
class AnytimeTest {

    /** Longer than anyone waits: only the cancellation ends such a search. */
    private static final double AN_HOUR = 3600;

    private static final Fabric CLOTH = Fabric.plain("navy twill", 1500, Nap.TWO_WAY, 2);
    private static final List<Pattern> SUITS =
            List.of(SamplePatterns.smallSuit("A17"), SamplePatterns.smallSuit("A18"));

    private final Cancellation cancellation = new Cancellation();

    @Test
    @Timeout(600)
    void cancelled_at_any_instant_it_hands_out_the_best_marker_so_far() throws Exception {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 12; i++) {
            int threads = i % 2 + 1;
            Cancellation one = new Cancellation();
            List<Double> lengths = new ArrayList<>();
            CompletableFuture<MarkerResult> search = CompletableFuture.supplyAsync(
                    () -> new MarkerMaker().make(request(threads), (length, efficiency) -> lengths.add(length), one));
            TimeUnit.MICROSECONDS.sleep(random.nextLong(i * 30_000L + 1));
            one.cancel();

            Marker marker = ((MarkerResult.Made) search.get(60, TimeUnit.SECONDS)).marker();
            assertThat(MarkerCheck.check(marker, SUITS).failures()).isEmpty();
            assertThat(lengths).isNotEmpty();
            assertThat(marker.length())
                    .isBetween(lengths.get(lengths.size() - 1) - 0.02, lengths.get(lengths.size() - 1) + 0.02);
        }
    }

    @Test
    void cancelled_before_it_begins_it_lays_the_pieces_end_to_end() {
        cancellation.cancel();

        MarkerResult result = new MarkerMaker().make(request(1), MarkerProgress.none(), cancellation);

        assertThat(((MarkerResult.Made) result).marker().length()).isGreaterThan(2 * 720);
    }

    @Test
    void markers_can_be_seen_while_they_get_better_and_each_is_legal() {
        Seen seen = new Seen(cancellation, 40);

        Marker last = ((MarkerResult.Made) new MarkerMaker().make(request(1), seen, cancellation)).marker();

        assertThat(seen.markers).hasSizeGreaterThan(2).contains(last);
        assertThat(seen.markers)
                .allSatisfy(marker ->
                        assertThat(MarkerCheck.check(marker, SUITS).failures()).isEmpty());
        assertThat(seen.markers).extracting(Marker::length).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void the_state_of_the_search_is_told_ten_times_a_second_and_says_what_is_tried() {
        AtomicLong clock = new AtomicLong();
        Seen seen = new Seen(cancellation, 1000);
        MarkerMaker maker = new MarkerMaker(() -> clock.addAndGet(100_000));

        maker.make(request(1, SearchBudget.ofSeconds(1)), seen, cancellation);

        assertThat(seen.states).hasSizeBetween(5, 10);
        for (int i = 1; i < seen.states.size(); i++) {
            SearchState before = seen.states.get(i - 1);
            SearchState now = seen.states.get(i);
            assertThat(now.seconds() - before.seconds()).isGreaterThan(0.0999);
            assertThat(now.iterations()).isGreaterThan(before.iterations());
            assertThat(now.length()).isLessThanOrEqualTo(before.length());
            assertThat(now.targetLength()).isLessThan(now.length());
            assertThat(now.overlap()).isNotNegative();
            assertThat(now.efficiency()).isBetween(0.3, 1.0);
        }
    }

    private static MarkerRequest request(int threads) {
        return request(threads, SearchBudget.ofSeconds(AN_HOUR));
    }

    private static MarkerRequest request(int threads, SearchBudget budget) {
        return new MarkerRequest(SUITS, Material.SHELL, CLOTH, budget.withThreads(threads));
    }

    /** Looks at every marker, and has seen enough after some states or markers. */
    private static final class Seen implements MarkerProgress {
        private final Cancellation cancellation;
        private final int enough;
        private final List<Marker> markers = new ArrayList<>();
        private final List<SearchState> states = new ArrayList<>();

        Seen(Cancellation cancellation, int enough) {
            this.cancellation = cancellation;
            this.enough = enough;
        }

        @Override
        public void improved(double length, double efficiency) {
            // the marker says both
        }

        @Override
        public void improved(Supplier<Marker> marker) {
            markers.add(marker.get());
            if (markers.size() >= enough) {
                cancellation.cancel();
            }
        }

        @Override
        public void searching(SearchState state) {
            states.add(state);
        }
    }
}
