package io.tailorline.portal.workshop.stock;

import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** What the stock refuses, as pages and the API say it: by message {@code refusal.stock-<key>}. */
final class StockRefusals {

    private static final Set<Code> UNKNOWN = EnumSet.of(Code.UNKNOWN_ROLL, Code.UNKNOWN_LEFTOVER);

    /** What is right in itself, and against which something stands now. */
    private static final Set<Code> CONFLICTS = EnumSet.of(
            Code.RECEIVED_ALREADY,
            Code.RECEIVED_OTHERWISE,
            Code.ROLL_NUMBER_TAKEN,
            Code.EXPECTED_AS,
            Code.STATE,
            Code.BELOW_RESERVED,
            Code.MEASURED_TOO_LATE,
            Code.LONGER_THAN_LEFT,
            Code.PLACE_FULL,
            Code.PLACE_TAKES_NONE,
            Code.PLACE_TAKEN,
            Code.OTHERS_CLOTH,
            Code.HOUSE_CLOTH,
            Code.LOT_PANEL);

    private StockRefusals() {}

    static HttpStatus status(Code code) {
        if (UNKNOWN.contains(code)) {
            return HttpStatus.NOT_FOUND;
        }
        return CONFLICTS.contains(code) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    static Refusal refusal(StockRefusal why) {
        List<String> words = switch (why.code()) {
            case STATE -> List.of(named("roll.state.", why.value()), named("roll.state.", why.limit()));
            case PLACE_TAKEN -> List.of(named("place.kind.", why.limit()));
            case PLACE_TAKES_NONE ->
                List.of(named("place.kind.", why.words().get(0)), named("place.kind.", why.limit()));
            default -> why.words();
        };
        return new Refusal("stock-" + why.code().key(), why.field(), why.value(), why.limit(), words);
    }

    /** @param codes one or several, a comma between them */
    private static String named(String prefix, String codes) {
        return Arrays.stream(codes.split(", ")).map(prefix::concat).collect(Collectors.joining(", "));
    }
}
