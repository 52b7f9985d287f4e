package io.tailorline.workflow.cutroom.desk;

import io.tailorline.workflow.cutroom.CountedCloth;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.CutRoom.Refused.Reason;
import io.tailorline.workflow.cutroom.FlawsOnTables;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.cutroom.ProposedMarker;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which roll a job may be cut from: where the house counts its cloth the one that it is laid on, else any of its cloth.
 */
public final class RollsOnTables {

    private final ClothRolls rolls;
    private final OrderedCloth.OfOrders cloths;
    private final TableJobs jobs;
    private final CountedCloth counted;

    public RollsOnTables(ClothRolls rolls, OrderedCloth.OfOrders cloths, TableJobs jobs, CountedCloth counted) {
        this.rolls = rolls;
        this.cloths = cloths;
        this.jobs = jobs;
        this.counted = counted;
    }

    /** The roll as its label names it; refused where the job may not be cut from it now. */
    String accepted(TableJob job, String roll) throws Refused {
        return accepted(job, roll, job.continues() ? Optional.empty() : counted.accepted(work(job), roll));
    }

    /** The same of the roll that was scanned, as the knife is about to start. */
    void requireStillAccepted(TableJob job) throws Refused {
        accepted(job, job.roll(), job.continues() ? Optional.empty() : counted.stillAccepted(work(job), job.roll()));
    }

    /** @param stocked the roll where the house counts it */
    private String accepted(TableJob job, String roll, Optional<String> stocked) throws Refused {
        List<String> ofCloth = stocked.isPresent() ? List.of(stocked.get()) : rollsOf(job);
        String named = stocked.orElse(roll);
        if (!ofCloth.contains(named)) {
            throw new Refused(Reason.WRONG_ROLL, roll, String.join(" / ", ofCloth));
        }
        requireFree(named, job, ofCloth);
        return named;
    }

    /** Its own first, then the others of its cloth; its own alone where it continues on cloth that is cut. */
    private List<String> rollsOf(TableJob job) {
        if (job.continues()) {
            return List.of(job.roll());
        }
        OrderedCloth ordered = cloths.cloth(job.orderId());
        Set<String> all = new LinkedHashSet<>(List.of(job.roll()));
        all.addAll(rolls.of(ordered.fabric().id(), ordered.roll()));
        return List.copyOf(all);
    }

    /** A roll lies on one table; two that cut it at the same time would cut each other's cloth. */
    private void requireFree(String roll, TableJob job, List<String> ofCloth) throws Refused {
        Optional<TableJob> other = jobs.lockOnRoll(roll, job.table());
        if (other.isPresent()) {
            List<String> rest =
                    ofCloth.stream().filter(each -> !each.equals(roll)).toList();
            throw new Refused(
                    rest.isEmpty() ? Reason.ONLY_ROLL_ELSEWHERE : Reason.ROLL_ELSEWHERE,
                    roll,
                    other.get().table(),
                    other.get().state().name(),
                    String.join(" / ", rest));
        }
    }

    /** Whether another roll of its lot may be laid instead, or its own be missing. */
    boolean mayBeLaidElsewhere(TableJob job) {
        return !job.continues() && counted.isCounted(work(job));
    }

    /** When its roll has rested; empty where nobody has put it to rest, and where it may be cut. */
    Optional<Instant> restsUntil(TableJob job) {
        return counted.rest(work(job)).flatMap(CountedCloth.Rest::until);
    }

    /** How far from the cut end its marker begins, mm; empty where any roll will do, and on cloth that is cut. */
    Optional<Double> beginMm(TableJob job) {
        return job.continues() ? Optional.empty() : counted.beginMm(work(job));
    }

    /** A flaw that is looked at lies on the roll that it leaves. */
    CountedCloth.LaidOn layOn(TableJob job, String roll) throws Refused {
        requireCounted(job, roll);
        leaveProposed(job);
        CountedCloth.LaidOn laid = counted.layOn(work(job), roll);
        requireFree(laid.roll(), job, List.of(laid.roll()));
        return laid;
    }

    /** Not one that lies on a table. Rolls are locked before tables, here as in {@link #layOn}. */
    void lost(TableJob job, String by) throws Refused {
        requireCounted(job, job.roll());
        counted.lost(work(job), by);
        requireFree(job.roll(), job, List.of(job.roll()));
    }

    List<String> flawKinds() {
        return counted.flaws().kinds();
    }

    FlawsOnTables.Assessed assess(TableJob job, FoundFlaw flaw) throws Refused {
        requireMayBeLaidForFlaw(job);
        return counted.flaws().assess(work(job), flaw);
    }

    Optional<ProposedMarker> proposed(TableJob job) {
        return mayBeLaidElsewhere(job) ? counted.flaws().proposed(work(job)) : Optional.empty();
    }

    /** Nobody starts into a flaw that an operator is about to decide. */
    void requireNothingProposed(TableJob job) throws Refused {
        if (mayBeLaidElsewhere(job) && counted.flaws().isProposed(work(job))) {
            throw new Refused(Reason.PROPOSAL_OPEN, job.roll());
        }
    }

    void leaveProposed(TableJob job) {
        counted.flaws().leave(work(job));
    }

    void flawFound(TableJob job, FoundFlaw flaw, Optional<String> proposal, String by) throws Refused {
        requireMayBeLaidForFlaw(job);
        counted.flaws().store(work(job), flaw, proposal, by);
    }

    private void requireMayBeLaidForFlaw(TableJob job) throws Refused {
        if (!mayBeLaidElsewhere(job)) {
            throw new Refused(Reason.FLAW_NOT_COUNTED, job.roll());
        }
    }

    private void requireCounted(TableJob job, String roll) throws Refused {
        if (!mayBeLaidElsewhere(job)) {
            throw new Refused(Reason.NOT_COUNTED, roll);
        }
    }

    private static MaterialWork work(TableJob job) {
        return MaterialWork.parse(job.orderId());
    }
}
