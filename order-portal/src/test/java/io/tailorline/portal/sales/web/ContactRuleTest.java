package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.portal.sales.json.OrderRequestJson;
import io.tailorline.portal.sales.json.OrderRequestResult;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.web.Refusal;
import org.junit.jupiter.api.Test;

class ContactRuleTest {

    private static OrderRequest order(String customer) {
        return ((OrderRequestResult.Read) new OrderRequestJson().readOfferRequest("{\"customer\":" + customer + "}"))
                .request();
    }

    @Test
    void an_order_without_a_name_is_refused_only_where_the_house_asks_for_one_and_never_to_its_staff() {
        assertThat(new ContactRule("optional").refusals(order("null"), false)).isEmpty();
        assertThat(new ContactRule("required").refusals(order("null"), true)).isEmpty();
        assertThat(new ContactRule("required").refusals(order("null"), false))
                .extracting(Refusal::field)
                .containsExactly(
                        "customer.name",
                        "customer.email",
                        "customer.address.lines",
                        "customer.address.town",
                        "customer.address.country",
                        "terms");
    }

    @Test
    void a_name_with_an_address_is_enough_and_a_postcode_is_not_asked_for() {
        OrderRequest whole = order("{\"name\":\"A\",\"email\":\"a@example.org\",\"address\":"
                + "{\"lines\":[\"1 High Street\"],\"town\":\"Dublin\",\"country\":\"IE\"}},\"terms\":0");

        assertThat(new ContactRule("required").refusals(whole, false)).isEmpty();
    }

    @Test
    void another_setting_is_named() {
        assertThatThrownBy(() -> new ContactRule("yes"))
                .hasMessage("tailorline.orders.customer: yes; expected required or optional.");
    }
}
