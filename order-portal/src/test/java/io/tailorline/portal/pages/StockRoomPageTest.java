package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.fake.SampleHouse;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockReservation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A roll is received on a phone with a scanner and a finger; the pages of the stock room as they are seen and heard.
 */
class StockRoomPageTest extends PageTest {

    private static final int TABLET = 768;
    private static final int WIDE = 1440;

    private SampleHouse house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Stock stock;

    @Autowired
    private StockReservation reservations;

    @BeforeEach
    void countTheCloth() {
        house = new SampleHouse(jdbc, json);
        house.stock(true);
    }

    @AfterEach
    void countNoCloth() {
        house.stock(false);
    }

    /** As a scanner does. */
    private void scan(String css, String code) {
        browser.type(css, code);
        browser.send(css, Keys.ENTER);
    }

    private void openReceiving(String language) {
        browser.open("/workshop/receive?lang=" + language);
        browser.until("document.getElementById('receive').dataset.ready");
    }

    @Test
    void a_roll_is_received_with_a_scanner_and_a_finger_and_shows_its_usable_lengths() throws Exception {
        signIn("planner", "ledger");
        browser.size(PHONE, 780);
        openReceiving("en");
        scan("#ticket", "T-2325");
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("article");
        assertThat(browser.url()).endsWith("/workshop/receive?lang=en");
        browser.choose("#article", "charcoal-hopsack");
        scan("#dyeLot", "4471");
        scan("#shade", "A");
        scan("#ticketLength", "27,40");
        scan("#length", "27.31");
        scan("#width1", "150.5");
        scan("#width2", "150.0");
        scan("#width3", "150.8");
        browser.until("!document.getElementById('tap').hasAttribute('hidden')");
        browser.click("#tap");
        assertThat(browser.text("#tapped")).matches("13\\.7 m from the outer end, 7[456] cm from the near selvedge");
        assertThat(browser.shown("#flaws .flaw")).isEqualTo(1);
        assertThat(browser.ask("document.activeElement.dataset.part")).isEqualTo("kind");
        browser.choose("[name='flaw.0.kind']", "tear");
        browser.type("[name='flaw.0.wide']", "900");
        browser.ask("document.querySelector('[name=lookedOver]').scrollIntoView()");
        browser.picture("stock-receive-flaws-en-360");
        browser.type("#place", "NOWHERE");
        assertThat(browser.sideways()).isZero();

        openReceiving("zh");
        assertThat(browser.isShown("#kept")).as("what was typed is kept").isTrue();
        assertThat(browser.value("#ticket")).isEqualTo("T-2325");
        assertThat(browser.value("[name='flaw.0.at']")).isEqualTo("13.7");
        browser.click("#take");
        browser.until("document.getElementById('say-place')");
        assertThat(browser.text("#say-place")).contains("没有存放位 NOWHERE");
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("place");
        assertThat(stock.all()).noneMatch(roll -> roll.roll().ticket().equals("T-2325"));

        scan("#place", "dock");
        browser.type("#place", "DOCK");
        browser.click("#take");
        browser.until("location.pathname.startsWith('/workshop/rolls/')");
        browser.open(String.valueOf(browser.ask("location.pathname + '?received&lang=en'")));
        assertThat(browser.texts(".free .usable b")).containsExactly("13.6 m", "13.6 m");
        assertThat(browser.texts(".facts dd")).contains("27.31 m", "T-2325, 27.40 m");
        assertThat(browser.count("line.stops")).isEqualTo(2);
        browser.until("localStorage.getItem('tailorline.receive') === null");
        browser.picture("stock-roll-en-360");
        assertThat(browser.sideways()).isZero();
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void pages_of_the_stock_room_have_no_fault_for_those_who_do_not_see_them_and_never_scroll_sideways()
            throws Exception {
        String axe = axe();
        String roll = fillTheStock();
        stock.setPlace(new Place("CART-1", Place.Kind.CART, "", 0));
        workshop.put("TL-9R2M-1N", OrderState.PLANNED);
        workshop.put("TL-3H8P-6D", OrderState.NESTING);
        signIn("planner", "ledger");
        List<String> faults = new ArrayList<>();
        for (String page : new String[] {
            "/workshop/stock",
            "/workshop/stock/navy-twill",
            "/workshop/rolls/" + roll,
            "/workshop/receive",
            "/workshop/places",
            "/workshop/waiting",
            "/workshop/customers-cloth",
            "/workshop/pick-list"
        }) {
            for (String language : new String[] {"en", "zh"}) {
                boolean dark = language.equals("zh");
                browser.dark(dark);
                for (int width : new int[] {PHONE, TABLET, WIDE}) {
                    browser.size(width, 900);
                    browser.open(page + "?lang=" + language);
                    browser.picture("stock%s-%s-%d"
                            .formatted(page.replaceAll("/workshop|/R-.*", ""), language, width)
                            .replace('/', '-'));
                    if (browser.sideways() != 0) {
                        faults.add("%s %s %d scrolls sideways".formatted(page, language, width));
                    }
                }
                faults.add(page + " " + language + " " + faults(axe));
            }
        }
        browser.dark(false);
        browser.size(1160, 1010);
        browser.open("/workshop/stock/navy-twill?lang=en");
        browser.picture("stock-article");
        assertThat(faults).allMatch(fault -> fault.endsWith(" []"));
        assertThat(browser.complaints()).isEmpty();
    }

    /** A shelf of navy twill as on a usual day. */
    private String fillTheStock() {
        String first = receive("T-1", "4471", "A", 27_300, "DOCK");
        stock.addFlaw(first, StockSamples.acrossAll(18_200), "planner");
        String second = receive("T-2", "4471", "A", 27_400, "DOCK");
        stock.addFlaw(second, StockSamples.acrossAll(12_300), "planner");
        receive("T-3", "4471", "A", 26_800, "DOCK");
        String other = receive("T-4", "4502", "B", 27_500, "DOCK");
        stock.addFlaw(other, StockSamples.dot(16_000), "planner");
        stock.addFlaw(other, StockSamples.acrossAll(21_700), "planner");
        String held = receive("T-5", "4502", "B", 27_200, "DOCK");
        stock.receive(
                new NewRoll(
                        "burgundy-twill", "", "", "", "T-7", 3200, List.of(), "DOCK", "", Optional.of("CC-7F4K2Q9D")),
                "planner");
        stock.quarantine(held, "width 1476 mm, article 1500 mm", "planner");
        stock.expect(
                NewRoll.of("navy-twill", "4530", "T-6", 27_000), LocalDate.now().plusDays(3), "planner");
        for (String order : new String[] {"TL-7F3K-4Q", "TL-9R2M-1N", "TL-3H8P-6D", "TL-5T2W-8H"}) {
            reservations.confirm(ClothRequest.of(
                    order, Material.SHELL, "navy-twill", 2_900, LocalDate.now().plusDays(10)));
        }
        for (String order : new String[] {"TL-2C9V-2A", "TL-6X4J-9K"}) {
            reservations.offer(
                    ClothRequest.of(
                            order,
                            Material.SHELL,
                            "navy-twill",
                            2_900,
                            LocalDate.now().plusDays(20)),
                    Instant.now().plus(Duration.ofMinutes(30)));
        }
        reservations.consume(new StockReservation.CutFromRoll(
                "TL-7F3K-4Q", Material.SHELL, "", Optional.empty(), 2_840, 60, "planner"));
        stock.remnant(first, 1_620, "DOCK", "planner");
        reservations.confirm(ClothRequest.of(
                "TL-8K3D-5W",
                Material.LINING,
                "navy-cupro",
                2_400,
                LocalDate.now().plusDays(12)));
        return first;
    }

    private String receive(String ticket, String dyeLot, String shade, double length, String place) {
        return stock.receive(
                        new NewRoll(
                                "navy-twill",
                                "",
                                dyeLot,
                                shade,
                                ticket,
                                length,
                                List.of(1_505.0),
                                place,
                                "",
                                Optional.empty()),
                        "planner")
                .map(
                        done -> {
                            Roll roll = done.roll();
                            stock.inspect(roll.id(), List.of(), "planner");
                            stock.relax(roll.id(), Duration.ZERO, "planner");
                            return roll.id();
                        },
                        refused -> {
                            throw new IllegalStateException(refused.toString());
                        });
    }
}
