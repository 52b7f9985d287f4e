package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.marker.FreeRectangle;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.portal.fake.SampleHouse;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.workshop.genealogy.BadCloth;
import io.tailorline.workflow.workshop.genealogy.BadCloths;
import io.tailorline.workflow.workshop.genealogy.CutCloth;
import io.tailorline.workflow.workshop.genealogy.Genealogy;
import io.tailorline.workflow.workshop.stock.ClothCut;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.remnant.Leftover;
import io.tailorline.workflow.workshop.stock.remnant.Remnants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages that a house sees which counts its cloth and keeps remnants, as they are seen and heard. */
class ClothPagesTest extends PageTest {

    private static final int[] WIDTHS = {PHONE, 768, 1440};

    private final String mark = UUID.randomUUID().toString().substring(0, 4);
    private final List<String> faults = new ArrayList<>();
    private SampleHouse house;
    private String axe = "";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Stock stock;

    @Autowired
    private Genealogy genealogy;

    @Autowired
    private BadCloths badCloths;

    @Autowired
    private Remnants remnants;

    @BeforeEach
    void keepRemnants() throws Exception {
        house = new SampleHouse(jdbc, json);
        house.stock(true, true);
        axe = axe();
    }

    @AfterEach
    void countNoCloth() {
        house.stock(false);
    }

    @Test
    void planners_trace_cloth_and_keep_remnants() throws Exception {
        String roll = received();
        String lot = stock.find(roll).orElseThrow().lot().id();
        String order = goodOrder();
        String uncut = goodOrder();
        workshop.put(order, OrderState.CUT);
        genealogy.cut("J-" + mark, List.of(cut(order, Material.SHELL, roll), cut(uncut, Material.LINING, roll)));
        badCloths.mark(BadCloth.Kind.LOT, lot, "shade differs from the swatch in daylight", List.of(), "planner");
        long bad = badCloths.all().get(0).number();
        cutsLeave(order, lot, roll);
        signIn("planner", "ledger");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("genealogy", "/workshop/genealogy");
        pages.put("genealogy-roll", "/workshop/genealogy?q=" + roll);
        pages.put("genealogy-lot", "/workshop/genealogy?q=" + lot);
        pages.put("genealogy-order", "/workshop/genealogy?q=" + order);
        pages.put("genealogy-unknown", "/workshop/genealogy?q=R-0000");
        pages.put("bad-lot", "/workshop/bad-cloth/" + bad);
        pages.put("remnants", "/workshop/remnants");
        pages.put("articles", "/workshop/articles");
        pages.put("marker-rules", "/workshop/marker-rules");
        look(pages);
        signInAgain("admin", "thimble");
        look(Map.of("switches", "/admin/workshop", "admin-genealogy", "/workshop/genealogy?q=" + roll));
        assertThat(faults).isEmpty();
    }

    @Test
    void cutters_see_what_is_due_and_what_is_to_be_put_together() throws Exception {
        String next = goodOrder();
        String cutting = goodOrder();
        String done = goodOrder();
        workshop.put(cutting, OrderState.CUTTING);
        workshop.put(done, OrderState.CUT);
        room.putJob(cutting, CutRoom.JobState.CUTTING);
        room.putJob(next, CutRoom.JobState.SCAN);
        room.putJob(new MaterialWork(next, Material.LINING), CutRoom.JobState.QUEUED);
        room.putJob(new MaterialWork(done, Material.LINING), CutRoom.JobState.DONE);
        workshop.putUncut(next, LocalDate.now().plusDays(3));
        workshop.putUncut(cutting, LocalDate.now().plusDays(9));
        signIn("cutter", "shears");
        look(Map.of(
                "board", "/cutroom",
                "job-scan", "/cutroom/J-" + next,
                "job-lining", "/cutroom/J-" + next + ".lining"));
        for (int width : WIDTHS) {
            browser.size(width, 900);
            for (String page : List.of("/cutroom", "/cutroom/J-" + next)) {
                browser.open(page + "?lang=en");
                assertThat(browser.ask("JSON.stringify([...document.querySelectorAll('a, button, summary')]"
                                + ".filter(each => each.offsetHeight > 0 && each.offsetHeight < 48)"
                                + ".map(each => each.innerText))"))
                        .as("what a finger misses on %s at %d px", page, width)
                        .isEqualTo("[]");
            }
        }
        browser.open("/cutroom?lang=en");
        assertThat(browser.count(".together form .btn")).isOne();
        assertThat(faults).isEmpty();
    }

