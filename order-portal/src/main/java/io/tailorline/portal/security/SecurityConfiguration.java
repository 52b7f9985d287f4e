package io.tailorline.portal.security;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Two doors: programs come with HTTP basic and no session, people sign in on a page and send a token with every change.
 * What a customer needs is open; the pattern room is the tailor's, the cutter room the cutter's. A drawn pattern holds
 * the measurements it was drawn from, so that it is for staff.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** 2^8 rounds, some 15 ms a request of a program: enough for passwords of 58 random bits. */
    private static final int ROUNDS = 8;

    private static final LoginUrlAuthenticationEntryPoint LOGIN_PAGE = new LoginUrlAuthenticationEntryPoint("/login");

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
        common(http)
                .securityMatcher(request -> request.getHeader("Authorization") != null)
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(SecurityConfiguration::challenge))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(failed -> failed.authenticationEntryPoint(SecurityConfiguration::challenge));
        return http.build();
    }

    /** Browsers, and whoever needs no credentials. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        common(http)
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        PathPatternRequestMatcher.withDefaults().matcher("/api/v1/orders/**")))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new AfterSignIn())
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(failed -> failed.authenticationEntryPoint(SecurityConfiguration::signIn));
        if (settings.open()) {
            http.csrf(AbstractHttpConfigurer::disable);
        }
        return http.build();
    }

    private HttpSecurity common(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> {
            requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll();
            if (!settings.open()) {
                requests.requestMatchers("/api/v1/orders/*/pattern", "/api/v1/orders/*/pattern.*")
                        .hasAnyRole("TAILOR", "CUTTER");
                requests.requestMatchers("/api/v1/tailor/**", "/tailor/**").hasRole("TAILOR");
                requests.requestMatchers("/api/v1/cutroom/**", "/cutroom/**").hasRole("CUTTER");
            }
            requests.anyRequest().permitAll();
        });
        http.addFilterBefore(new ForeignSiteFilter(), org.springframework.security.web.csrf.CsrfFilter.class);
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(withDefaults()));
        return http;
    }

    private static void signIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith("/api/")) {
            challenge(request, response, failed);
        } else {
            LOGIN_PAGE.commence(request, response, failed);
        }
    }

    private static void challenge(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Tailorline staff\", charset=\"UTF-8\"");
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
}
