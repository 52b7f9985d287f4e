package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.Lot;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollLength;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.RollWidth;
import io.tailorline.workflow.workshop.stock.ledger.RollAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A roll as columns of {@code workshop.cloth_roll}. */
final class RollRows {

    /** In the order of {@link #values}; the id comes last. */
    static final List<String> COLUMNS = List.of(
            "lot",
            "article",
            "kind",
            "parent",
            "place",
            "ticket",
            "ticket_key",
            "ticket_mm",
            "measured_mm",
            "current_mm",
            "consumed_mm",
            "widths",
            "state",
            "state_before",
            "relaxed_at",
            "expected_on",
            "only_for",
            "points",
            "version",
            "entries",
            "last_hash",
            "id");

    private RollRows() {}

    static List<@Nullable Object> values(RollAccount account) {
        Roll roll = account.roll();
        RollLength length = roll.length();
        return Arrays.asList(
                roll.lot(),
                roll.article(),
                roll.kind().name(),
                roll.parent().orElse(null),
                roll.place(),
                roll.ticket(),
                roll.ticket().isEmpty() ? null : ticketKey(roll.article(), roll.ticket()),
                length.ticketMm(),
                length.measuredMm(),
                length.currentMm(),
                length.consumedMm(),
                roll.width().measuredMm().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                roll.state().name(),
                roll.before().map(RollState::name).orElse(null),
                roll.relaxedAt().map(RollRows::at).orElse(null),
                roll.expectedOn().orElse(null),
                roll.onlyFor().orElse(null),
                roll.points().orElse(null),
                roll.version(),
                account.entries(),
                account.lastHash(),
                roll.id());
    }

    /** One ticket of an article is one roll. */
    static String ticketKey(String article, String ticket) {
        return article + "/" + ticket;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Roll roll(ResultSet row) throws SQLException {
        return new Roll(
                text(row, "id"),
                text(row, "lot"),
                text(row, "article"),
                Roll.Kind.valueOf(text(row, "kind")),
                Optional.ofNullable(row.getString("parent")),
                text(row, "place"),
                text(row, "ticket"),
                new RollLength(
                        row.getDouble("ticket_mm"),
                        row.getDouble("measured_mm"),
                        row.getDouble("current_mm"),
                        row.getDouble("consumed_mm")),
                new RollWidth(Arrays.stream(text(row, "widths").split(" "))
                        .map(Double::valueOf)
                        .toList()),
                RollState.valueOf(text(row, "state")),
                Optional.ofNullable(row.getString("state_before")).map(RollState::valueOf),
                Optional.ofNullable(row.getObject("relaxed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("expected_on", LocalDate.class)),
                Optional.ofNullable(row.getString("only_for")),
                Columns.number(row, "points"),
                row.getLong("version"));
    }

    static Lot lot(ResultSet row, String id) throws SQLException {
        return new Lot(
                text(row, id),
                text(row, "article"),
                text(row, "supplier"),
                text(row, "dye_lot"),
                text(row, "shade"),
                Columns.instant(row, "since"));
    }

    static RollFlaw flaw(ResultSet row) throws SQLException {
        List<Point> points = Arrays.stream(text(row, "ring").split(" "))
                .map(point -> point.split(","))
                .map(xy -> Point.of(Double.parseDouble(xy[0]), Double.parseDouble(xy[1])))
                .toList();
        return new RollFlaw(
                new Ring(points), FlawKind.valueOf(text(row, "kind")), row.getInt("points"), text(row, "grade"));
    }

    static String ring(Ring ring) {
        return ring.points().stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
