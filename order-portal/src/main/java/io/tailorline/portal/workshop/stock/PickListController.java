package io.tailorline.portal.workshop.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.workshop.stock.PickList.Need;
import io.tailorline.portal.workshop.stock.PickList.Pick;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rolls of the next hours over REST. */
@RestController
@Tag(name = "workshop")
class PickListController {

    private final PickDesk desk;
    private final StockAnswers answers;
    private final InstantSource clock;
    private final WantedDays wanted;

    PickListController(PickDesk desk, StockAnswers answers, InstantSource clock, WantedDays wanted) {
        this.wanted = wanted;
        this.desk = desk;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * @param lengthMm ends included, mm
     * @param wantedBy the day on which its customer needs it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record NeedView(
            String order,
            String material,
            Optional<Double> lengthMm,
            Optional<String> job,
            Optional<String> table,
            Optional<LocalDate> due,
            Optional<LocalDate> wantedBy) {

        static NeedView of(Need need, Map<String, LocalDate> wanted) {
            return new NeedView(
                    need.work().orderId(),
                    need.work().material().word(),
                    need.lengthMm(),
                    need.job(),
                    need.table(),
                    need.due(),
                    Optional.ofNullable(wanted.get(need.work().orderId())));
        }
    }

    /**
     * @param where fetch, at-table or lost
     * @param currentMm length of the roll, mm
     * @param restsUntil when it may be cut, where it still rests
     * @param lostSince when it was missed
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PickView(
            String roll,
            String where,
            String place,
            String article,
            String lot,
            double currentMm,
            Optional<Instant> restsUntil,
            Optional<Instant> lostSince,
            List<NeedView> needs) {

        static PickView of(Pick pick, Map<String, LocalDate> wanted, Instant now) {
            return new PickView(
                    pick.roll().roll().id(),
                    pick.where().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    pick.roll().roll().place(),
                    pick.roll().roll().article(),
                    pick.roll().lot().id(),
                    pick.roll().roll().currentMm(),
                    pick.restsUntil(now),
                    pick.since(),
                    pick.needs().stream().map(need -> NeedView.of(need, wanted)).toList());
        }
    }

    @GetMapping("/api/v1/workshop/pick-list")
    @Operation(
            operationId = "listPicks",
            summary = "Rolls that the works of the next hours need, by place, each once with all that is cut from it",
            description = "Of works that are nested, planned or in the queue of a table, with a firm length. Rolls at a"
                    + " table and lost ones come last." + StockAnswers.WHILE_OFF)
    ResponseEntity<?> list() {
        return answers.answer(() -> {
            PickList list = desk.now();
            Map<String, LocalDate> days = wanted.of(list.orders());
            return list.picks().stream()
                    .map(pick -> PickView.of(pick, days, clock.instant()))
                    .toList();
        });
    }
}
