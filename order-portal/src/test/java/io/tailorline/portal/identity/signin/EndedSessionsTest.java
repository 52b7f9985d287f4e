package io.tailorline.portal.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.identity.account.AccountCache;
import io.tailorline.portal.identity.account.AccountsInMemory;
import io.tailorline.portal.identity.account.StaffRole;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class EndedSessionsTest {

    private static final Instant MORNING = Instant.parse("2026-11-28T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final AccountsInMemory accounts = new AccountsInMemory();
    private final EndedSessions filter = new EndedSessions(new AccountCache(accounts), now::get);

    @BeforeEach
    void signIn() {
        accounts.add(AccountsInMemory.account("anna", "", StaffRole.TAILOR));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private boolean isSignedIn(StaffMember member) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(member, null, List.of()));
        AtomicBoolean signedIn = new AtomicBoolean();
        filter.doFilter(
                new MockHttpServletRequest("GET", "/tailor"),
                new MockHttpServletResponse(),
                (request, response) ->
                        signedIn.set(SecurityContextHolder.getContext().getAuthentication() != null));
        return signedIn.get();
    }

    @Test
    void a_session_ends_after_eight_hours_however_it_was_used() throws Exception {
        StaffMember anna = new StaffMember("anna", "Anna", 1, false, MORNING);

        now.set(MORNING.plus(EndedSessions.LONGEST).minusMillis(1));
        assertThat(isSignedIn(anna)).isTrue();
        now.set(MORNING.plus(EndedSessions.LONGEST));
        assertThat(isSignedIn(anna)).isFalse();
    }

    @Test
    void a_session_of_an_older_version_or_of_nobody_has_ended() throws Exception {
        assertThat(isSignedIn(new StaffMember("anna", "Anna", 0, false, MORNING)))
                .isFalse();
        assertThat(isSignedIn(new StaffMember("bo", "Bo", 1, false, MORNING))).isFalse();
    }
}
