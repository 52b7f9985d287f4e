package io.tailorline.workflow.patternroom;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tailor's queue: orders that a person must look at, and what may be decided. */
public interface TailorDesk {

    /** Why an order is in the queue. */
    enum Kind {
        /** The drawn pattern is to be approved. */
        REVIEW,
        /** The body could not be drafted, or a check of the draft failed. */
        NOT_DRAFTED,
        /** No marker can be made on this cloth. */
        NO_MARKER,
        /** The planned table time is over the budget. */
        OVER_BUDGET,
        /** A step of ours failed after its retries. */
        INCIDENT,
        /** It was sent back and waits for its customer, who may measure again; the tailor can decide nothing. */
        SENT_BACK
    }

    /**
     * An order that waits for a person.
     *
     * @param material that a decision is about; the shell also where it is about the pattern
     * @param reasons one sentence each, with value, unit and limit; the real cause first
     */
    record Task(String orderId, Material material, Kind kind, List<Notice> reasons, Instant since) {
        public Task {
            reasons = Causes.byWeight(reasons);
        }

        /** What a decision about it names. */
        public TailorQuestion question() {
            return new TailorQuestion(material, kind);
        }

        /** About the pattern or the shell. */
        public Task(String orderId, Kind kind, List<Notice> reasons, Instant since) {
            this(orderId, Material.SHELL, kind, reasons, since);
        }
    }

    /**
     * A part of the queue, by the day on which the suits are due. What was sent back stands in it only where it is
     * asked for by its kind, or searched for by a number.
     */
    Page<QueueEntry> queue(QueueFilter filter, PageRequest request);

    /** The order as the queue shows it, also one that was sent back; empty when it waits for nobody. */
    Optional<QueueEntry> entry(String orderId);

    /** How many orders wait. */
    int waiting();

    /** Ids of the cloths of the orders that wait, in the order of the alphabet. */
    List<String> cloths();

    /** What this order has waited for longest; empty when it waits for nobody. */
    default Optional<Task> task(String orderId) {
        return tasks(orderId).stream().findFirst();
    }

    /** All that this order waits for, the longest first: its shell and its other materials each may. */
    List<Task> tasks(String orderId);

    /**
     * Approves the order as it is: a pattern is approved, a long cut is accepted, a failed step is tried again. A cut
     * is not: where the knife was in the cloth it is said what is cut anew, and on which cloth.
     *
     * @param seen what the tailor was asked; empty for all that there is, which then is one question
     * @throws OtherQuestion where something else of the order waits, or several questions and none is named
     */
    void approve(String orderId, Optional<TailorQuestion> seen, String by) throws NotWaiting, ClothCut, OtherQuestion;

    /** Its only question. */
    default void approve(String orderId, String by) throws NotWaiting, ClothCut, OtherQuestion {
        approve(orderId, Optional.empty(), by);
    }

    /**
     * What is cut of the order counts no longer, and all of its pieces are cut from new cloth.
     *
     * @throws NotWaiting also where nothing was cut: then it is approved
     * @param seen what the tailor was asked; empty for all that there is, which then is one question
     * @throws KnifeRuns where another draft would take its other materials off tables that cut them
     */
    void cutAllAgain(String orderId, Optional<TailorQuestion> seen, String by)
            throws NotWaiting, KnifeRuns, OtherQuestion;

    /** Its only question. */
    default void cutAllAgain(String orderId, String by) throws NotWaiting, KnifeRuns, OtherQuestion {
        cutAllAgain(orderId, Optional.empty(), by);
    }

    /**
     * Approves the order with what is on the tailor's bench: where that differs from what is on the order, the order is
     * drafted with it and passes the review at once.
     *
     * @param question what the tailor was asked; empty for all that there is, which then is one question
     * @param bench its body, alterations and corrections count; the rest is the order's
     * @param seen {@link OrderSpecification#tag()} of what was on the order when the tailor decided
     */
    void approve(String orderId, Optional<TailorQuestion> question, OrderSpecification bench, String seen, String by)
            throws Refused;

    /** Its only question. */
    default void approve(String orderId, OrderSpecification bench, String seen, String by) throws Refused {
        approve(orderId, Optional.empty(), bench, seen, by);
    }

    /**
     * Drafts again with corrected measurements.
     *
     * @param seen {@link OrderSpecification#tag()} of what was on the order when the tailor decided
     */
    void redraft(String orderId, MeasurementSet corrected, String seen, String by) throws Refused;

    /**
     * Drafts again with other alterations: the list replaces the one recorded on the order.
     *
     * @param seen {@link OrderSpecification#tag()} of what was on the order when the tailor decided
     */
    void redraft(String orderId, List<Style.Alteration> alterations, String seen, String by) throws Refused;

