package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What all pages of the stock have: where they lead to, and in words why there is no such page. */
@ControllerAdvice(basePackageClasses = NoStockPage.class)
class NoStockPageAnswers {

    private final StockRoom room;

    NoStockPageAnswers(StockRoom room) {
        this.room = room;
    }

    /** What the pages of the room lead to. */
    @ModelAttribute("keepsRemnants")
    boolean keepsRemnants() {
        return room.keepsRemnants();
    }

    @ExceptionHandler
    void tell(NoStockPage missing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.send(request, response, missing.status(), missing.refusal());
    }
}
