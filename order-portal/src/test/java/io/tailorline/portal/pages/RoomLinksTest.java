package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.identity.account.StaffAdministration;
import io.tailorline.portal.identity.account.StaffRole;
import java.io.IOException;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who works in every room walks from one to the next. */
class RoomLinksTest extends PageTest {

    private static final String OWNER = "owner";
    private static final String PASSWORD = "herring loom velvet";

    @Autowired
    private StaffAdministration staff;

    @Test
    void the_bar_leads_to_every_room_at_every_width() throws Exception {
        String oneTime = staff.add(OWNER, "Mei Lin", EnumSet.allOf(StaffRole.class));
        try {
            staff.changeOwnPassword(OWNER, oneTime, PASSWORD);
            walkThroughTheRooms();
        } finally {
            staff.deactivate(OWNER); // other tests count administrators
        }
    }

    private void walkThroughTheRooms() throws IOException {
        signIn(OWNER, PASSWORD);
        browser.until("location.pathname === '/tailor'");
        browser.click(".bar .rooms a[href='/cutroom']");
        browser.until("location.pathname === '/cutroom'");
        assertThat(browser.text(".bar [aria-current=page]")).isEqualTo("Cutter room");
        browser.click(".bar .rooms a[href='/admin/staff']");
        browser.until("location.pathname === '/admin/staff'");
        for (String language : new String[] {"zh", "en"}) {
            for (int width : new int[] {320, 390, DESK}) {
                browser.size(width, 800);
                browser.open("/tailor?lang=" + language);
                browser.picture("rooms-%s-%d".formatted(language, width));
                assertThat(browser.sideways()).as("%d px", width).isZero();
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }
}
