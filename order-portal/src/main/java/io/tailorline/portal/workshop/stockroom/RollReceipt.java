package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.util.List;
import java.util.function.Function;

/**
 * Receives a roll, within a transaction: it is received and measured, and where it was looked over, its flaws are noted
 * and it is put to rest; whoever asks undoes all of it when one of these is refused. The same said twice by the same
 * person, as by an impatient finger, is done once.
 */
final class RollReceipt {

    private RollReceipt() {}

    static StockAnswer receive(Stock stock, ReceivedRoll received, String by) {
        return then(
                stock.receive(received.roll(), by),
                done -> done.entries().isEmpty()
                        ? saidBefore(stock, received, done)
                        : measured(stock, received, done.roll(), by));
    }

    private static StockAnswer saidBefore(Stock stock, ReceivedRoll received, StockAnswer.Done done) {
        StockedRoll there = stock.find(done.roll().id()).orElseThrow();
        return received.otherwise(there)
                .<StockAnswer>map(StockAnswer.Refused::new)
                .orElse(done);
    }

    private static StockAnswer measured(Stock stock, ReceivedRoll received, Roll roll, String by) {
        List<Double> widths = received.widthsMm();
        return then(stock.measure(roll.id(), received.lengthMm(), widths, by), measured -> {
            if (!received.isLookedOver()) {
                return measured;
            }
            return then(
                    stock.inspect(roll.id(), received.flaws(), by),
                    inspected -> stock.relax(roll.id(), received.rest(), by));
        });
    }

    private static StockAnswer then(StockAnswer answer, Function<StockAnswer.Done, StockAnswer> next) {
        return answer.map(next, StockAnswer.Refused::new);
    }
}
