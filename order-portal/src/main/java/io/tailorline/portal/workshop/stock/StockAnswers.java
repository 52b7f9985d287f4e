package io.tailorline.portal.workshop.stock;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers of the stock's API: while the house does not count its cloth each of them is 409. */
@Component
class StockAnswers {

    /** What every operation says in the API's description. */
    static final String WHILE_OFF = " 409 stock-off while the house has not turned the stock on.";

    private final Problems problems;
    private final HouseSwitches house;

    StockAnswers(Problems problems, HouseSwitches house) {
        this.problems = problems;
        this.house = house;
    }

    /** Something that may be refused. */
    interface Work {
        Object answer() throws StockRefused, FormatFault;
    }

    ResponseEntity<?> answer(Work work) {
        return answer(HttpStatus.OK, work);
    }

    ResponseEntity<?> answer(HttpStatus status, Work work) {
        if (!house.stock()) {
            return problems.of(HttpStatus.CONFLICT, Refusal.of("stock-off", "", "", ""));
        }
        try {
            return ResponseEntity.status(status).body(work.answer());
        } catch (FormatFault fault) {
            return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, FormatRefusal.of("", fault));
        } catch (StockRefused refused) {
            return problems.of(refused.status(), refused.refusal());
        }
    }

    static StockRefused unknown(String roll) {
        return new StockRefused(StockRefusal.of(Code.UNKNOWN_ROLL, "roll", roll, ""));
    }
}
