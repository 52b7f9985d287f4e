package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import java.util.Arrays;

/** The user tasks of the diagram and what a tailor may decide in each; sending back is always possible. */
enum DeskTask {
    CORRECT_MEASUREMENTS("correctMeasurements", Kind.NOT_DRAFTED, false, true),
    REVIEW_PATTERN("reviewPattern", Kind.REVIEW, true, true),
    DECIDE_NO_MARKER("decideNoMarker", Kind.NO_MARKER, true, true),
    DECIDE_NESTING_FAILED("decideNestingFailed", Kind.INCIDENT, true, false),
    DECIDE_OVER_BUDGET("decideOverBudget", Kind.OVER_BUDGET, true, true),
    DECIDE_NOT_STARTED("decideNotStarted", Kind.INCIDENT, true, false),
    DECIDE_CUT_FAILED("decideCutFailed", Kind.INCIDENT, true, false);

    private final String id;
    private final Kind kind;
    private final boolean approvable;
    private final boolean redraftable;

    DeskTask(String id, Kind kind, boolean approvable, boolean redraftable) {
        this.id = id;
        this.kind = kind;
        this.approvable = approvable;
        this.redraftable = redraftable;
    }

    static DeskTask of(String id) {
        return Arrays.stream(values())
                .filter(task -> task.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The diagram has no user task '%s'.".formatted(id)));
    }

    String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    boolean mayBeApproved() {
        return approvable;
    }

    /** Whether it is decided about cloth that was, or should have been, under the knife. */
    boolean isAboutACut() {
        return this == DECIDE_NOT_STARTED || this == DECIDE_CUT_FAILED;
    }

    boolean mayBeRedrafted() {
        return redraftable;
    }
}
