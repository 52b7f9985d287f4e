package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.FakeLays;
import io.tailorline.portal.fake.SampleHouse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of lays as it is seen and heard. */
class LaysPageTest extends PageTest {

    private static final int WIDE = 1440;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FakeLays lays;

    private SampleHouse house;

    @BeforeEach
    void twoLays() {
        house = new SampleHouse(jdbc, json);
        house.lays(true);
        lays.haveTwo();
    }

    @AfterEach
    void none() {
        house.lays(false);
        lays.haveNone();
    }

    @Test
    void it_has_no_fault_for_those_who_do_not_see_it_and_never_scrolls_sideways() throws Exception {
        String axe = axe();
        signIn("planner", "ledger");
        List<String> faults = new ArrayList<>();
        for (String language : new String[] {"en", "zh"}) {
            browser.dark(language.equals("zh"));
            for (int width : new int[] {PHONE, WIDE}) {
                browser.size(width, 900);
                browser.open("/workshop/lays?lang=" + language);
                browser.picture("lays-%s-%d".formatted(language, width));
                assertThat(browser.sideways()).as("%s %d", language, width).isZero();
            }
            faults.add(language + " " + faults(axe));
        }
        browser.dark(false);
        assertThat(faults).allMatch(fault -> fault.endsWith(" []"));
        assertThat(browser.complaints()).isEmpty();
    }
}
