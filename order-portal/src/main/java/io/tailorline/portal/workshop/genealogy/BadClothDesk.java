package io.tailorline.portal.workshop.genealogy;

import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.cutroom.JobsOnRolls;
import io.tailorline.workflow.workshop.genealogy.BadCloth;
import io.tailorline.workflow.workshop.genealogy.BadCloths;
import io.tailorline.workflow.workshop.genealogy.BadCloths.MarkResult;
import io.tailorline.workflow.workshop.genealogy.BadCloths.Planned;
import io.tailorline.workflow.workshop.genealogy.Genealogy;
import io.tailorline.workflow.workshop.genealogy.RollOfCloth;
import io.tailorline.workflow.workshop.stock.StockReservation;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Marks cloth as bad and ticks suits off, each recorded in the transaction of the deed. */
@Component
class BadClothDesk {

    /** As the columns. */
    static final int LONGEST_REASON = 500;

    static final int LONGEST_SUBJECT = 128;

    private final BadCloths cloths;
    private final Genealogy genealogy;
    private final JobsOnRolls jobs;
    private final StockReservation reservations;
    private final AuditedActions audited;

    BadClothDesk(
            BadCloths cloths,
            Genealogy genealogy,
            JobsOnRolls jobs,
            StockReservation reservations,
            AuditedActions audited) {
        this.cloths = cloths;
        this.genealogy = genealogy;
        this.jobs = jobs;
        this.reservations = reservations;
        this.audited = audited;
    }

    /** It cannot be done; nothing was changed. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;
        private final boolean isConflict;

        private Refused(Refusal refusal, boolean isConflict) {
            super(refusal.code());
            this.refusal = refusal;
            this.isConflict = isConflict;
        }

        Refusal refusal() {
            return refusal;
        }

        /** Something stands against it now; else it is wrong in itself. */
        boolean isConflict() {
            return isConflict;
        }
    }

    List<BadCloth> all() {
        return cloths.all();
    }

    BadCloth find(String number) throws Refused {
        if (number.matches("[0-9]{1,18}")) {
            return cloths.find(Long.parseLong(number)).orElseThrow(() -> unknown(number));
        }
        throw unknown(number);
    }

    private static Refused unknown(String number) {
        return new Refused(Refusal.of("bad-cloth-unknown", "number", number, ""), false);
    }

    /** Its counted rolls are quarantined; orders whose cloth it was look for other cloth afterwards. */
    BadCloth mark(BadCloth.Kind kind, String typed, String reason, String by) throws Refused {
        requireSaid("reason", reason, LONGEST_REASON);
        requireSaid(kind.code(), typed, LONGEST_SUBJECT);
        String subject = kind == BadCloth.Kind.LOT ? lot(typed) : typed;
        AtomicReference<MarkResult.Marked> marked = new AtomicReference<>();
        try {
            audited.perform(
                    AuditAction.CLOTH_MARKED_BAD,
                    subject,
                    Map.of("kind", kind.code(), "reason", reason),
                    () -> marked.set(
                            accepted(subject, cloths.mark(kind, subject, reason, planned(kind, subject), by))));
        } catch (DuplicateKeyException faster) {
            throw already(subject);
        }
        MarkResult.Marked done = Objects.requireNonNull(marked.get());
        done.articles().forEach(reservations::serveWaiting);
        return done.cloth();
    }

    /** The house's number, whichever name it was given; a mill's name that means several lots marks none of them. */
    private String lot(String name) throws Refused {
        List<String> called = genealogy.lotsCalled(name);
        if (called.size() > 1) {
            throw new Refused(Refusal.of("bad-cloth-several", "lot", name, String.join(", ", called)), false);
        }
        return called.isEmpty() ? name : called.get(0);
    }

    private static MarkResult.Marked accepted(String subject, MarkResult result) throws Refused {
        if (result instanceof MarkResult.Marked marked) {
            return marked;
        }
        if (result instanceof MarkResult.Already) {
            throw already(subject);
        }
        throw new Refused(Refusal.of("genealogy-unknown", "subject", subject, ""), false);
    }

    private static Refused already(String subject) {
        return new Refused(Refusal.of("bad-cloth-already", "subject", subject, ""), true);
    }

    /** A roll that nobody counts and nothing was cut from yet is known by the jobs that name it. */
    private List<Planned> planned(BadCloth.Kind kind, String subject) {
        List<RollOfCloth> known =
                kind == BadCloth.Kind.LOT ? genealogy.rollsOfLot(subject) : genealogy.rollWithRemnants(subject);
        Set<String> rolls =
                new LinkedHashSet<>(known.stream().map(RollOfCloth::id).toList());
        if (kind == BadCloth.Kind.ROLL) {
            rolls.add(subject);
        }
        return jobs.open(rolls).stream()
                .map(work -> new Planned(work.orderId(), work.material()))
                .toList();
    }

    /** @param material its word; one that is no material is of no suit on the list */
    void done(BadCloth cloth, String order, String material, BadCloth.Outcome outcome, String remark, String by)
            throws Refused {
        Material of = Arrays.stream(Material.values())
                .filter(each -> each.word().equals(material))
                .findFirst()
                .orElseThrow(() -> noSuit(order, cloth));
        if (remark.length() > LONGEST_REASON) {
            throw tooLong("remark", remark, LONGEST_REASON);
        }
        audited.perform(
                AuditAction.BAD_CLOTH_SUIT_DONE,
                order,
                Map.of("cloth", cloth.subject(), "material", material, "outcome", outcome.code()),
                () -> {
                    if (!cloths.done(cloth.number(), order, of, outcome, remark, by)) {
                        throw noSuit(order, cloth);
                    }
                });
    }

    private static Refused noSuit(String order, BadCloth cloth) {
        return new Refused(Refusal.of("bad-cloth-no-suit", "order", order, cloth.subject()), false);
    }

    private static void requireSaid(String field, String text, int most) throws Refused {
        if (text.isBlank()) {
            throw new Refused(Refusal.of("bad-cloth-say", field, "", ""), false);
        }
        if (text.length() > most) {
            throw tooLong(field, text, most);
        }
    }

    private static Refused tooLong(String field, String text, int most) {
        return new Refused(
                Refusal.of("bad-cloth-long", field, Integer.toString(text.length()), Integer.toString(most)), false);
    }
}
