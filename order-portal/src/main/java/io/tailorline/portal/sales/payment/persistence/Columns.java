package io.tailorline.portal.sales.payment.persistence;

import io.tailorline.portal.sales.price.Amounts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/** Amounts and instants in columns. */
final class Columns {

    private Columns() {}

    /** An amount of the row's currency. */
    static Optional<MonetaryAmount> amount(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? Optional.empty() : Optional.of(Amounts.of(number, row.getString("currency")));
    }

    static @Nullable BigDecimal number(Optional<MonetaryAmount> amount) {
        return amount.map(Amounts::exact).orElse(null);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
