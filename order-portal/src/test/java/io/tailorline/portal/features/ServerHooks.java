package io.tailorline.portal.features;

import io.cucumber.java.After;
import io.cucumber.java.AfterAll;
import io.cucumber.java.Before;
import io.cucumber.java.BeforeAll;
import java.io.IOException;

/** One server for all scenarios, and its table free for each. */
public class ServerHooks {

    private static RunningServer server;

    @BeforeAll
    public static void start() throws IOException {
        server = RunningServer.open();
    }

    @AfterAll
    public static void stop() throws IOException {
        server.close();
    }

    @Before
    public void begin() {
        Scenario.begin(server);
    }

    /** There is one table: what a scenario leaves on it would keep the next one waiting. */
    @After
    public void clearTheTable() {
        String id = Scenario.now().id;
        if (!id.isEmpty()) {
            server.post(RunningServer.TAILOR, "/api/v1/orders/" + id + "/cancel", "");
        }
    }
}
