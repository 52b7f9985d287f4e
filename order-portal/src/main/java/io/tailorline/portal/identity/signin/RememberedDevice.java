package io.tailorline.portal.identity.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Gives the device that has just signed in its cookie, and leads on. */
final class RememberedDevice implements AuthenticationSuccessHandler {

    private final KnownDevices devices;
    private final InstantSource clock;
    private final AuthenticationSuccessHandler then;

    RememberedDevice(KnownDevices devices, InstantSource clock, AuthenticationSuccessHandler then) {
        this.devices = devices;
        this.clock = clock;
        this.then = then;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException, ServletException {
        String account = signedIn.getName();
        ResponseCookie cookie = ResponseCookie.from(
                        devices.cookieName(account), devices.issue(account, clock.instant()))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/login")
                .maxAge(KnownDevices.KNOWN)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        if (signedIn.getPrincipal() instanceof StaffMember member && member.mustChange()) {
            response.sendRedirect("/account");
        } else {
            then.onAuthenticationSuccess(request, response, signedIn);
        }
    }
}
