package io.tailorline.portal.sales.price.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.sales.HouseDay;
import io.tailorline.portal.sales.price.persistence.PriceBooks;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The price book in force over REST. */
@RestController
@Tag(name = "orders")
class PriceBookController {

    private final PriceBooks books;
    private final HouseDay day;

    PriceBookController(PriceBooks books, HouseDay day) {
        this.books = books;
        this.day = day;
    }

    @GetMapping("/api/v1/price-book")
    @Operation(
            operationId = "priceBook",
            summary = "What the house charges today",
            description = "The price of a suit is the answer to a quote; this is what each option adds to it,"
                    + " with the metres of cloth that it needs more; tax comes on top unless taxIncluded.")
    PriceBookView inForce() {
        LocalDate today = day.today();
        return PriceBookView.of(books.inForce(today)
                .orElseThrow(() -> new IllegalStateException("No price book is in force on %s.".formatted(today))));
    }
}
