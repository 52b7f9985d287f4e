package io.tailorline.workflow.production.flaw;

import io.tailorline.nesting.check.Misfit;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.CutRoom.Refused.Reason;
import io.tailorline.workflow.cutroom.FlawEffect;
import io.tailorline.workflow.cutroom.FlawEffect.Then;
import io.tailorline.workflow.cutroom.FlawsOnTables;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.ProposedMarker;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.production.cloth.ClothAsLaid;
import io.tailorline.workflow.production.cloth.NoLongerFits;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.persistence.AskedCloth;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.ProposedMarkers.Proposed;
import io.tailorline.workflow.production.step.MakeMarkerStep;
import io.tailorline.workflow.production.step.MakeMarkerStep.Asking;
import io.tailorline.workflow.production.step.MarkersAhead;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A flaw that an operator found under a marker: what it does to the marker, before it is stored and after. What would
 * be laid instead is found by storing the flaw, taking cloth as the process would, and undoing all of it.
 */
public final class FlawOnTable implements FlawsOnTables {

    private final OrderCloth cloth;
    private final ClothAsLaid asLaid;
    private final CutOrders orders;
    private final Documents documents;
    private final Stock stock;
    private final MarkersAhead ahead;
    private final MakeMarkerStep nester;
    private final TransactionOperations transaction;
    private final Consumer<Object> events;

