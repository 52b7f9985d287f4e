package io.tailorline.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.production.OrderState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In every state of a job its page shows, without scrolling, what the operator must know and can do now. */
class JobPageInSightTest extends PageTest {

    private static final int[][] SIZES = {{768, 1024}, {1024, 768}, {1280, 800}, {1440, 900}};

    private static final String STOPPED =
            "The table stopped: guard or light curtain open (code 2) in record 412, piece 7, at (1204.50, 388.25) mm;"
                    + " 411 records are done. Close the guard and keep clear of the beam, acknowledge at the table, then"
                    + " reset. Then drive again.";

    private static final String RESTARTED =
            "The gateway was started anew while the job waited; a start pressed before does not count.";

    private static final String HOMING =
            "The table is OFFLINE: it must find its reference marks before job 17 continues, and it does not move"
                    + " unasked. Keep clear of the beam and press Resume.";

    private static final String GONE =
            "No table answers at 10.0.0.7:502 (Connect timed out). Maybe it is switched off, or host or port are wrong.";

    private final Map<String, Scene> scenes = new LinkedHashMap<>();

    /** Puts the job into its state, and does on its page what the operator did. */
    private interface Scene {
        void play(String order, String language) throws Exception;
    }

    /** What the table does in a scene it does until the next one: the page may be redrawn while it is looked at. */
    private void play(Scene scene, String order, String language) throws Exception {
        room.fallSilent(false);
        room.askOfClothOnly(false);
        scene.play(order, language);
    }

    private void scenes() {
        scene("queued", JobState.QUEUED, "");
        scene("loading", JobState.LOADING, "");
        scene("scan", JobState.SCAN, "");
        scenes.put("wrong-roll", (order, language) -> {
            open(order, JobState.SCAN, "", language);
            browser.type("#roll", "R-2290\n");
            browser.until("document.getElementById('say').textContent.includes('R-2291')");
        });
        scene("ready", JobState.READY, "");
        scene("ready-after-restart", JobState.READY, RESTARTED);
        scenes.put("cloth-check-missing", (order, language) -> {
            open(order, JobState.READY, RESTARTED, language);
            browser.click("[data-act=start]");
            browser.until("document.getElementById('say').textContent");
        });
        scene("cutting", JobState.CUTTING, "");
        scenes.put("refused", (order, language) -> {
            open(order, JobState.CUTTING, "", language);
            browser.until("window.feed?.readyState === EventSource.OPEN");
            browser.ask(
                    "(window.fetch = (real => (url, how) => real(String(url).replace('/pause', '/resume'), how))(fetch), 1)");
            browser.click("[data-act=pause]");
            browser.until("document.getElementById('say').textContent");
        });
        scene("paused", JobState.PAUSED, "");
        scene("fault", JobState.FAULT, STOPPED);
        scene("fault-bad-record", JobState.FAULT, STOPPED.replace("(code 2)", "(code 13)"));
        scene("homing", JobState.FAULT, HOMING);
        scene("uncertain", JobState.UNCERTAIN, "Job 7 was started, and the table no longer knows how far it is.");
        scenes.put("uncertain-found", (order, language) -> {
            open(
                    order,
                    JobState.UNCERTAIN,
                    "Job 7 was started, and the table no longer knows how far it is.",
                    language);
            Object asked = browser.ask("document.querySelector('#choices [name=of]').value");
            browser.open("/cutroom/J-%s?lang=%s&seen=unsure&of=%s".formatted(order, language, asked));
        });
        scenes.put("cloth-moved", (order, language) -> {
            room.askOfClothOnly(true);
            open(order, JobState.UNCERTAIN, "", language);
        });
        scenes.put("silent", (order, language) -> {
            room.fallSilent(true);
            open(order, JobState.CUTTING, "", language);
        });
        scenes.put("silent-paused", (order, language) -> {
            room.fallSilent(true);
            open(order, JobState.CUTTING, "", language);
            browser.click("[data-act=pause]");
            browser.until("document.querySelector('.pressed')");
        });
        scenes.put("silent-fault", (order, language) -> {
            room.fallSilent(true);
            open(order, JobState.FAULT, GONE, language);
        });
        scene("aborted", JobState.ABORTED, "called off by the operator after: " + STOPPED);
        scenes.put("done", (order, language) -> {
            room.putDone(
                    order,
                    "All 38 pieces are cut. The table lost its count on the way: 88.5 s, 3.20 m cut and 0.80 m through"
                            + " the air are those from record 51 on, the whole took longer.");
            open(order, language);
        });
    }

    private void scene(String name, JobState state, String said) {
        scenes.put(name, (order, language) -> open(order, state, said, language));
    }

    private void open(String order, JobState state, String said, String language) {
        room.putJob(order, state, Optional.of(said).filter(words -> !words.isEmpty()));
        open(order, language);
    }

    private void open(String order, String language) {
        browser.open("/cutroom/J-" + order + "?lang=" + language);
    }

    @Test
    void nothing_that_the_operator_needs_now_is_out_of_sight_in_any_state() throws Exception {
        scenes();
        String order = goodOrder();
        workshop.put(order, OrderState.CUTTING);
        signIn("cutter", "shears");
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Scene> scene : scenes.entrySet()) {
            for (String language : new String[] {"en", "zh"}) {
                browser.size(1024, 768);
                play(scene.getValue(), order, language);
                for (int[] size : SIZES) {
                    browser.size(size[0], size[1]);
                    String where = "%s-%s-%d".formatted(scene.getKey(), language, size[0]);
                    List<String> hidden = Shown.outOfSight(browser);
                    if (!hidden.isEmpty()) {
                        browser.picture("out-of-sight/" + where);
                    }
                    hidden.forEach(fault -> faults.add(where + ": " + fault));
                }
                if (language.equals("zh")) {
                    Shown.english(browser).forEach(line -> faults.add(scene.getKey() + " in Chinese: " + line));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_board_tells_in_chinese_what_a_job_says_without_an_english_sentence() throws Exception {
        signIn("cutter", "shears");
        List<String> faults = new ArrayList<>();
        String order = goodOrder();
        for (String said : List.of("", STOPPED, RESTARTED, HOMING, GONE, "The cover is open.")) {
            room.fallSilent(said.equals(GONE));
            for (JobState state : List.of(JobState.FAULT, JobState.READY, JobState.UNCERTAIN)) {
                room.clear();
                room.putJob(order, state, Optional.of(said).filter(words -> !words.isEmpty()));
                browser.open("/cutroom?lang=zh");
                assertThat(browser.count("#board .row")).isPositive();
                Shown.english(browser).forEach(line -> faults.add(said + " -> " + line));
            }
            browser.picture("in-sight/board-zh-" + said.length());
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void axe_finds_no_fault_in_what_the_page_says() throws Exception {
        String axe = axe();
        scenes();
        String order = goodOrder();
        workshop.put(order, OrderState.CUTTING);
        signIn("cutter", "shears");
        List<String> faults = new ArrayList<>();
        for (String scene : List.of("wrong-roll", "cloth-check-missing", "fault", "silent-paused")) {
            for (boolean dark : new boolean[] {false, true}) {
                browser.dark(dark);
                play(scenes.get(scene), order, dark ? "zh" : "en");
                faults.add(scene + " " + faults(axe));
            }
        }
        assertThat(faults).allMatch(fault -> fault.endsWith(" []"));
    }
}
