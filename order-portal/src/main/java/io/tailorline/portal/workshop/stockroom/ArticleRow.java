package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An article in the list: its longest free usable lengths, what is aside, what is expected, and who waits.
 *
 * @param lengths of the cloth that any order may use, the longest first
 * @param more how many further ones are not named
 * @param expectedOn the next day on which a supplier has confirmed some; ISO date, empty for none
 */
record ArticleRow(
        String id,
        String name,
        String kind,
        int rolls,
        List<Lengths> lengths,
        int more,
        int held,
        int expected,
        String expectedOn,
        long waiting) {

    /** As many lengths as a planner reads at a glance. */
    private static final int SHOWN = 8;

    static ArticleRow of(Article article, List<StockedRoll> rolls, long waiting, StockRules rules, Locale locale) {
        List<Double> free = new ArrayList<>();
        rolls.stream()
                .filter(roll -> roll.roll().onlyFor().isEmpty())
                .forEach(roll -> free.addAll(Lengths.freeMm(roll)));
        double least = Lengths.least(rules);
        List<Lengths> useful = free.stream()
                .filter(mm -> mm >= least)
                .sorted(Comparator.reverseOrder())
                .map(mm -> new Lengths(Lengths.promised(mm), false))
                .toList();
        Optional<LocalDate> next = rolls.stream()
                .filter(roll -> roll.roll().state() == RollState.EXPECTED)
                .flatMap(roll -> roll.roll().expectedOn().stream())
                .min(Comparator.naturalOrder());
        return new ArticleRow(
                article.id(),
                article.name().in(locale),
                article.kind().word(),
                count(
                        rolls.stream()
                                .filter(roll -> roll.roll().kind() == Roll.Kind.ROLL)
                                .toList(),
                        RollState::isInTheHouse),
                useful.subList(0, Math.min(SHOWN, useful.size())),
                Math.max(0, useful.size() - SHOWN),
                count(rolls, RollRow::isHeld),
                count(rolls, state -> state == RollState.EXPECTED),
                next.map(LocalDate::toString).orElse(""),
                waiting);
    }

    private static int count(List<StockedRoll> rolls, Predicate<RollState> counted) {
        return (int)
                rolls.stream().filter(roll -> counted.test(roll.roll().state())).count();
    }
}
