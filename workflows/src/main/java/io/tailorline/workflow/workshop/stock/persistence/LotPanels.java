package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.remnant.RemnantRules;
import io.tailorline.workflow.workshop.stock.remnant.UsefulParts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The panel of each lot: while a suit of the lot may still need a piece cut once more, the smallest remnant that holds
 * whichever piece stays for that, unless a roll of the lot does. A suit may need one from its cut until it is bundled;
 * of one that nobody bundles, until the day it is due.
 */
final class LotPanels {

    private final JdbcClient jdbc;
    private final Articles articles;
    private final RemnantRules rules;
    private final Supplier<LocalDate> today;

    LotPanels(JdbcClient jdbc, Articles articles, RemnantRules rules, Supplier<LocalDate> today) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.rules = rules;
        this.today = today;
    }

    /** Those of the rolls that the order may use: a panel only for what it cuts once more of its own lot. */
    List<StockedRoll> without(List<StockedRoll> rolls, ClothRequest request) {
        Set<String> kept = isCutOnceMore(request) ? Set.of() : of(rolls);
        return kept.isEmpty()
                ? rolls
                : rolls.stream().filter(one -> !kept.contains(one.roll().id())).toList();
    }

    private static boolean isCutOnceMore(ClothRequest request) {
        return !request.part().isEmpty();
    }

    /** Ids of the remnants that are panels, among all rolls of some lots. */
    Set<String> of(List<StockedRoll> rolls) {
        Set<String> panels = new HashSet<>();
        boolean mayBe = rules.isOn().getAsBoolean()
                && rolls.stream().anyMatch(one -> one.roll().kind() == Roll.Kind.REMNANT);
        if (!mayBe) {
            return panels;
        }
        Set<String> open = openLots();
        Map<String, List<StockedRoll>> lots = rolls.stream()
                .filter(one -> open.contains(one.lot().id()))
                .filter(this::holdsPanel)
                .collect(Collectors.groupingBy(one -> one.lot().id()));
        for (List<StockedRoll> lot : lots.values()) {
            if (lot.stream().allMatch(one -> one.roll().kind() == Roll.Kind.REMNANT)) {
                lot.stream()
                        .min(Comparator.comparingDouble(LotPanels::area)
                                .thenComparing(one -> one.roll().id()))
                        .ifPresent(one -> panels.add(one.roll().id()));
            }
        }
        return panels;
    }

    /** Whether nothing else of the roll's lot would hold a panel that the lot's suits may need. */
    boolean isLast(StockedRoll roll, List<StockedRoll> ofArticle) {
        return rules.isOn().getAsBoolean()
                && openLots().contains(roll.lot().id())
                && holdsPanel(roll)
                && ofArticle.stream()
                        .filter(one -> one.lot().id().equals(roll.lot().id()))
                        .filter(one -> !one.roll().id().equals(roll.roll().id()))
                        .noneMatch(this::holdsPanel);
    }

    private boolean holdsPanel(StockedRoll one) {
        UsefulParts parts = rules.sizes().get();
        ArticleKind kind =
                articles.find(one.roll().article()).map(Article::kind).orElse(ArticleKind.TRIM);
        return one.roll().state().mayBeReserved()
                && parts.isPanel(
                        kind,
                        one.placement().longestFreeMm(),
                        one.roll().width().leastMm());
    }

    private static double area(StockedRoll one) {
        return one.roll().currentMm() * one.roll().width().leastMm();
    }

    private Set<String> openLots() {
        return Set.copyOf(jdbc.sql("""
                        select distinct v.lot from workshop.order_lot o
                        join workshop.reservation v on v.order_id = o.order_id and v.article = o.article
                        where not o.bundled and v.state = ? and v.due >= ?
                        """)
                .params(Reservation.State.CONSUMED.name(), today.get())
                .query(String.class)
                .list());
    }

    void bundled(String order) {
        jdbc.sql("update workshop.order_lot set bundled = true where order_id = ?")
                .param(order)
                .update();
    }
}
