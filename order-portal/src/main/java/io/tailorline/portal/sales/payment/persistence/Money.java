package io.tailorline.portal.sales.payment.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/** Amounts in columns. */
final class Money {

    private Money() {}

    static Optional<MonetaryAmount> of(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? Optional.empty() : Optional.of(of(number, row.getString("currency")));
    }

    static MonetaryAmount of(BigDecimal number, String currency) {
        return Monetary.getDefaultAmountFactory()
                .setCurrency(currency)
                .setNumber(number.stripTrailingZeros())
                .create();
    }

    static BigDecimal number(MonetaryAmount amount) {
        return amount.getNumber().numberValueExact(BigDecimal.class);
    }

    static @Nullable BigDecimal number(Optional<MonetaryAmount> amount) {
        return amount.map(Money::number).orElse(null);
    }
}
