package io.tailorline.portal.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Leads who signed in back to the page that asked for it, and otherwise to where they work; by its path alone, so that
 * no name of a host from a request comes into an answer.
 */
final class AfterSignIn implements AuthenticationSuccessHandler {

    private final RequestCache asked;

    AfterSignIn(RequestCache asked) {
        this.asked = asked;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        String page = page(request, response).orElseGet(() -> workplace(signedIn));
        asked.removeRequest(request, response);
        response.sendRedirect(page);
    }

    private Optional<String> page(HttpServletRequest request, HttpServletResponse response) {
        return asked.getRequest(request, response) instanceof DefaultSavedRequest page
                ? Optional.of(page.getRequestURI() + (page.getQueryString() == null ? "" : "?" + page.getQueryString()))
                : Optional.empty();
    }

    private static String workplace(Authentication signedIn) {
        return StaffArea.of(signedIn).stream().findFirst().map(StaffArea::path).orElse("/");
    }
}