    /**
     * Ends the order as rejected and tells the customer why.
     *
     * @param reasons one sentence each: what is wrong, and what to do
     * @param seen {@link OrderSpecification#tag()} of what was on the order when the tailor decided
     */
    void sendBack(String orderId, List<Notice> reasons, String seen, String by) throws Refused;

    /** The same for an order of which something is cut: that counts no longer, and the house bears its cloth. */
    void writeOffAndSendBack(String orderId, List<Notice> reasons, String seen, String by) throws Refused;

    /** A decision that was not taken; nothing has been done. */
    abstract sealed class Refused extends Exception
            permits NotWaiting, OtherQuestion, NotRecallable, ChangedMeanwhile, ClothCut, KnifeRuns {
        private static final long serialVersionUID = 1L;

        private Refused(String message) {
            super(message);
        }
    }

    /** The order does not wait for a tailor, or not for this decision. */
    final class NotWaiting extends Refused {
        private static final long serialVersionUID = 1L;

        private final String orderId;
        private final String state;

        /** @param state word of where the order is */
        public NotWaiting(String orderId, String state) {
            super("Order '%s' does not wait for this decision of a tailor; it is %s.".formatted(orderId, state));
            this.orderId = orderId;
            this.state = state;
        }

        public String orderId() {
            return orderId;
        }

        public String state() {
            return state;
        }
    }

    /** The order waits, but for other decisions than the one that was made, or for several and none was named. */
    final class OtherQuestion extends Refused {
        private static final long serialVersionUID = 1L;

        private final String orderId;
        private final String open;

        public OtherQuestion(String orderId, List<Task> open) {
            super("Order '%s' waits for %s.".formatted(orderId, words(open)));
            this.orderId = orderId;
            this.open = words(open);
        }

        private static String words(List<Task> open) {
            return open.stream().map(task -> task.question().word()).distinct().collect(Collectors.joining(", "));
        }

        public String orderId() {
            return orderId;
        }

        /** Words of what it waits for, a comma between them. */
        public String open() {
            return open;
        }
    }

    /** The order cannot be recalled. */
    final class NotRecallable extends Refused {
        private static final long serialVersionUID = 1L;

        private final String orderId;
        private final String state;
        private final Why why;

        /** What stands against it. */
        public enum Why {
            /** It has no pattern yet, waits for a tailor already, or has ended. */
            STATE,
            /** The knife may have been in its cloth. */
            KNIFE,
            /** The data were restored, or a gateway has lost its job: whether it is cut is being found out. */
            UNSURE,
            /** It goes by the process of an earlier release, which hears no recall. */
            EARLIER_RELEASE;

            /** The word in the API. */
            public String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }

        /** @param state word of where the order is */
        public NotRecallable(String orderId, String state, Why why) {
            super("Order '%s' cannot be recalled (%s); it is %s.".formatted(orderId, why.word(), state));
            this.orderId = orderId;
            this.state = state;
            this.why = why;
        }

        public String orderId() {
            return orderId;
        }

        public String state() {
            return state;
        }

        public Why why() {
            return why;
        }
    }

    /** The knife was in the order's cloth, and the decision would cut it twice or forget that it is cut. */
    final class ClothCut extends Refused {
        private static final long serialVersionUID = 1L;

        private final String orderId;
        private final int cut;
        private final int pieces;

        public ClothCut(String orderId, PiecesCut soFar) {
            super("Of order '%s' %d of %d pieces are cut."
                    .formatted(orderId, soFar.cut().size(), soFar.pieces()));
            this.orderId = orderId;
            this.cut = soFar.cut().size();
            this.pieces = soFar.pieces();
        }

        public String orderId() {
            return orderId;
        }

        public int cut() {
            return cut;
        }

        public int pieces() {
            return pieces;
        }
    }

    /** A table is cutting one of the order's materials: what is cut is only known when it has ended. */
    final class KnifeRuns extends Refused {
        private static final long serialVersionUID = 1L;

        private final String orderId;

        public KnifeRuns(String orderId) {
            super("A table is cutting for order '%s'; let it end first.".formatted(orderId));
            this.orderId = orderId;
        }

        public String orderId() {
            return orderId;
        }
    }

    /** Somebody else has changed the order since the tailor looked at it. */
    final class ChangedMeanwhile extends Refused {
        private static final long serialVersionUID = 1L;

        private final String orderId;
        private final String seen;

        /** @param seen tag of the order that the tailor saw */
        public ChangedMeanwhile(String orderId, String seen) {
            super("Order '%s' is not any more as it was seen.".formatted(orderId));
            this.orderId = orderId;
            this.seen = seen;
        }

        public String orderId() {
            return orderId;
        }

        public String seen() {
            return seen;
        }
    }
}
