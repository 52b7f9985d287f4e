package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderPageTest extends PortalTest {

    @Test
    void price_and_day_stand_on_the_page_and_who_has_no_address_yet_is_asked_for_it() throws Exception {
        String id = goodOrder();
        assertThat(own("/orders/" + id + "?lang=en").body())
                .contains("Price and day", "With you by", "No address yet.")
                .contains("You can change or cancel your order until the knife starts")
                .containsPattern("<b class=\"num\">\\w+day \\d+ \\w+</b>");
    }

    @Test
    void a_suit_is_cut_also_when_its_table_lost_the_count_and_no_time_is_shown() throws Exception {
        String id = goodOrder();
        workshop.putCutWithoutTime(id);

        assertThat(own("/orders/" + id + "?lang=en").body())
                .containsPattern("<li class=\"done\"><span>Cutting</span>")
                .containsPattern("<li class=\"on\"><span>Sewing")
                .doesNotContain("class=\"tape", "big num clock")
                .contains("pcs num");
    }
}
