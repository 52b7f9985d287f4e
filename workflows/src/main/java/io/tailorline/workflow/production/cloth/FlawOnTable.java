package io.tailorline.workflow.production.cloth;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.Misfit;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.CutRoom.Refused.Reason;
import io.tailorline.workflow.cutroom.FlawEffect;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.platform.database.AfterCommit;
import io.tailorline.workflow.production.persistence.AskedCloth;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A flaw that an operator found under a marker: what it does to the marker, before it is stored and after. */
final class FlawOnTable {

    static final List<String> KINDS =
            Arrays.stream(FlawKind.values()).map(FlawKind::code).toList();

    private final OrderCloth cloth;
    private final ClothAsLaid asLaid;
    private final CutOrders orders;
    private final Documents documents;
    private final Stock stock;
    private final Consumer<Object> events;

    FlawOnTable(
            OrderCloth cloth,
            ClothAsLaid asLaid,
            CutOrders orders,
            Documents documents,
            Stock stock,
            Consumer<Object> events) {
        this.cloth = cloth;
        this.asLaid = asLaid;
        this.orders = orders;
        this.documents = documents;
        this.stock = stock;
        this.events = events;
    }

    /** Nothing is stored. */
    FlawEffect effect(MaterialWork work, FoundFlaw found) throws Refused {
        ReservedCloth now = now(work);
        AskedCloth asked = documents.asked(work.id()).orElseThrow();
        Fabric.Flaw flaw = flaw(asked, now, found).onCloth(now.fromMm());
        List<Fabric.Flaw> flaws = new ArrayList<>(now.flaws());
        flaws.add(flaw);
        Optional<Misfit> misfit = asLaid.misfit(
                work,
                asked,
                new ReservedCloth(
                        now.reservation(),
                        now.roll(),
                        now.version(),
                        now.skipMm(),
                        now.lengthMm(),
                        now.widthMm(),
                        flaws));
        double end = stock.rules().endMm();
        return new FlawEffect(
                flaw.ring().moved(-end, 0),
                misfit.isEmpty(),
                misfit.filter(Misfit.OnFlaw.class::isInstance).map(why -> ((Misfit.OnFlaw) why).piece()),
                documents.marker(work.id()).map(Marker::length).orElseThrow(),
                now.lengthMm() - 2 * end);
    }

    /** It is in the roll's ledger from now on; a marker that it hits is laid again. */
    void store(MaterialWork work, FoundFlaw found, String by) throws Refused {
        ReservedCloth before = now(work);
        RollFlaw flaw = flaw(documents.asked(work.id()).orElseThrow(), before, found);
        orders.get(work.id());
        orders.decided(work.id()); // before its roll, as everybody does
        String roll = before.roll().id();
        if (stock.find(roll).orElseThrow().flaws().contains(flaw)) {
            return; // a second tap
        }
        Optional<StockRefusal> refusal = stock.addFlaw(roll, flaw, by).refusal();
        if (refusal.isPresent()) {
            throw refusal.get().code() == StockRefusal.Code.FLAWS_COVER_ALL
                    ? new Refused(Reason.FLAW_COVERS_ALL, roll)
                    : new Refused(
                            Reason.ROLL_ASIDE,
                            roll,
                            "roll.state." + before.roll().state().code());
        }
        boolean isStillItsCloth =
                cloth.cloth(work).filter(on -> on.roll().id().equals(roll)).isPresent();
        if (!isStillItsCloth || asLaid.misfit(work).isPresent()) {
            AfterCommit.run(() -> events.accept(new NoLongerFits(work)));
        }
    }

    private ReservedCloth now(MaterialWork work) throws Refused {
        String laid = documents.markerRoll(work.id()).orElseThrow();
        return cloth.cloth(work)
                .filter(on -> on.roll().id().equals(laid))
                .orElseThrow(() -> new Refused(Reason.CLOTH_GONE, laid));
    }

    /** In the roll's own frame. A box that reaches into a selvedge or beyond an end stops there. */
    private static RollFlaw flaw(AskedCloth asked, ReservedCloth now, FoundFlaw found) throws Refused {
        Optional<FlawKind> kind = Arrays.stream(FlawKind.values())
                .filter(known -> known.code().equals(found.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            throw new Refused(Reason.FLAW_KIND, found.kind(), String.join(", ", KINDS));
        }
        if (!(found.alongMm() > 0 && found.acrossMm() > 0)) {
            throw new Refused(Reason.FLAW_SIZE, mm(found.alongMm()), mm(found.acrossMm()));
        }
        Roll roll = now.roll();
        double margin = asked.fabric().selvedgeMargin();
        double width = roll.width().leastMm();
        double across = found.fromSelvedgeMm() - margin;
        boolean isOnCloth = found.fromCutEndMm() >= 0
                && found.fromCutEndMm() <= roll.currentMm()
                && across - found.acrossMm() / 2 < width
                && across + found.acrossMm() / 2 > 0;
        if (!isOnCloth) {
            throw new Refused(
                    Reason.FLAW_OUTSIDE,
                    mm(found.fromCutEndMm()),
                    mm(found.fromSelvedgeMm()),
                    roll.id(),
                    mm(roll.currentMm()),
                    mm(margin),
                    mm(margin + width));
        }
        double start = roll.length().consumedMm();
        double x = start + found.fromCutEndMm();
        double minX = Math.max(start, x - found.alongMm() / 2);
        double maxX = Math.min(roll.length().endMm(), x + found.alongMm() / 2);
        double minY = Math.max(0, across - found.acrossMm() / 2);
        double maxY = Math.min(width, across + found.acrossMm() / 2);
        return RollFlaw.of(
                new Ring(List.of(
                        Point.of(minX, minY), Point.of(maxX, minY), Point.of(maxX, maxY), Point.of(minX, maxY))),
                kind.get());
    }

    private static String mm(double mm) {
        return Long.toString(Math.round(mm));
    }
}
