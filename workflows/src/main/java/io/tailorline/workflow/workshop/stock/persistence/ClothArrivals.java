package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.RollState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
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

    /** A confirmed roll that is late counts as one of today. */
    Optional<LocalDate> expected(ClothRequest request, Instant now) {
        LocalDate today = today(now);
        Optional<LocalDate> confirmed = jdbc.sql("""
                        select expected_on from workshop.cloth_roll
                        where article = ? and state = ? and ticket_mm >= ? and (only_for is null or only_for = ?)
                          and expected_on is not null
                        order by expected_on limit 1
                        """)
                .params(request.article(), RollState.EXPECTED.name(), request.lengthMm(), request.order())
                .query(LocalDate.class)
                .optional()
                .map(day -> day.isBefore(today) ? today : day);
        return confirmed.or(() -> articles.find(request.article())
                .map(article -> article.supply().leadTimeDays())
                .filter(days -> days > 0)
                .map(today::plusDays));
    }
}