    /** @param events hear {@link NoLongerFits} */
    public FlawOnTable(
            OrderCloth cloth,
            ClothAsLaid asLaid,
            CutOrders orders,
            Documents documents,
            Stock stock,
            MarkersAhead ahead,
            MakeMarkerStep nester,
            TransactionOperations transaction,
            Consumer<Object> events) {
        this.cloth = cloth;
        this.asLaid = asLaid;
        this.orders = orders;
        this.documents = documents;
        this.stock = stock;
        this.ahead = ahead;
        this.nester = nester;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public List<String> kinds() {
        return MeasuredFlaw.KINDS;
    }

    @Override
    public Assessed assess(MaterialWork work, FoundFlaw found) throws Refused {
        FlawEffect effect = onMarker(work, found);
        if (effect.fits()) {
            return new Assessed(effect, () -> leave(work));
        }
        if (work.isLay()) {
            return new Assessed(effect.but(Then.EACH_ALONE), () -> leave(work));
        }
        Optional<Instead> instead = tryOut(work, found);
        return instead.map(there -> new Assessed(effect, () -> seek(work, found, there)))
                .orElseGet(() -> new Assessed(effect.but(Then.WAITS), () -> leave(work)));
    }

    private void seek(MaterialWork work, FoundFlaw found, Instead there) {
        ahead.sought(
                work.id(),
                nester.askAhead(work.id(), there.asking()),
                found,
                there.asking().cloth(),
                there.beginMm());
    }

    private FlawEffect onMarker(MaterialWork work, FoundFlaw found) throws Refused {
        ReservedCloth now = now(work);
        AskedCloth asked = documents.asked(work.id()).orElseThrow();
        Fabric.Flaw flaw = MeasuredFlaw.on(now.roll(), asked, found).onCloth(now.fromMm());
        Optional<Misfit> misfit = asLaid.misfit(work, asked, now.with(flaw));
        double end = stock.rules().endMm();
        return new FlawEffect(
                flaw.ring().moved(-end, 0),
                misfit.isEmpty() ? Then.CUT : Then.LAID_AGAIN,
                misfit.filter(Misfit.OnFlaw.class::isInstance)
                        .map(Misfit.OnFlaw.class::cast)
                        .map(Misfit.OnFlaw::piece),
                documents.marker(work.id()).map(Marker::length).orElseThrow(),
                now.lengthMm() - 2 * end);
    }

    /** What a nester would be asked for; empty where the work would wait for cloth. Nothing of it stays. */
    private Optional<Instead> tryOut(MaterialWork work, FoundFlaw found) throws Refused {
        record Tried(Optional<Instead> instead, Optional<Refused> refused) {}
        Tried tried = Objects.requireNonNull(transaction.execute(status -> {
            try {
                add(work, found, work.id());
                return new Tried(instead(work), Optional.empty());
            } catch (Refused refused) {
                return new Tried(Optional.empty(), Optional.of(refused));
            } finally {
                status.setRollbackOnly();
            }
        }));
        if (tried.refused().isPresent()) {
            throw tried.refused().get();
        }
        return tried.instead();
    }

    /** As the process takes cloth, and asks for a marker on it. */
    private Optional<Instead> instead(MaterialWork work) {
        return cloth.take(work)
                .found()
                .flatMap(held -> cloth.cloth(work))
                .map(there -> new Instead(
                        nester.asking(work.id()), there.beginMm(stock.rules().endMm())));
    }

    /**
     * What would be laid.
     *
     * @param beginMm from the cut end of its roll to where the marker begins, mm
     */
    private record Instead(Asking asking, double beginMm) {}

    @Override
    public Optional<ProposedMarker> proposed(MaterialWork work) {
        Optional<Proposed> open = open(work);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try {
            return open.map(shown(work, onMarker(work, open.get().flaw())));
        } catch (Refused gone) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isProposed(MaterialWork work) {
        return open(work).isPresent();
    }

    /** Neither taken, for which the process asks next, nor gone with the cloth that its flaw was measured on. */
    private Optional<Proposed> open(MaterialWork work) {
        Optional<Proposed> one = ahead.of(work.id());
        try {
            return one.isEmpty()
                            || isStored(
                                    now(work).roll(), measured(work, one.get().flaw()))
                    ? Optional.empty()
                    : one;
        } catch (Refused gone) {
            return Optional.empty();
        }
    }

    private Function<Proposed, ProposedMarker> shown(MaterialWork work, FlawEffect effect) {
        return one -> new ProposedMarker(
                one.command(),
                one.flaw(),
                effect,
                one.cloth().fabric().roll().map(Fabric.RollState::id).orElse(""),
                one.beginMm(),
                ahead.marker(one),
                ahead.seconds(work.id(), one),
                one.noneFor());
    }

    @Override
    public void leave(MaterialWork work) {
        if (isProposed(work)) {
            ahead.drop(work.id());
        }
    }

    @Override
    public void store(MaterialWork work, FoundFlaw found, Optional<String> proposal, String by) throws Refused {
        String roll = now(work).roll().id();
        boolean isNew = add(work, found, by);
        if (proposal.isPresent() && !isAsSeen(work, found, proposal.get())) {
            throw new Refused(Reason.PROPOSAL_OLD, roll);
        }
        boolean isStillItsCloth =
                cloth.cloth(work).filter(on -> on.roll().id().equals(roll)).isPresent();
        if (isNew && (!isStillItsCloth || asLaid.misfit(work).isPresent())) {
            AfterCommit.run(() -> events.accept(new NoLongerFits(work)));
        }
    }

    /** Then the process asks for just that marker. */
    private boolean isAsSeen(MaterialWork work, FoundFlaw found, String proposal) {
        Optional<Proposed> seen = ahead.of(work.id())
                .filter(one -> one.command().equals(proposal)
                        && one.flaw().equals(found)
                        && one.answer().isPresent());
        return seen.isPresent()
                && instead(work)
                        .filter(there ->
                                there.asking().cloth().isSame(seen.get().cloth()))
                        .isPresent();
    }

    /** Adds it to the roll's ledger; returns false where a tap has done so before. */
    private boolean add(MaterialWork work, FoundFlaw found, String by) throws Refused {
        Roll roll = now(work).roll();
        RollFlaw flaw = measured(work, found);
        orders.get(work.id());
        orders.decided(work.id()); // before its roll, as everybody does
        if (isStored(roll, flaw)) {
            return false;
        }
        Optional<StockRefusal> refusal = stock.addFlaw(roll.id(), flaw, by).refusal();
        if (refusal.isPresent()) {
            throw refusal.get().code() == StockRefusal.Code.FLAWS_COVER_ALL
                    ? new Refused(Reason.FLAW_COVERS_ALL, roll.id())
                    : new Refused(
                            Reason.ROLL_ASIDE,
                            roll.id(),
                            "roll.state." + roll.state().code());
        }
        return true;
    }

    private RollFlaw measured(MaterialWork work, FoundFlaw found) throws Refused {
        return MeasuredFlaw.on(now(work).roll(), documents.asked(work.id()).orElseThrow(), found);
    }

    private boolean isStored(Roll roll, RollFlaw flaw) {
        return stock.find(roll.id()).orElseThrow().flaws().contains(flaw);
    }

    private ReservedCloth now(MaterialWork work) throws Refused {
        String laid = documents.markerRoll(work.id()).orElseThrow();
        return cloth.cloth(work)
                .filter(on -> on.roll().id().equals(laid))
                .orElseThrow(() -> new Refused(Reason.CLOTH_GONE, laid));
    }
}
