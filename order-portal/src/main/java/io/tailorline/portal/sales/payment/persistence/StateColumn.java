package io.tailorline.portal.sales.payment.persistence;

import io.tailorline.portal.sales.payment.PaymentState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** A state of a payment as its column has it. */
final class StateColumn {

    private StateColumn() {}

    /** {@code CaptureFailed} is {@code CAPTURE_FAILED}. */
    static String of(PaymentState state) {
        return state.word().replace('-', '_').toUpperCase(Locale.ROOT);
    }

    static PaymentState read(ResultSet row) throws SQLException {
        String fault = String.valueOf(row.getString("fault"));
        return switch (row.getString("state")) {
            case "AUTHORISING" -> new PaymentState.Authorising();
            case "RENEWING" -> new PaymentState.Renewing();
            case "WAITING" -> new PaymentState.Waiting(fault);
            case "AUTHORISED" -> new PaymentState.Authorised(JdbcOrderPayments.instant(row, "authorised_until"));
            case "CAPTURING" -> new PaymentState.Capturing();
            case "PAUSING" -> new PaymentState.Pausing();
            case "PAUSED" -> new PaymentState.Paused();
            case "RESERVING_TO_CAPTURE" -> new PaymentState.ReservingToCapture();
            case "SETTLED" -> new PaymentState.Settled();
            case "CAPTURED" -> new PaymentState.Captured();
            case "CAPTURE_FAILED" -> new PaymentState.CaptureFailed(fault);
            case "REFUNDING" -> new PaymentState.Refunding();
            case "REFUNDED" -> new PaymentState.Refunded();
            case "REFUND_FAILED" -> new PaymentState.RefundFailed(fault);
            case "RELEASING" -> new PaymentState.Releasing();
            case "RELEASED" -> new PaymentState.Released();
            case "WRITTEN_OFF" -> new PaymentState.WrittenOff();
            default ->
                throw new IllegalStateException(
                        "sales.order_payment has the state '%s', which this version does not know."
                                .formatted(row.getString("state")));
        };
    }
}
