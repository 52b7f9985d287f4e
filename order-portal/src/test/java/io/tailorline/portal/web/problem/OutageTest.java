package io.tailorline.portal.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tailorline.portal.sales.web.PortalTest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;

class OutageTest extends PortalTest {

    private static final CannotGetJdbcConnectionException AWAY =
            new CannotGetJdbcConnectionException("none", new SQLException("closed", "08006"));

    @Test
    void an_order_that_fails_for_the_database_is_told_when_to_come_again_and_the_key_stays_free() throws Exception {
        workshop.onStart(() -> {
            throw new IllegalStateException("as the process engine wraps it", AWAY);
        });
        HttpResponse<String> answer = place("outage-1", GOOD);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(read(answer).path("detail").asText()).contains("database").contains("Idempotency-Key");

        repairWorkshop();
        assertThat(order("outage-1", GOOD).statusCode()).isEqualTo(201);
    }

    private void repairWorkshop() {
        workshop.onStart(() -> {});
    }

    @Test
    void accounts_that_cannot_be_looked_up_are_no_wrong_password() {
        OutageAtSignIn signIn = new OutageAtSignIn();
        UsernamePasswordAuthenticationToken tailor = new UsernamePasswordAuthenticationToken("tailor", "needle");
        Throwable goesOn = catchThrowable(() -> signIn.on(new AuthenticationFailureServiceExceptionEvent(
                tailor, new InternalAuthenticationServiceException("lookup", AWAY))));
        assertThat(goesOn).hasRootCause(AWAY.getRootCause());

        assertThat(catchThrowable(() -> signIn.on(
                        new AuthenticationFailureServiceExceptionEvent(tailor, new BadCredentialsException("wrong")))))
                .isNull();
    }
}
