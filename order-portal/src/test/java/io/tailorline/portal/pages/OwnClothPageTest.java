package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.SampleHouse;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockReservation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer orders a suit of the cloth that he has brought, and another one of the lot of the first. */
class OwnClothPageTest extends PageTest {

    private static final Random RANDOM = new Random(30);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Stock stock;

    @Autowired
    private StockReservation reservations;

    private SampleHouse house;

    @BeforeEach
    void turnTheStockOn() {
        house = new SampleHouse(jdbc, json);
        house.stock(true);
    }

    @AfterEach
    void turnTheStockOff() {
        house.stock(false);
        for (String table :
                new String[] {"reservation", "order_lot", "cloth_wait", "stock_entry", "cloth_roll", "cloth_lot"}) {
            jdbc.sql("delete from workshop." + table).update();
        }
    }

    private String brought(double mm) {
        String number = CustomersCloth.number(RANDOM);
        String roll = stock.receive(
                        new NewRoll(
                                "tobacco-flannel",
                                "",
                                "",
                                "",
                                UUID.randomUUID().toString(),
                                mm,
                                List.of(),
                                "DOCK",
                                "",
                                Optional.of(number)),
                        "li")
                .map(done -> done.roll().id(), refusal -> {
                    throw new AssertionError(refusal);
                });
        stock.inspect(roll, List.of(), "li");
        stock.relax(roll, Duration.ZERO, "li");
        return number;
    }

    @Test
    void the_number_of_own_cloth_takes_the_cloth_out_of_the_price_and_what_is_too_short_is_said_at_once()
            throws Exception {
        browser.size(PHONE, 780);
        browser.open("/?lang=en");
        browser.until("document.querySelector('[data-price]').textContent === '¥4,114'");
        browser.click("#cloth details summary");
        browser.type("#c-ownCloth", brought(2000) + "\t");
        browser.until("document.getElementById('e-ownCloth').textContent.includes('2.00 m long')");
        browser.picture("own-cloth-short-en-360");

        browser.type("#c-ownCloth", brought(3200).toLowerCase() + "\t");

        browser.until("document.querySelector('[data-price]').textContent === '¥3,360'");
        assertThat(browser.text("#e-ownCloth")).isEmpty();
        assertThat(browser.ask("document.getElementById('offer').textContent.includes('2.9 m')"))
                .isEqualTo(false);
        browser.size(1440, 900);
        browser.open("/?lang=zh");
        browser.until("document.getElementById('c-ownCloth').value.startsWith('CC-')");
        browser.picture("own-cloth-zh-1440");
    }

    @Test
    void an_order_again_may_be_of_the_same_lot() throws Exception {
        String first = read(order(GOOD.replace("{\"body\"", "{\"fabricId\":\"navy-twill\",\"body\"")))
                .path("id")
                .asText();
        openOrder(first, "en");
        browser.size(PHONE, 780);
        browser.open("/orders/" + first + "/again?lang=en#order");
        browser.until("document.getElementById('c-sameLot')");
        browser.click("#c-sameLot");
        browser.until("document.getElementById('shop').draft.value.sameLot");
        browser.until("document.getElementById('shop').dataset.stale === undefined");
        browser.picture("same-lot-en-360");
        tellContact();
        browser.click("#pay");
        browser.until("location.pathname.startsWith('/orders/TL-') && !location.pathname.includes('again')");
        String second = String.valueOf(browser.ask("location.pathname.split('/')[2]"));
        assertThat(Stream.concat(
                        reservations.of(second).stream().flatMap(held -> held.asOrder().stream()),
                        reservations.waiting(second).stream().flatMap(wait -> wait.request().asOrder().stream())))
                .containsExactly(first);
    }
}
