package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderPageTest extends PortalTest {

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
