package io.tailorline.portal.identity.security;

import io.tailorline.portal.fake.RealPostgres;
import io.tailorline.testkit.OnServers;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.test.context.ContextConfiguration;

/**
 * Some hundred malformed requests on the database that shops have; more by {@code -Dmalformed.postgres.requests=10000}.
 */
@ContextConfiguration(initializers = RealPostgres.class)
@OnServers
class MalformedRequestsPostgresIT extends MalformedRequestsTest {

    @BeforeAll
    static void needsPostgres() {
        RealPostgres.orSkip("malformed requests");
    }

    @Override
    int requests() {
        return Integer.getInteger("malformed.postgres.requests", 400);
    }

    /** Others are too rare among so few. */
    @Override
    List<Integer> reached() {
        return List.of(400, 401, 403, 404, 405, 415);
    }
}
