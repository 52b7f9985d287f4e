package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.portal.order.web.PortalTest;
import io.tailorline.workflow.CutRoom;
import io.tailorline.workflow.JobProgress;
import io.tailorline.workflow.NewOrder;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.TailorDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The pages in a real browser, before a fake workshop: both languages, phone and desk, and what people do on them. */
class PagesTest extends PortalTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;

    /** As long as a table's words are. */
    private static final String STOPPED =
            "The table stopped: vacuum low (code 3) in record 412, piece 7, at (1204.50, 388.25) mm;"
                    + " 411 records are done. Maybe clear the cause at the table, reset it and drive again.";

    private static final Map<String, String> MEASURES = Map.of(
            "stature", "176",
            "neckGirth", "39,5",
            "chestGirth", "104",
            "waistGirth", "90",
            "hipGirth", "101",
            "shoulderLength", "15",
            "armLength", "60",
            "upperArmGirth", "33",
            "wristGirth", "17.6",
            "insideLeg", "84.5");

    @Autowired
    private ApplicationEventPublisher events;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        if (!Browser.isThere()) {
            System.err.println("LEFT OUT: the page tests, because there is no %s or %s."
                    .formatted(Browser.CHROMIUM, Browser.DRIVER));
        }
        assumeTrue(Browser.isThere(), "Chromium and chromedriver are installed");
        browser = new Browser("http://127.0.0.1:" + port);
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void no_page_scrolls_sideways_or_complains_in_either_language() throws Exception {
        Map<String, String> pages = pages();
        signIn("tailor", "needle");
        look(pages, "tailor");
        signIn("cutter", "shears");
        look(pages, "cutter");
        look(pages, "customer");
    }

    private Map<String, String> pages() throws Exception {
        String early = goodOrder();
        String cutting = goodOrder();
        String flagged = goodOrder();
        String stopped = goodOrder();
        String doubtful = goodOrder();
        workshop.put(cutting, OrderState.CUTTING);
        workshop.put(stopped, OrderState.CUTTING);
        workshop.put(doubtful, OrderState.CUTTING);
        room.putJob(cutting, CutRoom.JobState.CUTTING);
        room.putJob(early, CutRoom.JobState.SCAN);
        room.putJob(stopped, CutRoom.JobState.FAULT, Optional.of(STOPPED));
        room.putJob(doubtful, CutRoom.JobState.DOUBT, Optional.of(STOPPED));
        workshop.waitForTailor(flagged, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare; a tailor looks.");
        Map<String, String> pages = new LinkedHashMap<>();
        String whole = read(order(GOOD.replace("\"trousers\"]", "\"trousers\",\"waistcoat\"]")))
                .path("id")
                .asText();
        workshop.waitForTailor(whole, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare; a tailor looks.");
        pages.put("tailor-three-piece", "/tailor/" + whole);
        pages.put("customer-form", "/");
        pages.put("customer-received", "/orders/" + early);
        pages.put("customer-cutting", "/orders/" + cutting);
        pages.put("customer-nothing", "/orders/TL-2222-22");
        pages.put("customer-signin", "/login");
        pages.put("tailor-queue", "/tailor");
        pages.put("tailor-order", "/tailor/" + flagged);
        pages.put("cutter-board", "/cutroom");
        pages.put("cutter-job", "/cutroom/J-" + cutting);
        pages.put("cutter-fault", "/cutroom/J-" + stopped);
        pages.put("cutter-doubt", "/cutroom/J-" + doubtful);
        pages.put("cutter-scan", "/cutroom/J-" + early);
        return pages;
    }

    private void look(Map<String, String> pages, String who) throws Exception {
        for (Map.Entry<String, String> page : pages.entrySet()) {
            if (!page.getKey().startsWith(who)) {
                continue;
            }
            for (String language : new String[] {"en", "zh"}) {
                for (int width : new int[] {PHONE, DESK}) {
                    browser.size(width, width == PHONE ? 780 : 800);
                    browser.dark(language.equals("zh") && width == DESK);
                    browser.open(page.getValue() + "?lang=" + language);
                    browser.picture("%s-%s-%d".formatted(page.getKey(), language, width));
                    assertThat(browser.sideways())
                            .as("%s at %d px", page, width)
                            .isZero();
                    assertThat(browser.ask("document.documentElement.lang"))
                            .isEqualTo(language.equals("zh") ? "zh-CN" : "en");
                    assertThat(browser.complaints())
                            .as(page.getKey())
                            .allMatch(complaint -> complaint.contains("/orders/TL-2222-22"));
                }
            }
        }
        browser.dark(false);
        browser.complaints();
    }

    private void signIn(String name, String password) {
        browser.size(DESK, 800);
        browser.open("/login?lang=en");
        browser.type("#username", name);
        browser.type("#password", password);
        browser.click(".btn.main");
        browser.until("!location.pathname.startsWith('/login')");
    }

    @Test
    void a_customer_orders_a_suit_and_lands_on_its_page() throws Exception {
        browser.size(PHONE, 780);
        browser.open("/?lang=zh");
        MEASURES.forEach((name, value) -> browser.type("#m-" + name, value));
        browser.picture("form-filled");
        browser.click("#order-form .btn.main");

        browser.until("location.pathname.startsWith('/orders/TL-')");
        String id = browser.url().replaceAll(".*/", "");
        assertThat(browser.find("h1").getText()).isEqualTo("已收到您的订单");
        assertThat(workshop.started(id).orElseThrow().body().get(Measurement.NECK_GIRTH))
                .isEqualTo(395);
    }

    @Test
    void what_is_missing_or_cannot_be_is_said_beside_its_field() throws Exception {
        browser.size(DESK, 800);
        browser.open("/?lang=en");
        MEASURES.forEach((name, value) -> browser.type("#m-" + name, value));
        browser.type("#m-chestGirth", "9.6");
        browser.find("#m-hipGirth").clear();
        browser.click("#order-form .btn.main");

        assertThat(browser.find("#e-chestGirth").getText()).contains("9.6 cm").contains("60 cm to 190 cm");
        assertThat(browser.find("#e-hipGirth").getText()).isNotBlank();
        assertThat(browser.url()).doesNotContain("/orders/");
        browser.picture("form-faults");
    }

    @Test
    void a_three_piece_suit_is_built_from_what_the_engine_declares() throws Exception {
        browser.size(PHONE, 780);
        browser.open("/?lang=en");
        assertThat(browser.find("[data-garment=waistcoat]").isDisplayed()).isFalse();
        browser.click("label:has([value=waistcoat])");
        browser.click("[data-garment=jacket] summary");
        assertThat(browser.find("[data-option='jacket.overlap']").isDisplayed()).isFalse();
        assertThat(browser.find("[data-option='jacket.frontCut']").isDisplayed())
                .isTrue();
        browser.choose("[id='o-jacket.buttons']", "6x2");
        assertThat(browser.find("[data-option='jacket.overlap']").isDisplayed()).isTrue();
        assertThat(browser.find("[data-option='jacket.frontCut']").isDisplayed())
                .isFalse();
        browser.type("[id='o-jacket.lapelWidth']", "9,5");
        browser.picture("form-style-360");
        assertThat(browser.sideways()).isZero();
        browser.size(DESK, 1000);
        browser.picture("form-style-1280");
        MEASURES.forEach((name, value) -> browser.type("#m-" + name, value));
        browser.type("#m-waistGirth-2", "90.6");
        browser.click("#order-form .btn.main");

        browser.until("location.pathname.startsWith('/orders/TL-')");
        NewOrder started = workshop.started(browser.url().replaceAll(".*/", "")).orElseThrow();
        assertThat(started.style().garments()).hasSize(3);
        assertThat(started.style().options()).isEqualTo(Map.of("jacket.buttons", "6x2", "jacket.lapelWidth", 95.0));
        assertThat(started.body().repeats()).containsEntry(Measurement.WAIST_GIRTH, List.of(900.0, 906.0));
    }

    @Test
    void a_length_beyond_its_range_opens_its_garment_and_says_so() throws Exception {
        browser.size(PHONE, 780);
        browser.open("/?lang=zh");
        browser.click("[data-garment=jacket] summary");
        browser.type("[id='o-jacket.lapelWidth']", "20");
        browser.click("[data-garment=jacket] summary");
        MEASURES.forEach((name, value) -> browser.type("#m-" + name, value));
        browser.click("#order-form .btn.main");

        assertThat(browser.find("[id='e-style.options.jacket.lapelWidth']").getText())
                .contains("6.5", "11");
        assertThat(browser.url()).doesNotContain("/orders/");
    }

    @Test
    void a_woman_is_asked_for_her_bust() throws Exception {
        browser.size(PHONE, 780);
        browser.open("/?lang=en");
        assertThat(browser.find("#m-underBustGirth").isDisplayed()).isFalse();
        browser.click("label:has([value=female])");

        assertThat(browser.find("label[for=m-chestGirth]").getText()).startsWith("Bust");
        assertThat(browser.find("#m-underBustGirth").isDisplayed()).isTrue();
        browser.click("#m-bustPointWidth");
        browser.picture("form-woman");
    }

    @Test
    void what_is_unlikely_is_asked_about_and_believed() throws Exception {
        browser.size(PHONE, 780);
        browser.open("/?lang=en");
        MEASURES.forEach((name, value) -> browser.type("#m-" + name, value));
        browser.type("#m-waistGirth", "69");
        browser.type("#m-hipGirth-2", "104");
        browser.click("#m-stature");
        browser.until("document.querySelectorAll('.say.ask .btn').length >= 2");
        browser.click("#m-shoulderLength");
        browser.picture("form-asks");
        assertThat(browser.find("#e-waistGirth").getText()).contains("69 cm");
        browser.click("#e-waistGirth .btn:nth-child(2)");
        assertThat(browser.find("#e-waistGirth").getText()).isEqualTo("Noted. A tailor will look at it too.");
        browser.click("#order-form .btn.main");
        browser.until("document.getElementById('e-whole').textContent !== ''");
        browser.click("#order-form .btn.main");
        browser.until("location.pathname.startsWith('/orders/TL-')");
    }

    @Test
    void the_tailor_alters_a_pattern_and_sees_what_moved() throws Exception {
        String id = read(order(GOOD.replace("\"trousers\"]", "\"trousers\",\"waistcoat\"]")))
                .path("id")
                .asText();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
        signIn("tailor", "needle");
        browser.open("/tailor/" + id);
        assertThat(browser.all(".certificate tbody tr")).hasSizeGreaterThan(20);
        assertThat(browser.all(".oldline")).isEmpty();
        browser.choose("#rule", "stooped");
        browser.type("#amount", "15");
        browser.click("#alter .btn");
        browser.until("document.querySelectorAll('.alterations li').length === 1");
        browser.until("document.querySelectorAll('.oldline').length > 3");
        browser.picture("tailor-altered");
        browser.click("details[data-material=lining] summary");
        browser.until("document.querySelector('details[data-material=lining] svg .seamline')");
        browser.click(".certificate summary");
        browser.picture("tailor-certificate");
        browser.size(DESK, 3200);
        browser.picture("tailor-whole");
        browser.click("[data-act=remove]");
        browser.until("document.querySelectorAll('.alterations li').length === 0");
        assertThat(workshop.log()).contains("alter %s by tailor".formatted(id));
        browser.choose("#rule", "lowShoulder");
        browser.choose("#side", "left");
        browser.click("#alter .btn");
        browser.until("document.querySelector('[data-id=\"jacket.front.left\"]')");
        assertThat(browser.find("[data-id='jacket.front.left'] text").getText()).isEqualTo("Left front");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void inches_are_as_good_as_centimetres() {
        browser.size(DESK, 800);
        browser.open("/?lang=en");
        browser.type("#m-chestGirth", "104");
        browser.click(".units label:nth-child(2)");

        assertThat(browser.find("#m-chestGirth").getDomProperty("value")).isEqualTo("40.94");
        browser.type("#m-waistGirth", "36\"");
        browser.click(".units label:nth-child(1)");
        assertThat(browser.find("#m-waistGirth").getDomProperty("value")).isEqualTo("91.4");
    }

    @Test
    void the_customer_sees_the_knife_as_the_table_reports_it() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        browser.size(DESK, 800);
        browser.open("/orders/" + id + "?lang=en");
        browser.until("document.querySelector('svg.marker')");
        for (int i = 0; i < 20 && browser.all(".pc[data-s=cutting]").isEmpty(); i++) {
            events.publishEvent(new JobProgress("table-1", "J-" + id, id, "CUTTING", 4, 5, 400, 300, 61.5));
            Thread.sleep(200);
        }
        browser.until("document.querySelectorAll('.pc[data-s=cut]').length === 4");
        browser.until("document.querySelector('.clock').textContent === '1:01'");
        browser.picture("customer-live");
        assertThat(browser.find(".pcs").getText()).startsWith("4 of ");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_tailor_looks_at_the_pattern_and_approves() throws Exception {
        String id = goodOrder();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
        signIn("tailor", "needle");
        browser.open("/tailor");
        browser.click("a[href='/tailor/" + id + "']");
        browser.until("document.querySelectorAll('svg.pattern .seamline').length === 5");
        browser.click("#approve");
        browser.until("location.pathname === '/tailor'");

        assertThat(workshop.log()).contains("approve %s by tailor".formatted(id));
    }

    @Test
    void the_operator_scans_before_the_start_appears() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.WAITING_TABLE);
        room.putJob(id, CutRoom.JobState.SCAN);
        signIn("cutter", "shears");
        browser.open("/cutroom/J-" + id);

        assertThat(browser.all("[data-act=start]")).isEmpty();
        browser.type("#roll", "R-2290\n");
        browser.until("document.getElementById('say').textContent.includes('R-2291')");
        browser.type("#roll", "R-2291\n");
        browser.until("document.querySelector('[data-act=start]')");
        browser.click("[data-act=start]");
        browser.until("document.querySelector('[data-act=pause]')");
        browser.click("[data-act=pause]");
        browser.until("document.querySelector('[data-act=resume]')");
        assertThat(browser.all(".jobacts .btn.main")).hasSize(1);
    }

    @Test
    void the_operator_says_what_is_cut_before_a_job_in_doubt_goes_on() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.DOUBT);
        long second = room.question("J-" + id).orElseThrow().stretch().firstUncutAfter(2);
        signIn("cutter", "shears");
        browser.open("/cutroom/J-" + id + "?lang=en");

        assertThat(browser.find("#go-on").isDisplayed()).isFalse();
        browser.picture("doubt-asked");
        browser.size(390, 844);
        browser.picture("doubt-asked-phone");
        assertThat(browser.sideways()).isZero();
        browser.open("/cutroom?lang=en");
        browser.picture("board-phone");
        assertThat(browser.sideways()).isZero();
        browser.size(DESK, 800);
        browser.picture("board-desk");
        browser.open("/cutroom/J-" + id + "?lang=en");
        browser.click("[data-say=cut]");
        browser.click("[data-say=cut]");
        browser.click("[data-say=cut]");
        browser.click("[data-say=back]");
        assertThat(browser.all(".dm[data-s=cut]")).hasSize(2);
        browser.click("[data-say=uncut]");
        assertThat(browser.find("#go-on").isDisplayed()).isFalse();
        browser.click("label.unmoved");
        browser.picture("doubt-answered");
        assertThat(browser.all(".jobacts .btn.main").stream().filter(button -> button.isDisplayed()))
                .hasSize(1);
        browser.click("#go-on");
        browser.until("document.querySelector('[data-act=pause]')");
        assertThat(room.log()).contains("answer %d J-%s by cutter".formatted(second, id));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_line_that_is_touched_is_the_first_uncut_one() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.DOUBT);
        signIn("cutter", "shears");
        browser.size(PHONE, 780);
        browser.open("/cutroom/J-" + id + "?lang=zh");
        browser.click("[data-zoom]");
        browser.ask("document.querySelectorAll('.dm')[3].dispatchEvent(new MouseEvent('click'))");
        assertThat(browser.all(".dm[data-s=cut]")).hasSize(3);
        assertThat(browser.find(".unmoved").isDisplayed()).isTrue();
        browser.picture("doubt-touched");
    }

    @Test
    void where_the_table_kept_its_count_only_the_cloth_is_asked_about() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.DOUBT);
        room.askOfClothOnly(true);
        signIn("cutter", "shears");
        browser.open("/cutroom/J-" + id + "?lang=en");
        browser.picture("doubt-cloth");
        room.askOfClothOnly(false);
        assertThat(browser.all("[data-say=cut]")).isEmpty();
        browser.click("label.unmoved");
        browser.click("#go-on");
        browser.until("document.querySelector('[data-act=pause]')");
    }

    @Test
    void the_projector_follows_the_knife_piece_by_piece() throws Exception {
        room.clear();
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.CUTTING);
        signIn("cutter", "shears");
        for (String language : new String[] {"en", "zh"}) {
            for (int width : new int[] {DESK, 1920}) {
                browser.size(width, width == DESK ? 800 : 1080);
                browser.open("/cutroom/projection/table-1?lang=" + language);
                browser.until("document.querySelectorAll('.pc').length > 5");
                browser.picture("projection-%s-%d".formatted(language, width));
                assertThat(browser.sideways()).isZero();
            }
        }
        assertThat(browser.all(".pc[data-s=cutting]")).hasSize(1);
        assertThat(browser.find(".band").getText()).isEqualTo("未校准：按窗口缩放，不对应布上的位置");
        room.putJob(id, CutRoom.JobState.FAULT);
        events.publishEvent(new JobProgress("table-1", "J-" + id, id, "FAULT", 4, 5, 400, 300, 61.5));
        browser.until("document.querySelectorAll('.pc[data-s=fault]').length === 1");
        browser.picture("projection-fault-1920");
        room.putJob(id, CutRoom.JobState.DOUBT);
        browser.until("document.querySelector('.asked')");
        browser.picture("projection-doubt-1920");
        room.putJob(id, CutRoom.JobState.DONE);
        browser.until("document.querySelectorAll('.pc[data-s=cut]').length > 5");
        browser.click(".pc[data-no='1']");
        browser.until("document.querySelector(\".pc[data-no='1'][data-s=picked]\")");
        browser.picture("projection-picked-1920");
        assertThat(browser.complaints()).isEmpty();
    }
}
