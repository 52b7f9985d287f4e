package io.tailorline.portal.identity.audit;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The account and the address of the request that this thread serves. */
@Component
public class CurrentActor {

    /** Who acts now; {@code console} outside of a request. */
    public Actor get() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (!(request instanceof ServletRequestAttributes web)) {
            return Actor.console();
        }
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        String name = signedIn == null || signedIn instanceof AnonymousAuthenticationToken
                ? Actor.EVERYBODY
                : signedIn.getName();
        return new Actor(name, web.getRequest().getRemoteAddr());
    }
}
