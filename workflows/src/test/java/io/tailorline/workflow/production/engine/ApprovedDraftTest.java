package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorDesk.Refused;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.step.DraftPatternStep;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a tailor has seen certified and approves is the order's pattern; the process drafts only what it has not. */
class ApprovedDraftTest extends OrdersOnOneEngine {

    private int before;

    private DraftPatternStep step(InstantSource clock) {
        TestDatabase database = process.database;
        return new DraftPatternStep(
                process.counted::certified,
                database.orders(),
                database.specifications(),
                database.documents(),
                database.stages(),
                clock);
    }

    /** An order that waits for its review, and drafts counted from here. */
    private void waiting() {
        process.steps.flagged = true;
        process.steps.drafting = step(process.database.clock());
        take();
        waitsFor(Kind.REVIEW);
        before = process.counted.count();
    }

    private OrderSpecification stooped(double amount) {
        return process.orderToCut
                .specification(order)
                .orElseThrow()
                .withAlterations(List.of(new Style.Alteration("stooped", Side.BOTH, amount)));
    }

    private void approve(OrderSpecification bench) throws Refused {
        process.desk.approve(order, bench, tag(), "tailor");
        process.runJobs();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
        assertThat(process.database.documents().pattern(order).orElseThrow().style())
                .isEqualTo(bench.style());
    }

    private int drafts() {
        return process.counted.count() - before;
    }

    @Test
    void an_approval_of_what_was_tried_drafts_nothing_more() throws Refused {
        waiting();
        Drafted seen = (Drafted) process.drafts.certified(order, stooped(10));
        assertThat(drafts()).isEqualTo(1);

        process.desk.approve(order, stooped(10), tag(), "tailor");
        assertThat(process.database.documents().current(order, DocumentKind.PATTERN))
                .as("at once")
                .contains(PatternJson.text(seen.pattern()));
        assertThat(process.database.orders().get(order).notes().pattern()).isEqualTo(seen.notices());
        process.runJobs();

        assertThat(drafts()).isEqualTo(1);
        assertThat(process.steps.calls).containsExactly("check", "draft", "check", "draft", "ask");
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
        assertThat(process.database.documents().current(order, DocumentKind.PATTERN))
                .contains(PatternJson.text(seen.pattern()));
    }

    @Test
    void what_nobody_has_tried_here_is_drafted_by_the_process() throws Refused {
        waiting();
        process.drafts.certified("TL-another", stooped(10));
        process.drafts.certified(order, stooped(5));
        process.drafts.drawn(order, stooped(10));
        int tried = drafts();
        approve(stooped(10));
        assertThat(drafts()).isEqualTo(tried + 1);
    }

    @Test
    void what_was_stored_before_this_portal_started_is_drafted_again() throws Refused {
        waiting();
        process.drafts.certified(order, stooped(10));
        process.steps.drafting = step(() -> process.database.clock().instant().plusSeconds(60));
        approve(stooped(10));
        assertThat(drafts()).isEqualTo(2);
    }

    @Test
    void a_change_that_was_tried_is_not_drafted_again_for_the_review() throws Refused {
        waiting();
        process.drafts.certified(order, stooped(10));
        process.desk.redraft(order, stooped(10).style().alterations(), tag(), "tailor");
        process.runJobs();
        waitsFor(Kind.REVIEW);
        assertThat(drafts()).isEqualTo(1);
    }
}
