package io.tailorline.workflow.production.cloth;

import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.workshop.stock.ClothAnswer;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A house that does not count its cloth: whoever asks all the same is at fault. */
public final class UncountedCloth implements OrderCloth {

    @Override
    public boolean isCounted() {
        return false;
    }

    @Override
    public List<ClothAnswer> offer(
            String quote, OrderSpecification specification, LocalDate due, Optional<String> asOrder, Instant until) {
        return List.of();
    }

    @Override
    public Optional<LocalDate> expected(String id, OrderSpecification specification, Optional<String> asOrder) {
        return Optional.empty();
    }

    @Override
    public OptionalDouble shellMm(OrderSpecification specification) {
        return OptionalDouble.empty();
    }

    @Override
    public List<ClothAnswer> reserve(String orderId, Optional<String> asOrder) {
        return List.of();
    }

    @Override
    public List<ClothAnswer> reserve(String orderId) {
        return List.of();
    }

    @Override
    public ClothAnswer take(MaterialWork work) {
        throw new AssertionError(work + " takes cloth that nobody counts.");
    }

    @Override
    public boolean takeTogether(MaterialWork lay, List<String> orders) {
        return true;
    }

    @Override
    public void releaseTogether(MaterialWork lay, List<String> orders) {}

    @Override
    public void release(String orderId) {}

    @Override
    public Optional<Reservation> of(MaterialWork work) {
        return Optional.empty();
    }

    @Override
    public Optional<Reservation> last(MaterialWork work) {
        return Optional.empty();
    }

    @Override
    public boolean laid(MaterialWork work, String roll, double markerMm, double use) {
        throw new AssertionError(work + " is laid on a roll that nobody counts.");
    }

    @Override
    public boolean needs(MaterialWork work, double markerMm) {
        return false;
    }

    @Override
    public void cut(MaterialWork work, double markerMm, String by) {}

    @Override
    public void cutTogether(MaterialWork lay, List<String> orders, double markerMm, String by) {}

    @Override
    public Optional<ReservedCloth> lay(MaterialWork work) {
        throw new AssertionError(work + " is laid on cloth that nobody counts.");
    }

    @Override
    public Optional<ReservedCloth> cloth(MaterialWork work) {
        return Optional.empty();
    }
}
