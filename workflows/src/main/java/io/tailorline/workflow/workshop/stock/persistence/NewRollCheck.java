package io.tailorline.workflow.workshop.stock.persistence;

import static io.tailorline.workflow.workshop.stock.StockRefusal.mm;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.RollWidth;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What cannot be a roll of an article, whatever there is already. */
final class NewRollCheck {

    /** The longest roll that people can handle, mm: ten kilometres are a mistake in the unit. */
    private static final double LONGEST_MM = 500_000;

    private static final double WIDEST_MM = 12_000;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final int LONGEST_TICKET = 80;

    private NewRollCheck() {}

    static Optional<StockRefusal> refusal(NewRoll roll, Article article) {
        return ticket(roll)
                .or(() -> length(roll))
                .or(() -> width(roll, article))
                .or(() -> number(roll));
    }

    private static Optional<StockRefusal> ticket(NewRoll roll) {
        return roll.ticket().isBlank() || roll.ticket().length() > LONGEST_TICKET
                ? Optional.of(StockRefusal.of(Code.MISSING_TICKET, "ticket", roll.ticket(), ""))
                : Optional.empty();
    }

    private static Optional<StockRefusal> length(NewRoll roll) {
        return roll.ticketMm() >= 1 && roll.ticketMm() <= LONGEST_MM
                ? Optional.empty()
                : Optional.of(StockRefusal.of(
                        Code.LENGTH, "ticketMm", mm(roll.ticketMm()), "%s to %s".formatted(mm(1), mm(LONGEST_MM))));
    }

    private static Optional<StockRefusal> width(NewRoll roll, Article article) {
        return widths(roll.widthsMm(), article.usableWidth())
                .or(() -> roll.widthsMm().stream()
                        .filter(width -> width < article.usableWidth())
                        .findFirst()
                        .map(width -> StockRefusal.of(
                                Code.NARROWER_THAN_ARTICLE,
                                "widthsMm",
                                mm(width),
                                mm(article.usableWidth()),
                                article.id())));
    }

    /** Widths that nothing can have. */
    static Optional<StockRefusal> widths(List<Double> widths, double articleWidth) {
        List<Double> all = widths.isEmpty() ? List.of(articleWidth) : widths;
        return all.stream()
                .filter(width -> !(width > 0 && width <= WIDEST_MM))
                .findFirst()
                .map(width ->
                        StockRefusal.of(Code.WIDTH, "widthsMm", mm(width), "%s to %s".formatted(mm(1), mm(WIDEST_MM))));
    }

    private static Optional<StockRefusal> number(NewRoll roll) {
        return roll.id().isEmpty() || NUMBER.matcher(roll.id()).matches()
                ? Optional.empty()
                : Optional.of(StockRefusal.of(Code.ROLL_NUMBER_TAKEN, "id", roll.id(), ""));
    }

    static RollWidth width(NewRoll roll, double articleWidth) {
        return roll.widthsMm().isEmpty() ? RollWidth.of(articleWidth) : new RollWidth(roll.widthsMm());
    }
}
