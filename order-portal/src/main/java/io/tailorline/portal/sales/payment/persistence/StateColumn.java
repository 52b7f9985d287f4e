package io.tailorline.portal.sales.payment.persistence;

import io.tailorline.portal.sales.payment.BeforeStart;
import io.tailorline.portal.sales.payment.MoneyDue;
import io.tailorline.portal.sales.payment.PaymentOver;
import io.tailorline.portal.sales.payment.PaymentState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A state of a payment as its columns have it, and which states there are: all lists of states are made from these. */
final class StateColumn {

    private record Stored(String fault, Instant until) {}

    private static final Map<String, Function<Stored, PaymentState>> KNOWN = known(List.of(
            row -> new BeforeStart.Authorising(),
            row -> new BeforeStart.Renewing(),
            row -> new BeforeStart.Waiting(row.fault()),
            row -> new BeforeStart.Authorised(row.until()),
            row -> new BeforeStart.Pausing(),
            row -> new BeforeStart.Paused(),
            row -> new BeforeStart.PauseFailed(row.fault()),
            row -> new MoneyDue.Capturing(),
            row -> new MoneyDue.ReservingToCapture(),
            row -> new MoneyDue.CaptureFailed(row.fault()),
            row -> new MoneyDue.WritingOff(),
            row -> new MoneyDue.Captured(),
            row -> new MoneyDue.DifferenceDue(),
            row -> new MoneyDue.Refunding(),
            row -> new MoneyDue.RefundFailed(row.fault()),
            row -> new MoneyDue.Releasing(),
            row -> new MoneyDue.ReleaseFailed(row.fault()),
            row -> new PaymentOver.Settled(),
            row -> new PaymentOver.Refunded(),
            row -> new PaymentOver.Released(),
            row -> new PaymentOver.WrittenOff()));

    private StateColumn() {}

    private static Map<String, Function<Stored, PaymentState>> known(List<Function<Stored, PaymentState>> all) {
        Map<String, Function<Stored, PaymentState>> known = new LinkedHashMap<>();
        all.forEach(state -> known.put(of(blank(state)), state));
        return known;
    }

    private static PaymentState blank(Function<Stored, PaymentState> state) {
        return state.apply(new Stored("", Instant.EPOCH));
    }

    /** {@code CaptureFailed} is {@code CAPTURE_FAILED}. */
    static String of(PaymentState state) {
        return state.word().replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Each state, with an empty fault. */
    static List<PaymentState> all() {
        return KNOWN.values().stream().map(StateColumn::blank).toList();
    }

    /** The states for which this holds, as a list of SQL. */
    static String list(Predicate<PaymentState> which) {
        return all().stream()
                .filter(which)
                .map(state -> "'" + of(state) + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    static PaymentState read(ResultSet row) throws SQLException {
        String name = row.getString("state");
        Function<Stored, PaymentState> state = KNOWN.get(name);
        if (state == null) {
            throw new IllegalStateException(
                    "sales.order_payment has the state '%s', which this version does not know.".formatted(name));
        }
        Optional<String> fault = Optional.ofNullable(row.getString("fault"));
        Optional<OffsetDateTime> until = Optional.ofNullable(row.getObject("authorised_until", OffsetDateTime.class));
        return state.apply(new Stored(
                fault.orElse(""), until.map(OffsetDateTime::toInstant).orElse(Instant.EPOCH)));
    }
}
