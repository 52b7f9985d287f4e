package io.tailorline.workflow.production.cloth;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.Misfit;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.workflow.cutroom.JobsOfOrders;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.StartCondition;
import io.tailorline.workflow.production.persistence.AskedCloth;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether the marker of a work still fits the cloth that the work has. Whatever is cut from its roll before it moves
 * the flaws, and somebody may find another one; while a cut of that roll is not booked yet, its knife does not start.
 */
public final class ClothAsLaid implements StartCondition {

    /** Word of the condition, {@code job.blocked.cloth} on pages. */
    private static final String WORD = "cloth";

    /** By which a flaw may lie elsewhere, mm. */
    private static final double SAME_PLACE = 0.01;

    private final OrderCloth cloth;
    private final Documents documents;
    private final Stock stock;
    private final StockReservation reservations;
    private final JobsOfOrders jobs;

    public ClothAsLaid(
            OrderCloth cloth, Documents documents, Stock stock, StockReservation reservations, JobsOfOrders jobs) {
        this.cloth = cloth;
        this.documents = documents;
        this.stock = stock;
        this.reservations = reservations;
        this.jobs = jobs;
    }

    @Override
    public Optional<String> blockedBy(String orderId) {
        return cloth.isCounted()
                        && reservations.of(orderId).stream()
                                .filter(Reservation::isActive)
                                .anyMatch(this::isBeingCut)
                ? Optional.of(WORD)
                : Optional.empty();
    }

    private static MaterialWork work(Reservation held) {
        return new MaterialWork(held.order(), held.material());
    }

    /**
     * What keeps the marker of this work from being cut from the roll that it was made on; empty where nothing does,
     * and where the work has other cloth, or none.
     */
    public Optional<Misfit> misfit(MaterialWork work) {
        return documents
                .asked(work.id())
                .flatMap(asked -> asked.fabric()
                        .roll()
                        .flatMap(laid ->
                                cloth.cloth(work).filter(now -> now.roll().id().equals(laid.id())))
                        .filter(now -> !isSame(
                                asked.fabric(),
                                on(asked.fabric(), now),
                                now.reservation().lengthMm()))
                        .flatMap(now -> misfit(work, asked, now)));
    }

    /** The same on this cloth, from whichever roll. */
    public Optional<Misfit> misfit(MaterialWork work, AskedCloth asked, ReservedCloth now) {
        return documents.marker(work.id()).flatMap(marker -> Misfit.of(asked.laid(marker), on(asked.fabric(), now)));
    }

    /** The cloth as it was asked for, as it would be from that roll. */
    Fabric on(Fabric asked, ReservedCloth now) {
        return now.asFabric(asked, stock.rules().endMm());
    }

    /** Then no marker has to be read: it was made on this, and its length is held. */
    private static boolean isSame(Fabric laid, Fabric now, double length) {
        List<Ring> then = within(length, laid.flaws());
        List<Ring> today = within(length, now.flaws());
        for (int i = 0; i < Math.min(then.size(), today.size()); i++) {
            if (Math.abs(then.get(i).minX() - today.get(i).minX()) > SAME_PLACE
                    || Math.abs(then.get(i).maxX() - today.get(i).maxX()) > SAME_PLACE
                    || Math.abs(then.get(i).minY() - today.get(i).minY()) > SAME_PLACE
                    || Math.abs(then.get(i).maxY() - today.get(i).maxY()) > SAME_PLACE) {
                return false;
            }
        }
        return then.size() == today.size() && now.usableWidth() >= laid.usableWidth();
    }

    private static List<Ring> within(double length, List<Fabric.Flaw> flaws) {
        return flaws.stream()
                .map(Fabric.Flaw::ring)
                .filter(ring -> ring.minX() < length)
                .sorted(Comparator.comparingDouble(Ring::minX).thenComparingDouble(Ring::minY))
                .toList();
    }

    /** Another knife was in its roll, which has flaws, and nobody has written down yet how far. */
    private boolean isBeingCut(Reservation held) {
        return stock
                .find(held.roll())
                .filter(roll -> !roll.flaws().isEmpty())
                .map(StockedRoll::reservations)
                .orElse(List.of())
                .stream()
                .filter(other -> !other.id().equals(held.id()) && other.part().isEmpty())
                .anyMatch(other -> jobs.knifeMayHaveCut(work(other).id()));
    }
}
