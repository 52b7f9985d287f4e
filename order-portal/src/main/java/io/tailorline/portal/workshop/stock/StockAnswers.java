package io.tailorline.portal.workshop.stock;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers of the stock's API: while the house does not count its cloth each of them is 409. */
@Component
class StockAnswers {

    /** What every operation says in the API's description. */
    static final String WHILE_OFF = " 409 stock-off while the house has not turned the stock on.";

    private static final Set<Code> UNKNOWN = EnumSet.of(Code.UNKNOWN_ROLL);

    /** What is right in itself, and against which something stands now. */
    private static final Set<Code> CONFLICTS = EnumSet.of(
            Code.RECEIVED_ALREADY,
            Code.ROLL_NUMBER_TAKEN,
            Code.EXPECTED_AS,
            Code.STATE,
            Code.BELOW_RESERVED,
            Code.MEASURED_TOO_LATE,
            Code.LONGER_THAN_LEFT,
            Code.PLACE_FULL,
            Code.PLACE_TAKEN,
            Code.OTHERS_CLOTH);

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
            return problems.of(status(refused.why().code()), refusal(refused.why()));
        }
    }

    private static HttpStatus status(Code code) {
        if (UNKNOWN.contains(code)) {
            return HttpStatus.NOT_FOUND;
        }
        return CONFLICTS.contains(code) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** As messages word it: {@code refusal.stock-<key>}. */
    static Refusal refusal(StockRefusal why) {
        List<String> words = why.code() == Code.STATE ? List.of(why.value()) : why.words();
        return new Refusal("stock-" + why.code().key(), why.field(), why.value(), why.limit(), words);
    }

    static StockRefused unknown(String roll) {
        return new StockRefused(StockRefusal.of(Code.UNKNOWN_ROLL, "roll", roll, ""));
    }
}
