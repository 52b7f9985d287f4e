package io.tailorline.workflow.production;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.production.ChangeRule.Standing;
import io.tailorline.workflow.production.ChangeUntil.Part;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The points on the way of an order at which a house may close something of it, the first one first. Those before
 * {@link #START} are an order's state, or the state of its job while it waits for a table.
 */
public enum ClosingPoint {
    RECEIVED(OrderState.RECEIVED),
    TAILOR_REVIEW(OrderState.TAILOR_REVIEW),
    REJECTED(OrderState.REJECTED),
    INCIDENT(OrderState.INCIDENT),
    WAITING_CLOTH(OrderState.WAITING_CLOTH),
    NESTING(OrderState.NESTING),
    PLANNED(OrderState.PLANNED),
    WAITING_TABLE(OrderState.WAITING_TABLE),
    QUEUED(JobState.QUEUED),
    LOADING(JobState.LOADING),
    SCAN(JobState.SCAN),
    READY(JobState.READY),
    /** An operator starts the knife. */
    START(new Standing(OrderState.CUTTING, Optional.of(JobState.CUTTING), true, false)),
    CUT(new Standing(OrderState.CUT, Optional.of(JobState.DONE), true, false)),
    BUNDLED(new Standing(OrderState.BUNDLED, Optional.of(JobState.DONE), true, false));

    private final Standing standing;

    ClosingPoint(OrderState state) {
        this(new Standing(state, Optional.empty(), false, false));
    }

    ClosingPoint(JobState job) {
        this(new Standing(OrderState.WAITING_TABLE, Optional.of(job), false, false));
    }

    ClosingPoint(Standing standing) {
        this.standing = standing;
    }

    /** Where an order stands that has come here. */
    public Standing standing() {
        return standing;
    }

    /** Where an order of this standing is; where its way may lead anywhere from there, the first point. */
    private static ClosingPoint at(Standing standing) {
        if (standing.state() == OrderState.REJECTED || standing.state() == OrderState.INCIDENT) {
            return RECEIVED;
        }
        Optional<JobState> job = standing.job().filter(state -> standing.state() == OrderState.WAITING_TABLE);
        return Arrays.stream(values())
                .filter(point -> point.standing.state() == standing.state()
                        && (point.compareTo(START) >= 0 || point.standing.job().equals(job)))
                .findFirst()
                .orElse(RECEIVED);
    }

    /**
     * Where each part that is open now is closed, on the way from here; one that stays open to the end is missing.
     *
     * @param allowed what may be changed at a point
     */
    public static Map<Part, ClosingPoint> of(Set<Part> now, Standing here, Function<ClosingPoint, Set<Part>> allowed) {
        Map<Part, ClosingPoint> closes = new EnumMap<>(Part.class);
        for (Part part : now) {
            EnumSet.range(at(here), BUNDLED).stream()
                    .filter(point -> !allowed.apply(point).contains(part))
                    .findFirst()
                    .ifPresent(point -> closes.put(part, point));
        }
        return closes;
    }

    /** As in the API: {@code waiting-table}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
