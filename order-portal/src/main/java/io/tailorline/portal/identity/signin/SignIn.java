package io.tailorline.portal.identity.signin;

import io.tailorline.portal.identity.account.AccountCache;
import io.tailorline.portal.identity.account.Passwords;
import io.tailorline.portal.identity.account.StaffAccounts;
import io.tailorline.portal.identity.audit.Actor;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditLog;
import io.tailorline.portal.identity.limit.LimitSettings;
import io.tailorline.portal.identity.limit.PortalBuckets;
import io.tailorline.portal.identity.signin.persistence.PortalKeys;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HttpBasicConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Puts the sign-in into the doors of the portal. */
@Component
public final class SignIn {

    private final StaffSignIn signIn;
    private final KnownDevices devices;
    private final AccountCache cache;
    private final AuditLog log;
    private final InstantSource clock = InstantSource.system();

    SignIn(
            StaffAccounts accounts,
            AccountCache cache,
            Passwords passwords,
            PortalKeys keys,
            AuditLog log,
            PortalBuckets buckets,
            LimitSettings limits) {
        this.devices = new KnownDevices(keys.key("device"));
        this.cache = cache;
        this.log = log;
        this.signIn = new StaffSignIn(
                accounts,
                cache,
                passwords,
                new SignInLimits(buckets.shared(), limits, devices),
                new SignInRecord(log, buckets.own()),
                clock);
    }

    /** For every door: who is known, and whose session has ended. */
    public void known(HttpSecurity http) {
        http.authenticationProvider(signIn)
                .addFilterBefore(new EndedSessions(cache, clock), AnonymousAuthenticationFilter.class);
    }

    /** @param refused answers whoever is not let in for another reason than too many tries */
    public void byBasic(HttpBasicConfigurer<HttpSecurity> basic, AuthenticationEntryPoint refused) {
        basic.authenticationDetailsSource(Caller::byBasic).authenticationEntryPoint((request, response, failed) -> {
            if (failed instanceof TooManyTries tooMany) {
                tooMany.answer(response);
            } else {
                refused.commence(request, response, failed);
            }
        });
    }

    /** @param then leads on after the sign-in */
    public void byForm(FormLoginConfigurer<HttpSecurity> form, AuthenticationSuccessHandler then) {
        form.authenticationDetailsSource(Caller::byForm)
                .failureHandler(new RefusedSignIn())
                .successHandler(new RememberedDevice(devices, clock, then));
    }

    /** Records who signs out. */
    public void out(LogoutConfigurer<HttpSecurity> logout) {
        logout.addLogoutHandler((request, response, signedIn) -> {
            if (signedIn != null && signedIn.getPrincipal() instanceof StaffMember member) {
                log.record(
                        new Actor(member.name(), request.getRemoteAddr()),
                        AuditAction.SIGNED_OUT,
                        member.name(),
                        Map.of());
            }
        });
    }
}
