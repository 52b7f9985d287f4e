package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.stock.Lot;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.UsedRoll;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What somebody looks for in the stock: a roll, a lot, an article, or an order that has cloth reserved. */
final class StockSearch {

    /** Rolls that are listed; who finds more of them asks more closely. */
    static final int SHOWN = 40;

    private final String asked;

    StockSearch(String typed) {
        this.asked = typed.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A roll that was found, in a word.
     *
     * @param lot {@link Lot#label}
     */
    record Found(String id, String lot, String place, String state) {}

    boolean isAsked() {
        return !asked.isEmpty();
    }

    /** As it was typed, in small letters. */
    String text() {
        return asked;
    }

    /** As rolls are numbered. */
    String number() {
        return asked.toUpperCase(Locale.ROOT);
    }

    boolean names(Article article) {
        return Stream.of(article.id(), article.name().en(), article.name().zh()).anyMatch(this::isIn);
    }

    boolean names(StockedRoll roll) {
        return Stream.of(
                                roll.roll().id(),
                                roll.roll().ticket(),
                                roll.lot().id(),
                                roll.lot().dyeLot())
                        .anyMatch(this::isIn)
                || roll.reservations().stream().anyMatch(reservation -> isIn(reservation.order()));
    }

    private boolean isIn(String name) {
        return name.toLowerCase(Locale.ROOT).contains(asked);
    }

    /**
     * @param found that are in the house, expected or lost
     * @param used of which nothing is left
     */
    static List<Found> shown(List<StockedRoll> found, List<UsedRoll> used) {
        return Stream.concat(
                        found.stream()
                                .map(roll -> new Found(
                                        roll.roll().id(),
                                        roll.lot().label(),
                                        roll.roll().place(),
                                        roll.roll().state().code())),
                        used.stream()
                                .map(roll -> new Found(
                                        roll.id(), Lot.label(roll.lot(), roll.dyeLot()), "", RollState.USED_UP.code())))
                .limit(SHOWN)
                .toList();
    }
}
