package io.tailorline.portal.fake;

import io.tailorline.workflow.workshop.stock.CustomersCloth;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.util.List;
import java.util.Set;

/** Nobody has brought any. */
public final class NoCustomersCloth implements CustomersCloth {

    @Override
    public List<StockedRoll> of(String owner) {
        return List.of();
    }

    @Override
    public List<StockedRoll> all() {
        return List.of();
    }

    @Override
    public Set<String> articles() {
        return Set.of();
    }

    @Override
    public boolean claim(String number, String order) {
        return false;
    }

    @Override
    public StockAnswer giveBack(String roll, String by) {
        throw new IllegalStateException("There is no cloth of a customer.");
    }
}
