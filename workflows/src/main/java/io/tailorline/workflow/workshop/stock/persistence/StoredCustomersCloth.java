package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.workflow.workshop.stock.CustomersCloth;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cloth that customers bring, in the schema {@code workshop}. */
public final class StoredCustomersCloth implements CustomersCloth {

    /** What the ledger says of cloth that went back. */
    public static final String GIVEN_BACK = "given back to its customer";

    private final JdbcClient jdbc;
    private final StoredRolls rolls;
    private final StoredStock stock;

    StoredCustomersCloth(JdbcClient jdbc, StoredRolls rolls, StoredStock stock) {
        this.jdbc = jdbc;
        this.rolls = rolls;
        this.stock = stock;
    }

    @Override
    public List<StockedRoll> of(String owner) {
        return rolls.onlyFor(owner);
    }

    @Override
    public List<StockedRoll> all() {
        return rolls.all().stream()
                .filter(one -> one.roll().onlyFor().isPresent())
                .toList();
    }

    @Override
    public Set<String> articles() {
        return Set.copyOf(
                jdbc.sql("select article from workshop.cloth_roll group by article having count(*) = count(only_for)")
                        .query(String.class)
                        .list());
    }

    /** One statement, so that of two orders at the same instant one gets it. */
    @Override
    public boolean claim(String number, String order) {
        return jdbc.sql("update workshop.cloth_roll set only_for = ? where only_for = ?")
                        .params(order, number)
                        .update()
                > 0;
    }

    @Override
    public StockAnswer giveBack(String roll, String by) {
        Optional<StockedRoll> found = rolls.find(roll);
        return found.isPresent() && found.get().roll().onlyFor().isEmpty()
                ? new StockAnswer.Refused(StockRefusal.of(Code.HOUSE_CLOTH, "roll", roll, ""))
                : stock.scrapAll(roll, GIVEN_BACK, by);
    }
}
