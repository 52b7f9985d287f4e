package io.tailorline.portal.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Decides by the access table. */
final class TableAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private final boolean open;

    /** @param open everybody is staff */
    TableAuthorization(boolean open) {
        this.open = open;
    }

    @Override
    public AuthorizationDecision authorize(Supplier<Authentication> account, RequestAuthorizationContext context) {
        Optional<Access> row = AccessTable.find(context.getRequest());
        return new AuthorizationDecision(
                row.isPresent() && (open || row.get().who().admits(account.get())));
    }

    @Override
    @SuppressWarnings("deprecation")
    public AuthorizationDecision check(Supplier<Authentication> account, RequestAuthorizationContext context) {
        return authorize(account, context);
    }
}
