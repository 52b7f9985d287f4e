package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.stock.ClothNeed;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Reservation.State;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.choice.NarrowCloth;
import io.tailorline.workflow.workshop.stock.remnant.KeptRemnant;
import io.tailorline.workflow.workshop.stock.remnant.RemnantRules;
import io.tailorline.workflow.workshop.stock.remnant.UsefulPart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The remnants in the house with what would use each: by a handful of statements, however many there are. */
final class RemnantList {

    /** Nobody reads more of them. */
    private static final int MOST_ORDERS = 5;

    private static final double MM_PER_METRE = 1000;

    private final StoredRolls rolls;
    private final ReservationRows reserved;
    private final WaitRows waits;
    private final LotPanels panels;
    private final Articles articles;
    private final StockRules rules;
    private final RemnantRules keeping;

    RemnantList(StockParts parts, RemnantRules keeping) {
        this.rolls = parts.rolls();
        this.reserved = parts.reservations();
        this.waits = parts.waits();
        this.panels = parts.panels();
        this.articles = parts.articles();
        this.rules = parts.rules();
        this.keeping = keeping;
    }

    /**
     * Cloth that an order asks for.
     *
     * @param lot that it must be of; empty for any
     */
    private record Asked(String order, String article, String lot, double lengthMm, double widthMm, LocalDate due) {

        static Asked waiting(WaitRows.Wait wait) {
            return new Asked(
                    wait.request().order(),
                    wait.request().article(),
                    "",
                    wait.request().lengthMm(),
                    wait.request().widthMm(),
                    wait.request().due());
        }

        static Asked reserved(Reservation one) {
            return new Asked(one.order(), one.article(), one.lot(), one.lengthMm(), one.widthMm(), one.due());
        }
    }

    List<KeptRemnant> all() {
        List<StockedRoll> remnants = rolls.remnants();
        Set<String> ids = remnants.stream().map(one -> one.roll().id()).collect(Collectors.toSet());
        Map<String, Instant> born = rolls.remnantsBornAt();
        Set<String> kept = panels.of(rolls.all());
        Map<String, List<Asked>> asked = Stream.concat(
                        waits.all().stream().map(Asked::waiting),
                        reserved.active().stream()
                                .filter(one -> one.state() == State.FIRM && !ids.contains(one.roll()))
                                .map(Asked::reserved))
                .sorted(Comparator.comparing(Asked::due).thenComparing(Asked::order))
                .collect(Collectors.groupingBy(Asked::article));
        Map<String, Article> known =
                articles.all().stream().collect(Collectors.toMap(Article::id, Function.identity(), (one, same) -> one));
        return remnants.stream()
                .map(one -> view(
                        one,
                        born.getOrDefault(one.roll().id(), Instant.EPOCH),
                        known.get(one.roll().article()),
                        asked.getOrDefault(one.roll().article(), List.of()),
                        kept))
                .sorted(Comparator.comparing(KeptRemnant::bornAt)
                        .thenComparing(one -> one.roll().roll().id()))
                .toList();
    }

    private KeptRemnant view(
            StockedRoll one, Instant born, @Nullable Article article, List<Asked> asked, Set<String> kept) {
        double width = one.roll().width().leastMm();
        double free = one.freeFor(ClothNeed.ANY).stream()
                .mapToDouble(length -> length.mm())
                .max()
                .orElse(0);
        NarrowCloth narrow = new NarrowCloth(article == null ? width : article.usableWidth());
        double share = narrow.share(one.roll());
        double price = article == null ? 0 : article.supply().pricePerMetre();
        ArticleKind kind = article == null ? ArticleKind.TRIM : article.kind();
        return new KeptRemnant(
                one,
                born,
                Math.round(one.roll().currentMm() / MM_PER_METRE * share * price),
                article == null ? "" : article.supply().currency(),
                kind == ArticleKind.SHELL && share == 1
                        ? rules.needs().stream()
                                .filter(need -> !one.freeFor(need).isEmpty())
                                .map(ClothNeed::name)
                                .toList()
                        : List.of(),
                keeping.sizes().get().on(kind, free, width).stream()
                        .map(UsefulPart::piece)
                        .toList(),
                asked.stream()
                        .filter(each -> each.lengthMm() / share <= free && each.widthMm() <= width)
                        .filter(each -> each.lot().isEmpty()
                                || kind != ArticleKind.SHELL
                                || each.lot().equals(one.lot().id()))
                        .filter(each -> one.roll().isFor(each.order()))
                        .map(Asked::order)
                        .distinct()
                        .limit(MOST_ORDERS)
                        .toList(),
                kept.contains(one.roll().id()));
    }
}
