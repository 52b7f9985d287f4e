package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Every page in both languages, opened on a phone and unfolded to a desk or the other way about: nothing scrolls
 * sideways, nothing complains.
 */
class EveryPageTest extends PageTest {

    /** As long as a table's words are. */
    private static final String STOPPED =
            "The table stopped: vacuum low (code 8) in record 412, piece 7, at (1204.50, 388.25) mm;"
                    + " 411 records are done. Maybe clear the cause at the table, reset it and drive again.";

    @Test
    void no_page_scrolls_sideways_or_complains_in_either_language() throws Exception {
        Map<String, String> pages = pages();
        signIn("tailor", "needle");
        look(pages, "tailor");
        signIn("cutter", "shears");
        look(pages, "cutter");
        signIn("admin", "thimble");
        look(pages, "admin");
        look(pages, "customer");
    }

    /** Its lists have to find room for the day that its customer named. */
    private String wantedOrder() throws Exception {
        return read(order(GOOD.substring(0, GOOD.lastIndexOf('}')) + ",\"wantedBy\":\"2096-11-30\"}"))
                .path("id")
                .asText();
    }

    private Map<String, String> pages() throws Exception {
        String early = wantedOrder();
        String cutting = wantedOrder();
        String flagged = wantedOrder();
        String stopped = wantedOrder();
        String uncertain = wantedOrder();
        workshop.put(cutting, OrderState.CUTTING);
        workshop.put(stopped, OrderState.CUTTING);
        workshop.put(uncertain, OrderState.CUTTING);
        room.putJob(cutting, CutRoom.JobState.CUTTING);
        room.putJob(early, CutRoom.JobState.SCAN);
        room.putJob(stopped, CutRoom.JobState.FAULT, Optional.of(STOPPED));
        room.putJob(uncertain, CutRoom.JobState.UNCERTAIN, Optional.of(STOPPED));
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
        pages.put("cutter-uncertain", "/cutroom/J-" + uncertain);
        pages.put("cutter-scan", "/cutroom/J-" + early);
        pages.put("admin-staff", "/admin/staff");
        pages.put("admin-account", "/admin/staff/tailor");
        pages.put("admin-audit", "/admin/audit");
        pages.put("admin-house", "/admin/house");
        pages.put("admin-switches", "/admin/workshop");
        pages.put("admin-articles", "/workshop/articles");
        pages.put("admin-article", "/workshop/articles/navy-twill");
        pages.put("admin-marker-rules", "/workshop/marker-rules");
        pages.put("admin-calendar", "/admin/calendar");
        pages.put("admin-payments", "/admin/payments");
        pages.put("admin-own", "/account");
        parked.park(
                early, "cut-done", STOPPED, "{\"id\": \"e-1\", \"type\": \"cut-done\", \"payload\": {\"pieces\": 38}}");
        long message = parked.park("nest-marker", STOPPED, "{\"id\": \"m-1\", \"type\": \"nest-marker\"}");
        pages.put("admin-messages", "/admin/messages");
        pages.put("admin-message", "/admin/messages/" + message);
        browser.open(link(early));
        browser.open(link(cutting));
        return pages;
    }

    private void look(Map<String, String> pages, String who) throws Exception {
        for (Map.Entry<String, String> page : pages.entrySet()) {
            if (!page.getKey().startsWith(who)) {
                continue;
            }
            for (String language : new String[] {"en", "zh"}) {
                int first = language.equals("en") ? PHONE : DESK;
                for (int width : new int[] {first, PHONE + DESK - first}) {
                    browser.size(width, width == PHONE ? 780 : 800);
                    browser.dark(language.equals("zh") && width == DESK);
                    if (width == first) {
                        browser.open(page.getValue() + "?lang=" + language);
                    }
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
}
