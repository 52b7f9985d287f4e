package io.tailorline.portal.workshop.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.workshop.stock.CustomersClothDesk.Brought;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cloth that customers have brought, over REST. */
@RestController
@RequestMapping("/api/v1/workshop/customers-cloth")
@Tag(name = "workshop")
class CustomersClothController {

    private final CustomersClothDesk desk;
    private final StockAnswers answers;
    private final WantedDays wanted;

    CustomersClothController(CustomersClothDesk desk, StockAnswers answers, WantedDays wanted) {
        this.wanted = wanted;
        this.desk = desk;
        this.answers = answers;
    }

    /** @param wantedBy the day on which its customer needs it, where the owner is an order */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ClothView(
            String roll,
            String article,
            String owner,
            Optional<LocalDate> wantedBy,
            String use,
            double lengthMm,
            String place) {}

    @GetMapping
    @Operation(
            operationId = "listCustomersCloth",
            summary = "Cloth that customers have brought, and whose it is",
            description = "owner is its order, or the number (CC-7F4K2Q9D) that its customer orders with. use:"
                    + " not-ordered, for-its-order, goes-back (its order is cut, cancelled or made of other cloth)."
                    + StockAnswers.WHILE_OFF)
    ResponseEntity<?> list() {
        return answers.answer(this::views);
    }

    private List<ClothView> views() {
        List<Brought> brought = desk.all();
        Map<String, LocalDate> days = wanted.of(brought, Brought::owner);
        return brought.stream()
                .map(one -> new ClothView(
                        one.roll(),
                        one.article(),
                        one.owner(),
                        Optional.ofNullable(days.get(one.owner())),
                        one.use().code(),
                        one.lengthMm(),
                        one.place()))
                .toList();
    }

    @PostMapping("/{roll}/give-back")
    @Operation(
            operationId = "giveBackCloth",
            summary = "All that is left of a customer's own cloth went back to him",
            description = "Answers what is left in the house. 409 while its order has any of it reserved, and for cloth"
                    + " of the house."
                    + StockAnswers.WHILE_OFF)
    ResponseEntity<?> giveBack(@PathVariable("roll") String roll, Principal by) {
        return answers.answer(() -> {
            desk.giveBack(roll, Staff.name(by));
            return views();
        });
    }
}
