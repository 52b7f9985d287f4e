package io.tailorline.workflow.workshop.stock.wiring;

import io.tailorline.workflow.platform.supervision.LoopLifecycle;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.stock.persistence.StoredStock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Ends offers that are over and makes rested rolls available, while the house counts its cloth. Where it keeps remnants
 * the sizes that are of use are drafted here, so that no cut waits for them with its roll locked.
 */
final class StockLoop implements LoopLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StockLoop.class);

    private final SupervisedLoop loop;

    StockLoop(StoredStock stock, HouseSwitches house, Duration between, ThreadFailures failures) {
        loop = new SupervisedLoop("stock", between, () -> look(stock, house), failures);
    }

    private static void look(StoredStock stock, HouseSwitches house) {
        try {
            if (house.stock()) {
                if (house.remnants()) {
                    stock.remnants().prepare();
                }
                stock.settleRested();
                stock.reservations().sweep();
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The stock is looked at later: {}", away.getMessage());
        }
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }
}
