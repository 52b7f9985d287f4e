package io.tailorline.portal.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
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

    /** 2^8 rounds, some 15 ms a request of a program: enough for passwords of 58 random bits. */
    private static final int ROUNDS = 8;

    private final SecuritySettings settings;

    SecurityConfiguration(SecuritySettings settings) {
        this.settings = settings;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(ROUNDS);
    }

    @Bean
    StaffAccounts staffAccounts(@Value("${tailorline.data:./data}") Path data, PasswordEncoder encoder)
            throws IOException {
        return StaffAccounts.open(
                data.resolve("staff-accounts.properties"),
                Map.of("tailor", settings.tailorPassword(), "cutter", settings.cutterPassword()),
                encoder);
    }

    @Bean
    UserDetailsService staff(StaffAccounts accounts) {
        return new InMemoryUserDetailsManager(StaffAccounts.NAMES.stream()
                .map(name -> User.withUsername(name)
                        .password(accounts.hash(name))
                        .roles(name.toUpperCase(java.util.Locale.ROOT))
                        .build())
                .toList());
    }

    /** Requests that bring their credentials along. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        AccessRefusal refusal = new AccessRefusal();
        common(http, refusal)
                .securityMatcher(request -> request.getHeader("Authorization") != null)
                .addFilterBefore(new CrossSiteFilter(false), CsrfFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(
                        (request, response, failed) -> AccessRefusal.challenge(request, response)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }

    /** Browsers, and whoever needs no credentials. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        AccessRefusal refusal = new AccessRefusal();
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        asked.setRequestMatcher(SecurityConfiguration::isPageOfStaff);
        common(http, refusal)
                .addFilterBefore(new CrossSiteFilter(true), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::needsToken))
                .requestCache(cache -> cache.requestCache(asked))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new AfterSignIn(asked))
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?out"));
        return http.build();
    }

    private HttpSecurity common(HttpSecurity http, AccessRefusal refusal) throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                        DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .anyRequest()
                .access(new TableAuthorization(settings.open())));
        http.exceptionHandling(
                failed -> failed.authenticationEntryPoint(refusal).accessDeniedHandler(refusal));
        http.headers(SecurityHeaders::set);
        return http;
    }

    /** Stored with the browser and not in a session: a customer has none, and every portal can check it. */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("csrf");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /** A program without cookies has nothing that a page of another site could borrow. */
    private static boolean needsToken(HttpServletRequest request) {
        return CrossSiteFilter.changes(request)
                && (request.getHeader("Cookie") != null || !CrossSiteFilter.isOfProgram(request));
    }

    /** Who signs in is led back to such a page. */
    private static boolean isPageOfStaff(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && !request.getRequestURI().startsWith("/api/")
                && AccessTable.find(request)
                        .filter(row -> row.who() != Who.ANYONE)
                        .isPresent();
    }
}
