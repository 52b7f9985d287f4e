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
    private static final int MOST_WIDTHS = 20;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final int LONGEST_TICKET = 80;
    private static final int LONGEST_SUPPLIER = 120;
    private static final int LONGEST_DYE_LOT = 80;
    private static final int LONGEST_SHADE = 40;
    private static final int LONGEST_ORDER = 64;

    private NewRollCheck() {}

    static Optional<StockRefusal> refusal(NewRoll roll, Article article) {
        return ticket(roll)
                .or(() -> texts(roll))
                .or(() -> length(roll))
                .or(() -> width(roll, article))
                .or(() -> number(roll));
    }

    private static Optional<StockRefusal> ticket(NewRoll roll) {
        return roll.ticket().isBlank()
                ? Optional.of(StockRefusal.of(Code.MISSING_TICKET, "ticket", roll.ticket(), ""))
                : Optional.empty();
    }

    /** As long as the columns that hold them. */
    private static Optional<StockRefusal> texts(NewRoll roll) {
        return StockRefusal.tooLong("ticket", roll.ticket(), LONGEST_TICKET)
                .or(() -> StockRefusal.tooLong("supplier", roll.supplier(), LONGEST_SUPPLIER))
                .or(() -> StockRefusal.tooLong("dyeLot", roll.dyeLot(), LONGEST_DYE_LOT))
                .or(() -> StockRefusal.tooLong("shade", roll.shade(), LONGEST_SHADE))
                .or(() -> StockRefusal.tooLong("onlyFor", roll.onlyFor().orElse(""), LONGEST_ORDER));
    }

    private static Optional<StockRefusal> length(NewRoll roll) {
        return roll.ticketMm() >= 1 && roll.ticketMm() <= LONGEST_MM
                ? Optional.empty()
                : Optional.of(StockRefusal.of(
                        Code.LENGTH, "ticketMm", mm(roll.ticketMm()), "%s to %s".formatted(mm(1), mm(LONGEST_MM))));
    }

    private static Optional<StockRefusal> width(NewRoll roll, Article article) {
        return widths(roll.widthsMm())
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

    /** Widths that no roll has, and more of them than anybody measures. */
    static Optional<StockRefusal> widths(List<Double> widths) {
        if (widths.size() > MOST_WIDTHS) {
            return Optional.of(StockRefusal.of(
                    Code.TOO_MANY, "widthsMm", String.valueOf(widths.size()), String.valueOf(MOST_WIDTHS)));
        }
        return widths.stream()
                .filter(width -> !(width >= 1 && width <= WIDEST_MM))
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
