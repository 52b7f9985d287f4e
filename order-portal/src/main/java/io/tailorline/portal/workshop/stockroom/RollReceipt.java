package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receives a roll in one transaction: it is received, measured, looked over and put to rest, or nothing of it happened.
 * The same said twice by the same person, as by an impatient finger, is done once.
 */
@Component
class RollReceipt {

    private final RetriedTransaction transaction;

    RollReceipt(PlatformTransactionManager transactions) {
        this.transaction = new RetriedTransaction(new TransactionTemplate(transactions));
    }

    StockAnswer receive(Stock stock, ReceivedRoll received, String by) {
        return Objects.requireNonNull(transaction.execute(status -> steps(stock, received, by, status)));
    }

    private static StockAnswer steps(Stock stock, ReceivedRoll received, String by, TransactionStatus status) {
        StockAnswer answer = stock.receive(received.roll(), by)
                .map(
                        done -> done.entries().isEmpty() ? done : measured(stock, received, done.roll(), by),
                        StockAnswer.Refused::new);
        if (answer.refusal().isPresent()) {
            status.setRollbackOnly();
        }
        return answer;
    }

    private static StockAnswer measured(Stock stock, ReceivedRoll received, Roll roll, String by) {
        List<Double> widths = received.widthsMm();
        return then(stock.measure(roll.id(), received.lengthMm(), widths, by), measured -> {
            double width =
                    widths.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            List<RollFlaw> flaws = received.flaws().stream()
                    .map(flaw -> flaw.on(received.lengthMm(), width))
                    .toList();
            return then(
                    stock.inspect(roll.id(), flaws, by),
                    inspected -> inspected.roll().state() == RollState.INSPECTED
                            ? stock.relax(roll.id(), received.rest(), by)
                            : inspected);
        });
    }

    private static StockAnswer then(StockAnswer answer, Function<StockAnswer.Done, StockAnswer> next) {
        return answer.map(next, StockAnswer.Refused::new);
    }
}
