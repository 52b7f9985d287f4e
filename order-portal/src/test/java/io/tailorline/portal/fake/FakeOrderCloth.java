package io.tailorline.portal.fake;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import io.tailorline.workflow.workshop.stock.StockReservation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Every suit needs 2750 mm of its shell, of a stock that is the real one. */
public final class FakeOrderCloth implements OrderCloth {

    public static final double SUIT_MM = 2750;

    private static final LocalDate DUE = LocalDate.of(2026, 12, 24);

    private final HouseSwitches house;
    private final StockReservation stock;
    private final FakeWorkshop workshop;

    FakeOrderCloth(HouseSwitches house, StockReservation stock, FakeWorkshop workshop) {
        this.house = house;
        this.stock = stock;
        this.workshop = workshop;
        // as the process does, in the step that closes an order
        workshop.onCancel(this::release);
    }

    private static ClothRequest suit(String id, OrderSpecification suit, Optional<String> asOrder) {
        return new ClothRequest(id, Material.SHELL, "", suit.fabric().id(), SUIT_MM, 0, DUE, asOrder);
    }

    @Override
    public boolean isCounted() {
        return house.stock();
    }

    @Override
    public List<ClothAnswer> offer(
            String quote, OrderSpecification specification, LocalDate due, Optional<String> asOrder, Instant until) {
        return isCounted() ? List.of(stock.offer(suit(quote, specification, asOrder), until)) : List.of();
    }

    @Override
    public Optional<LocalDate> expected(String id, OrderSpecification specification, Optional<String> asOrder) {
        return isCounted() ? stock.expected(suit(id, specification, asOrder)) : Optional.empty();
    }

    @Override
    public OptionalDouble shellMm(OrderSpecification specification) {
        return OptionalDouble.of(SUIT_MM);
    }

    @Override
    public List<ClothAnswer> reserve(String orderId, Optional<String> asOrder) {
        return isCounted()
                ? List.of(stock.confirm(
                        suit(orderId, workshop.specification(orderId).orElseThrow(), asOrder)))
                : List.of();
    }

    @Override
    public List<ClothAnswer> reserve(String orderId) {
        return reserve(orderId, Optional.empty());
    }

    @Override
    public ClothAnswer take(MaterialWork work) {
        return reserve(work.orderId()).get(0);
    }

    @Override
    public boolean takeTogether(MaterialWork lay, List<String> orders) {
        return true;
    }

    @Override
    public void releaseTogether(MaterialWork lay, List<String> orders) {
        stock.release(lay.orderId());
    }

    @Override
    public void release(String orderId) {
        stock.release(orderId);
    }

    @Override
    public Optional<Reservation> of(MaterialWork work) {
        return stock.of(work.orderId()).stream().filter(Reservation::isActive).findFirst();
    }

    @Override
    public Optional<Reservation> last(MaterialWork work) {
        return of(work);
    }

    @Override
    public boolean laid(MaterialWork work, String roll, double markerMm, double use) {
        return stock.laid(work.orderId(), work.material(), "", markerMm, use)
                .found()
                .isPresent();
    }

    @Override
    public boolean needs(MaterialWork work, double markerMm) {
        return false;
    }

    @Override
    public void cut(MaterialWork work, double markerMm, String by) {
        stock.consume(new StockReservation.CutFromRoll(
                work.orderId(), work.material(), "", Optional.empty(), markerMm, 60, by));
    }

    @Override
    public void cutTogether(MaterialWork lay, List<String> orders, double markerMm, String by) {
        cut(lay, markerMm, by);
    }

    @Override
    public Optional<ReservedCloth> lay(MaterialWork work) {
        return Optional.empty();
    }

    @Override
    public Optional<ReservedCloth> cloth(MaterialWork work) {
        return stock.cloth(work.orderId(), work.material(), "");
    }
}
