package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The pages of the promised day and of payments, as they are seen and heard. */
class CalendarPageTest extends PageTest {

    @Test
    void calendar_and_payments_have_no_fault_for_those_who_do_not_see_them_in_any_language_or_theme() throws Exception {
        String axe = axe();
        signIn("admin", "thimble");
        for (String page : new String[] {"/admin/calendar", "/admin/payments"}) {
            for (String language : new String[] {"en", "zh"}) {
                browser.open(page + "?lang=" + language);
                assertThat(faultsInBothThemes(axe)).as(page + " " + language).isEqualTo("[]");
            }
        }
    }
}
