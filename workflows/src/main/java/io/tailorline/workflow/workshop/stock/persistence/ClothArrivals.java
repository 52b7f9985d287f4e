package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.RollState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The day on which cloth is expected: of what suppliers have confirmed, else of a purchase that is made today. */
final class ClothArrivals {

    private final JdbcClient jdbc;
    private final Articles articles;
    private final ZoneId zone;

    /** @param zone of the house, in which days begin */
    ClothArrivals(JdbcClient jdbc, Articles articles, ZoneId zone) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.zone = zone;
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** A roll that a supplier has confirmed. */
    private record Confirmed(String article, double ticketMm, Optional<String> onlyFor, LocalDate day) {

        boolean isFor(ClothRequest request) {
            return article.equals(request.article())
                    && ticketMm >= request.lengthMm()
                    && onlyFor.map(request.order()::equals).orElse(true);
        }
    }

    /**
     * The day on which cloth for a request comes, as known now; by two statements, however many are asked. A confirmed
     * roll that is late counts as one of today.
     */
    Function<ClothRequest, Optional<LocalDate>> expected(Instant now) {
        LocalDate today = today(now);
        List<Confirmed> confirmed = confirmed();
        Map<String, Integer> leadTimes = articles.all().stream()
                .collect(Collectors.toMap(
                        Article::id, article -> article.supply().leadTimeDays(), (one, same) -> one));
        return request -> confirmed.stream()
                .filter(roll -> roll.isFor(request))
                .map(roll -> roll.day().isBefore(today) ? today : roll.day())
                .findFirst()
                .or(() -> Optional.ofNullable(leadTimes.get(request.article()))
                        .filter(days -> days > 0)
                        .map(today::plusDays));
    }

    /** The earliest first. */
    private List<Confirmed> confirmed() {
        return jdbc.sql("""
                        select article, ticket_mm, only_for, expected_on from workshop.cloth_roll
                        where state = ? and expected_on is not null order by expected_on, id
                        """)
                .param(RollState.EXPECTED.name())
                .query((row, n) -> new Confirmed(
                        RollRows.text(row, "article"),
                        row.getDouble("ticket_mm"),
                        Optional.ofNullable(row.getString("only_for")),
                        Objects.requireNonNull(row.getObject("expected_on", LocalDate.class))))
                .list();
    }
}
