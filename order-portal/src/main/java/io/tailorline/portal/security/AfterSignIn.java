package io.tailorline.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Leads who signed in back to the page that asked for it, and otherwise to where they work. */
final class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Map<String, String> WORKPLACES = Map.of("ROLE_TAILOR", "/tailor", "ROLE_CUTTER", "/cutroom");

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        return signedIn.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(WORKPLACES::containsKey)
                .map(WORKPLACES::get)
                .findFirst()
                .orElse("/");
    }
}
