package io.tailorline.portal.features;

import io.cucumber.java.After;
import io.cucumber.java.AfterAll;
import io.cucumber.java.Before;
import io.cucumber.java.BeforeAll;
import java.io.IOException;

/** One house for all scenarios, and its table free for each. */
public class HouseHooks {

    private static House house;

    @BeforeAll
    public static void openTheHouse() throws IOException {
        house = House.open();
    }

    @AfterAll
    public static void closeTheHouse() throws IOException {
        house.close();
    }

    @Before
    public void begin() {
        Scenario.begin(house);
    }

    /** There is one table: what a scenario leaves on it would keep the next one waiting. */
    @After
    public void clearTheTable() {
        String id = Scenario.now().id;
        if (!id.isEmpty()) {
            house.post(House.TAILOR, "/api/v1/orders/" + id + "/cancel", "");
        }
    }
}