    @Test
    void a_tailor_takes_an_order_back_and_its_customer_waits_for_cloth() throws Exception {
        String order = goodOrder();
        workshop.put(order, OrderState.WAITING_CLOTH);
        browser.open(link(order));
        look(Map.of("customer-waits", "/orders/" + order));
        signIn("tailor", "needle");
        for (String language : new String[] {"en", "zh"}) {
            for (int width : WIDTHS) {
                browser.size(width, 900);
                browser.open("/tailor/" + order + "?lang=" + language);
                browser.ask("document.getElementById('recall').closest('details').open = true");
                seen("recall", language, width);
            }
            read("recall " + language);
        }
        assertThat(faults).isEmpty();
    }

    private void signInAgain(String name, String password) {
        browser.click(".signout button");
        signIn(name, password);
    }

    private void look(Map<String, String> pages) throws Exception {
        for (Map.Entry<String, String> page : pages.entrySet()) {
            for (String language : new String[] {"en", "zh"}) {
                browser.dark(language.equals("zh"));
                for (int width : WIDTHS) {
                    browser.size(width, 900);
                    browser.open(page.getValue() + (page.getValue().contains("?") ? "&" : "?") + "lang=" + language);
                    seen(page.getKey(), language, width);
                }
                read(page.getKey() + " " + language);
            }
            browser.dark(false);
        }
    }

    private void seen(String page, String language, int width) throws Exception {
        browser.picture("cloth-%s-%s-%d".formatted(page, language, width));
        if (browser.sideways() != 0) {
            faults.add("%s %s scrolls sideways at %d px".formatted(page, language, width));
        }
    }

    private void read(String page) {
        Object found = faults(axe);
        if (!found.equals("[]")) {
            faults.add(page + " " + found);
        }
        browser.complaints().forEach(complaint -> faults.add(page + " " + complaint));
    }

    private String received() {
        String roll = stock.receive(
                        new NewRoll(
                                "navy-twill",
                                "",
                                "D-" + mark,
                                "A",
                                mark,
                                27_000,
                                List.of(),
                                "DOCK",
                                "",
                                Optional.empty()),
                        "planner")
                .map(done -> done.roll().id(), why -> {
                    throw new AssertionError(why);
                });
        stock.inspect(roll, List.of(), "planner");
        stock.relax(roll, Duration.ZERO, "planner");
        return roll;
    }

    private CutCloth cut(String order, Material material, String roll) {
        return new CutCloth(
                "J-" + mark,
                order,
                material,
                roll,
                "navy-twill",
                List.of(PieceRef.parse(order + "/jacket.front/L"), PieceRef.parse(order + "/jacket.front/R")),
                true,
                Instant.parse("2026-11-25T09:00:00Z"));
    }

    /** An end and two pieces of cloth from between the pieces; one of them is on its shelf. */
    private void cutsLeave(String order, String lot, String roll) {
        List<Leftover> born = new ArrayList<>();
        for (double length : new double[] {900, 1_400, 2_100}) {
            born.addAll(remnants.born(
                    new ClothCut(
                            order, Material.SHELL, "", "navy-twill", lot, roll, length, 2_640, 60, length, "table-1"),
                    Optional.of(new FreeRectangle(300, 400, 700, 600))));
        }
        if (!born.isEmpty()) {
            remnants.putAway(born.get(0).number(), "DOCK", "planner");
        }
    }
}
