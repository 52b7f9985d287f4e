package io.tailorline.portal.security;

import io.tailorline.portal.fake.RealPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.test.context.ContextConfiguration;

/**
 * Some hundred malformed requests on the database that shops have; more by {@code -Dmalformed.postgres.requests=10000}.
 */
@ContextConfiguration(initializers = RealPostgres.class)
class MalformedRequestsPostgresIT extends MalformedRequestsTest {

    @BeforeAll
    static void needsPostgres() {
        RealPostgres.orSkip("malformed requests");
    }

    @Override
    int requests() {
        return Integer.getInteger("malformed.postgres.requests", 400);
    }
}
