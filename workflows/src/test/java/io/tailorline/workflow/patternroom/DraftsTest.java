package io.tailorline.workflow.patternroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A draft is computed once for one order, style and body. */
class DraftsTest {

    private static final String ORDER = "TL-4F7K-22";
    private static final OrderSpecification MEDIAN = SampleOrders.specification(SampleOrders.medianMan());

    private final CountedDrafts counted = new CountedDrafts();
    private final Drafts drafts = counted.drafts();

    private static OrderSpecification stooped(double amount) {
        return MEDIAN.withAlterations(List.of(new Style.Alteration("stooped", Side.BOTH, amount)));
    }

    @Test
    void what_was_drafted_is_not_drafted_again() {
        DraftResult first = drafts.certified(ORDER, MEDIAN);
        OrderSpecification onOtherCloth =
                new OrderSpecification(MEDIAN.body(), MEDIAN.style(), MEDIAN.fabric(), "ROLL-8");
        assertThat(drafts.certified(ORDER, onOtherCloth)).isSameAs(first);
        assertThat(drafts.drawn(ORDER, MEDIAN)).isSameAs(first);
        assertThat(drafts.known(ORDER, MEDIAN)).containsSame((Drafted) first);
        assertThat(counted.count()).isEqualTo(1);
    }

    @Test
    void another_order_body_or_style_has_a_draft_of_its_own() {
        drafts.certified(ORDER, MEDIAN);
        assertThat(drafts.known("TL-2222-22", MEDIAN)).isEmpty();
        assertThat(drafts.known(ORDER, stooped(10))).isEmpty();
        assertThat(drafts.known(ORDER, MEDIAN.withBody(SampleOrders.manWith(Measurement.WAIST_GIRTH, 950))))
                .isEmpty();
        assertThat(((Drafted) drafts.certified("TL-2222-22", MEDIAN)).pattern().id())
                .isEqualTo("TL-2222-22");
        assertThat(counted.count()).isEqualTo(2);
    }

    /** So that a certified pattern serves whoever asks for one without a certificate. */
    @Test
    void a_certified_pattern_is_the_one_without_a_certificate() {
        PatternEngine engine = new PatternEngine();
        Correction byHand = new Correction.OfPoint("jacket.front", Side.LEFT, "side", 200, 0, -1.5);
        for (OrderSpecification each :
                List.of(MEDIAN, stooped(10), MEDIAN.withBench(MEDIAN.style().withCorrections(List.of(byHand))))) {
            assertThat(engine.draft(ORDER, each.style(), each.body()))
                    .isInstanceOf(Drafted.class)
                    .isEqualTo(engine.draftUncertified(ORDER, each.style(), each.body()));
        }
    }

    @Test
    void a_refusal_is_kept_and_never_known_as_a_pattern() {
        DraftResult refused = drafts.certified(ORDER, stooped(70));
        assertThat(refused).isInstanceOf(Rejected.class);
        assertThat(drafts.certified(ORDER, stooped(70))).isSameAs(refused);
        assertThat(drafts.known(ORDER, stooped(70))).isEmpty();
        assertThat(counted.count()).isEqualTo(1);
    }

    @Test
    void what_has_no_certificate_is_not_known() {
        assertThat(drafts.drawn(ORDER, MEDIAN)).isSameAs(drafts.drawn(ORDER, MEDIAN));
        assertThat(drafts.known(ORDER, MEDIAN)).isEmpty();
        assertThat(counted.count()).isEqualTo(1);
    }

    @Test
    void the_latest_are_kept() {
        AtomicInteger count = new AtomicInteger();
        Drafts of = new Drafts(
                (id, style, body) -> {
                    count.incrementAndGet();
                    return counted.certified(ORDER, stooped(70).style(), body);
                },
                counted::uncertified);
        for (int order = 0; order <= Drafts.KEPT; order++) {
            of.certified("TL-0", MEDIAN);
            of.certified("TL-" + order, MEDIAN);
        }
        assertThat(count).hasValue(Drafts.KEPT + 1);
        of.certified("TL-1", MEDIAN);
        assertThat(count).as("the one that was asked for longest ago").hasValue(Drafts.KEPT + 2);
    }

    @Test
    void whoever_asks_while_it_is_drafted_waits_for_it() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Drafts slow = new Drafts(
                (id, style, body) -> {
                    begun.countDown();
                    await(goOn);
                    return counted.certified(id, style, body);
                },
                counted::uncertified);
        ExecutorService tailors = Executors.newFixedThreadPool(3);
        try {
            CompletableFuture<DraftResult> first =
                    CompletableFuture.supplyAsync(() -> slow.certified(ORDER, MEDIAN), tailors);
            await(begun);
            assertThat(slow.known(ORDER, MEDIAN)).as("not waited for").isEmpty();
            CompletableFuture<DraftResult> second =
                    CompletableFuture.supplyAsync(() -> slow.certified(ORDER, MEDIAN), tailors);
            CompletableFuture<DraftResult> seams =
                    CompletableFuture.supplyAsync(() -> slow.drawn(ORDER, MEDIAN), tailors);
            goOn.countDown();
            assertThat(second.get(2, TimeUnit.MINUTES))
                    .isSameAs(first.get(2, TimeUnit.MINUTES))
                    .isSameAs(seams.get(2, TimeUnit.MINUTES));
            assertThat(counted.count()).isEqualTo(1);
        } finally {
            tailors.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            throw new CompletionException(stopped);
        }
    }

    @Test
    void a_bug_of_the_engine_is_not_kept() {
        AtomicInteger tries = new AtomicInteger();
        Drafts broken = new Drafts(
                (id, style, body) -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalStateException("a bug");
                    }
                    return counted.certified(id, style, body);
                },
                counted::uncertified);
        assertThatThrownBy(() -> broken.certified(ORDER, MEDIAN)).hasMessage("a bug");
        assertThat(broken.certified(ORDER, MEDIAN)).isInstanceOf(Drafted.class);
    }
}
