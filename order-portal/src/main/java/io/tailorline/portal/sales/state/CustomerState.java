package io.tailorline.portal.sales.state;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.production.OrderState;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an order is, in its customer's words: message {@code state.<word>}. Order and job tell more than a customer
 * asks, and the order alone too little: it is {@code CUTTING} also while the table stands still.
 */
public enum CustomerState {
    RECEIVED,
    MEASUREMENT_REVIEW,
    TAILOR_REVIEW,
    /** A tailor has a question about it, or will solve it. */
    REJECTED,
    /** It waits for its customer. */
    SENT_BACK,
    WAITING_CLOTH,
    NESTING,
    PLANNED,
    WAITING_TABLE,
    /** START is pressed, and the table has not told yet. */
    STARTING,
    CUTTING,
    PAUSED,
    /** The table stands still by a fault. */
    STOPPED,
    /** Its shell is cut; lining, fusible and the others are still to be. */
    FURTHER_MATERIALS,
    /** Nobody knows how much of it is cut; a person looks. */
    FOUND_OUT,
    /** Some of it is cut, the job has ended, and the rest is still to be cut. */
    MADE_GOOD,
    INCIDENT,
    CUT,
    BUNDLED,
    CANCELLED;

    /**
     * What decides about the words.
     *
     * @param withTailor it waits for a tailor's decision
     * @param job state of the job that was sent last; empty before the first
     * @param started the knife may be or have been in its cloth, and that counts
     * @param unsure it is still to be found out whether it is cut
     * @param partly some of its pieces are cut by jobs that have ended
     * @param shellCut all of its shell is cut, and another material is not
     */
    public record Facts(
            OrderState state,
            boolean withTailor,
            Optional<JobState> job,
            boolean started,
            boolean unsure,
            boolean partly,
            boolean shellCut) {}

    /** As in message keys and in the API: {@code waiting-table}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static CustomerState of(Facts facts) {
        return switch (facts.state()) {
            case CANCELLED -> CANCELLED;
            case CUT -> CUT;
            case BUNDLED -> BUNDLED;
            case RECEIVED -> onItsWay(facts, RECEIVED);
            case MEASUREMENT_REVIEW -> onItsWay(facts, MEASUREMENT_REVIEW);
            case TAILOR_REVIEW -> onItsWay(facts, TAILOR_REVIEW);
            case REJECTED -> facts.withTailor() ? onItsWay(facts, REJECTED) : SENT_BACK;
            case WAITING_CLOTH -> onItsWay(facts, WAITING_CLOTH);
            case NESTING -> onItsWay(facts, NESTING);
            case PLANNED -> onItsWay(facts, facts.withTailor() ? TAILOR_REVIEW : PLANNED);
            case INCIDENT -> onItsWay(facts, INCIDENT);
            case WAITING_TABLE -> onItsWay(facts, facts.started() ? started(facts.job()) : WAITING_TABLE);
            case CUTTING -> facts.unsure() ? FOUND_OUT : facts.shellCut() ? FURTHER_MATERIALS : started(facts.job());
        };
    }

    private static CustomerState onItsWay(Facts facts, CustomerState otherwise) {
        if (facts.unsure()) {
            return FOUND_OUT;
        }
        boolean isOnTable =
                otherwise == CUTTING || otherwise == PAUSED || otherwise == STOPPED || otherwise == FOUND_OUT;
        return facts.partly() && !isOnTable ? MADE_GOOD : otherwise;
    }

    /** By what the table tells of the job whose start was pressed. */
    private static CustomerState started(Optional<JobState> job) {
        return switch (job.orElse(JobState.CUTTING)) {
            case CUTTING, DONE -> CUTTING;
            case PAUSED -> PAUSED;
            case FAULT -> STOPPED;
            case HELD, UNCERTAIN -> FOUND_OUT;
            case RESTS, QUEUED, LOADING, SCAN, READY -> STARTING;
            case ABORTED -> INCIDENT;
        };
    }
}
