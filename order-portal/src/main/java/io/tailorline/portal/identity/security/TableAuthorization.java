package io.tailorline.portal.identity.security;

import io.tailorline.portal.identity.OrderCookie;
import io.tailorline.portal.identity.OrderGate;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Decides by the access table. */
final class TableAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private final boolean open;
    private final OrderGate orders;

    /** @param open everybody is staff */
    TableAuthorization(boolean open, OrderGate orders) {
        this.open = open;
        this.orders = orders;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> account, RequestAuthorizationContext context) {
        Optional<AccessRule> row = AccessTable.find(context.getRequest());
        return new AuthorizationDecision(row.isPresent() && isGranted(row.get(), account, context.getRequest()));
    }

    private boolean isGranted(
            AccessRule row, Supplier<? extends @Nullable Authentication> account, HttpServletRequest request) {
        Map<String, String> path = row.variables(request);
        String number = path.getOrDefault("id", "");
        if (path.containsKey("secret")) {
            // a link opens by what stands in it, whoever follows it
            return orders.opens(number, path.getOrDefault("secret", ""));
        }
        return open
                || row.permitted().admits(account.get())
                || row.permitted().isBySecret()
                        && orders.opens(
                                number, OrderCookie.presented(request, number).orElse(""));
    }
}
