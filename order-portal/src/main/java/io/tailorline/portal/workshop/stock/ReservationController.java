package io.tailorline.portal.workshop.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.StockReservation.ClothWait;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has which cloth, who waits for some, and lots and places, over REST. */
@RestController
@RequestMapping("/api/v1/workshop")
@Tag(name = "workshop")
class ReservationController {

    private final StockReservation reservations;
    private final Stock stock;
    private final WaitingDesk desk;
    private final StockAnswers answers;
    private final WantedDays wanted;

    ReservationController(
            StockReservation reservations, Stock stock, WaitingDesk desk, StockAnswers answers, WantedDays wanted) {
        this.wanted = wanted;
        this.desk = desk;
        this.reservations = reservations;
        this.stock = stock;
        this.answers = answers;
    }

    /**
     * @param wantedBy the day on which its customer needs it
     * @param asOrder an earlier order whose lot it must be
     * @param expected the day on which cloth for it is expected
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record WaitView(
            String order,
            String material,
            String part,
            String article,
            double lengthMm,
            LocalDate due,
            Optional<LocalDate> wantedBy,
            Optional<String> asOrder,
            Instant since,
            Optional<LocalDate> expected) {

        static WaitView of(ClothWait wait, Map<String, LocalDate> wanted) {
            return new WaitView(
                    wait.request().order(),
                    wait.request().material().word(),
                    wait.request().part(),
                    wait.request().article(),
                    wait.request().lengthMm(),
                    wait.request().due(),
                    Optional.ofNullable(wanted.get(wait.request().order())),
                    wait.request().asOrder(),
                    wait.since(),
                    wait.expected());
        }
    }

    private List<WaitView> views(List<ClothWait> waits) {
        Map<String, LocalDate> days = wanted.of(waits, wait -> wait.request().order());
        return waits.stream().map(wait -> WaitView.of(wait, days)).toList();
    }

    @GetMapping("/reservations")
    @Operation(
            operationId = "listReservations",
            summary = "Reservations that hold cloth; with order all of that order, ended ones too",
            description =
                    "State: soft ends by itself, firm, shared (of an order in a lay, which holds its cloth), consumed, released."
                            + StockAnswers.WHILE_OFF)
    ResponseEntity<?> list(@RequestParam(name = "order", defaultValue = "") String order) {
        return answers.answer(() -> {
            List<Reservation> found = order.isEmpty() ? reservations.active() : reservations.of(order);
            Map<String, LocalDate> days = wanted.of(found, Reservation::order);
            return found.stream().map(one -> ReservationView.of(one, days)).toList();
        });
    }

    @GetMapping("/reservations/waiting")
    @Operation(
            operationId = "listWaitingOrders",
            summary = "Orders that wait for cloth, the earliest due first",
            description = "What arrives serves them in this order." + StockAnswers.WHILE_OFF)
    ResponseEntity<?> waiting() {
        return answers.answer(() -> views(reservations.waiting()));
    }

    @PostMapping("/reservations/waiting/{order}/any-lot")
    @Operation(
            operationId = "takeAnyLot",
            summary = "An order that waits for the lot of an earlier order takes cloth of any lot",
            description = "Answers what it waits for still; 409 waiting-no-lot where it waits for no lot."
                    + StockAnswers.WHILE_OFF)
    ResponseEntity<?> anyLot(@PathVariable("order") String order) {
        return answers.answer(() -> {
            desk.anyLot(order);
            return views(reservations.waiting(order));
        });
    }

    @GetMapping("/lots")
    @Operation(
            operationId = "listLots",
            summary = "Lots of an article, the oldest first",
            description = "All shell of an order comes from one lot." + StockAnswers.WHILE_OFF)
    ResponseEntity<?> lots(@RequestParam(name = "article") String article) {
        return answers.answer(() -> stock.lots(article));
    }

    @GetMapping("/places")
    @Operation(
            operationId = "listPlaces",
            summary = "Where rolls can be",
            description = "DOCK is in every house." + StockAnswers.WHILE_OFF)
    ResponseEntity<?> places() {
        return answers.answer(stock::places);
    }
}
