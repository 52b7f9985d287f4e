package io.tailorline.portal.workshop.stock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.Staff;
import java.security.Principal;
import java.util.List;
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

    CustomersClothController(CustomersClothDesk desk, StockAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    record ClothView(String roll, String article, String owner, String use, double lengthMm, String place) {}

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
        return desk.all().stream()
                .map(one -> new ClothView(
                        one.roll(), one.article(), one.owner(), one.use().code(), one.lengthMm(), one.place()))
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
