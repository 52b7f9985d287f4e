package io.tailorline.portal.workshop.stock;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.workshop.stock.PickList.Need;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.Job;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.platform.paging.PageRequest;
import io.tailorline.workflow.production.OrderStanding;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The pick list as it is now, and rolls that were taken by it to a cart or a table. */
@Component
public class PickDesk {

    /** Jobs and orders that are looked at, the next and the earliest due: more than the tables cut in a day. */
    static final int MOST = PageRequest.MOST;

    private static final Set<JobState> WAITS =
            EnumSet.of(JobState.RESTS, JobState.QUEUED, JobState.LOADING, JobState.SCAN, JobState.READY);
    private static final Set<Place.Kind> TAKEN_TO = EnumSet.of(Place.Kind.CART, Place.Kind.TABLE);

    private final Stock stock;
    private final StockReservation reservations;
    private final CutRoom room;
    private final OrderToCut orders;
    private final StockDesk desk;

    PickDesk(Stock stock, StockReservation reservations, CutRoom room, OrderToCut orders, StockDesk desk) {
        this.stock = stock;
        this.reservations = reservations;
        this.room = room;
        this.orders = orders;
        this.desk = desk;
    }

    public PickList now() {
        Map<String, StockedRoll> rolls = stock.all().stream()
                .collect(Collectors.toMap(roll -> roll.roll().id(), roll -> roll));
        return PickList.of(needs(), rolls, this::lostSince);
    }

    private List<Need> needs() {
        List<Job> open = room.open(PageRequest.first(MOST)).items();
        List<Reservation> firm = reservations.active().stream()
                .filter(one -> one.state() == Reservation.State.FIRM)
                .sorted(Comparator.comparing(Reservation::due).thenComparing(Reservation::order))
                .toList();
        Map<MaterialWork, Reservation> cloth = new LinkedHashMap<>();
        firm.forEach(one -> cloth.putIfAbsent(work(one), one));
        List<Need> needs = new ArrayList<>();
        Map<MaterialWork, Reservation> later = new LinkedHashMap<>(cloth);
        for (int turn = 0; turn < open.size(); turn++) {
            Job job = open.get(turn);
            later.computeIfPresent(job.work(), (work, one) -> one.roll().equals(job.roll()) ? null : one);
            if (WAITS.contains(job.state())) {
                needs.add(need(job, turn, Optional.ofNullable(cloth.get(job.work()))));
            }
        }
        needs.addAll(later(later));
        return needs;
    }

    /** The roll that the job asks for at the scan. */
    private static Need need(Job job, int turn, Optional<Reservation> cloth) {
        Optional<LocalDate> due = cloth.map(Reservation::due);
        Optional<Double> length =
                cloth.filter(one -> one.roll().equals(job.roll())).map(Reservation::lengthMm);
        return new Need(job.work(), job.roll(), length, Optional.of(job.jobId()), Optional.of(job.table()), turn, due);
    }

    /** Of works that have their cloth, and no job on it yet. */
    private List<Need> later(Map<MaterialWork, Reservation> cloth) {
        Map<String, OrderStanding> standings = orders.standings(cloth.keySet().stream()
                .map(MaterialWork::orderId)
                .distinct()
                .limit(MOST)
                .toList());
        List<Need> needs = new ArrayList<>();
        cloth.forEach((work, one) -> Optional.ofNullable(standings.get(work.orderId()))
                .map(order -> order.of(work.material()))
                .filter(stage -> stage.state().isOnTheWayToATable())
                .ifPresent(stage -> needs.add(new Need(
                        work,
                        one.roll(),
                        Optional.of(one.lengthMm()),
                        Optional.empty(),
                        stage.table(),
                        Need.LATER,
                        Optional.of(one.due())))));
        return needs;
    }

    private static MaterialWork work(Reservation one) {
        return new MaterialWork(one.order(), one.material());
    }

    private Optional<Instant> lostSince(String roll) {
        return stock.ledger(roll).stream()
                .filter(line -> line.kind() == StockEntry.Kind.STATE)
                .reduce((first, last) -> last)
                .map(StockEntry::at);
    }

    /** Where rolls are taken to: carts and tables. */
    public List<Place> destinations() {
        return stock.places().stream()
                .filter(place -> TAKEN_TO.contains(place.kind()))
                .toList();
    }

    /**
     * The roll was taken there.
     *
     * @param place a cart or a table
     * @param by account of who took it
     */
    public void taken(String roll, String place, String by) throws StockRefused {
        if (destinations().stream().noneMatch(one -> one.id().equalsIgnoreCase(place))) {
            String known = destinations().stream().map(Place::id).collect(Collectors.joining(", "));
            throw new StockRefused(HttpStatus.UNPROCESSABLE_CONTENT, Refusal.of("pick-place", "place", place, known));
        }
        desk.perform(
                AuditAction.ROLL_CHANGED,
                roll,
                Map.of("what", "move", "place", place),
                () -> stock.move(roll, place, by));
    }
}
