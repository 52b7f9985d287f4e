package io.tailorline.portal.web.problem;

import io.tailorline.workflow.platform.database.DatabaseFault;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.stereotype.Component;

/**
 * Accounts that cannot be looked up because the database is away are no wrong password: the failure goes on to
 * {@link OutageFilter} instead of an answer that nobody could sign in with.
 */
@Component
class OutageAtSignIn {

    @EventListener
    void on(AuthenticationFailureServiceExceptionEvent failed) {
        if (DatabaseFault.isCauseOf(failed.getException())) {
            throw new IllegalStateException("The accounts cannot be looked up.", failed.getException());
        }
    }
}
