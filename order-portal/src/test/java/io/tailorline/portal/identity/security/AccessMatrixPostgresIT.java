package io.tailorline.portal.identity.security;

import io.tailorline.portal.fake.RealPostgres;
import io.tailorline.testkit.OnServers;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.test.context.ContextConfiguration;

/** Everybody at every endpoint on the database that shops have. */
@ContextConfiguration(initializers = RealPostgres.class)
@OnServers
class AccessMatrixPostgresIT extends AccessMatrixTest {

    @BeforeAll
    static void needsPostgres() {
        RealPostgres.orSkip("the access matrix");
    }
}
