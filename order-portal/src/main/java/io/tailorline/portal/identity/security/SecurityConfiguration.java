package io.tailorline.portal.identity.security;

import io.tailorline.portal.identity.OrderGate;
import io.tailorline.portal.identity.limit.web.MissingOrders;
import io.tailorline.portal.identity.signin.SignIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Two doors: programs come with HTTP basic and no session, people sign in on a page and send a token with every change.
 * Behind both the same {@link AccessTable} decides.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    private final SecuritySettings settings;
    private final SignIn signIn;
    private final OrderGate orders;
    private final MissingOrders missing;

    SecurityConfiguration(SecuritySettings settings, SignIn signIn, OrderGate orders, MissingOrders missing) {
        this.settings = settings;
        this.signIn = signIn;
        this.orders = orders;
        this.missing = missing;
    }

    /** Whoever reaches the port of metrics reads all of it: for the details of health he is as good as staff. */
    @Bean
    @Order(0)
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    SecurityFilterChain observers(HttpSecurity http) throws Exception {
        Authentication observer = new PreAuthenticatedAuthenticationToken("metrics", "", AuthorityUtils.NO_AUTHORITIES);
        return http.securityMatcher(EndpointRequest.to("health", "prometheus"))
                .addFilterBefore(
                        (request, response, chain) -> {
                            SecurityContextHolder.setContext(new SecurityContextImpl(observer));
                            chain.doFilter(request, response);
                        },
                        AnonymousAuthenticationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Requests that bring their credentials along. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        AccessRefusal refusal = new AccessRefusal(missing);
        common(http, refusal)
                .securityMatcher(request -> request.getHeader("Authorization") != null)
                .addFilterBefore(new CrossSiteFilter(false), CsrfFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> signIn.byBasic(
                        basic, (request, response, failed) -> AccessRefusal.challenge(request, response)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }

    /** Browsers, and whoever needs no credentials. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        AccessRefusal refusal = new AccessRefusal(missing);
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        asked.setRequestMatcher(SecurityConfiguration::isPageOfStaff);
        common(http, refusal)
                .addFilterBefore(new CrossSiteFilter(true), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::needsToken))
                .requestCache(cache -> cache.requestCache(asked))
                .formLogin(form -> signIn.byForm(form.loginPage("/login").permitAll(), new AfterSignIn(asked)))
                .logout(logout -> signIn.out(logout.logoutSuccessUrl("/login?out")));
        return http.build();
    }

    private HttpSecurity common(HttpSecurity http, AccessRefusal refusal) throws Exception {
        signIn.known(http);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                        DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.INCLUDE)
                .permitAll()
                .anyRequest()
                .access(new TableAuthorization(settings.open(), orders)));
        http.exceptionHandling(
                failed -> failed.authenticationEntryPoint(refusal).accessDeniedHandler(refusal));
        http.headers(SecurityHeaders::set);
        return http;
    }

    private static final String SIGNED = "/letters/stop/";

    /** Stored with the browser and not in a session: a customer has none, and every portal can check it. */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("csrf");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /**
     * A program without cookies has nothing that a page of another site could borrow, and a link that is signed proves
     * itself: mail programs send it alone (RFC 8058).
     */
    private static boolean needsToken(HttpServletRequest request) {
        return CrossSiteFilter.changes(request)
                && !request.getRequestURI().startsWith(SIGNED)
                && (request.getHeader("Cookie") != null || !CrossSiteFilter.isOfProgram(request));
    }

    /** Who signs in is led back to such a page. */
    private static boolean isPageOfStaff(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && !request.getRequestURI().startsWith("/api/")
                && AccessTable.find(request)
                        .filter(row -> row.permitted() != PermittedUsers.ANYONE)
                        .isPresent();
    }
}
