package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says in words why there is no such page of the stock. */
@ControllerAdvice(basePackageClasses = NoStockPage.class)
class NoStockPageAnswers {

    @ExceptionHandler
    void tell(NoStockPage missing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.send(request, response, HttpStatus.NOT_FOUND, missing.refusal());
    }
}
