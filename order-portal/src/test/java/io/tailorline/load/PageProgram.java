package io.tailorline.load;

import io.tailorline.load.client.PlacedOrder;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.SuitRequests;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.InstallationSettings;
import io.tailorline.load.servers.ServerRack;
import io.tailorline.load.servers.StaffPasswords;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.pages.Browser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the tailor's bench feels in a browser: its weight, its first paint, a pan, and many changes in a row. */
@Command(
        name = "page",
        mixinStandardHelpOptions = true,
        description = "The tailor's bench in Chromium: weight, first paint, pan, changes in a row.")
final class PageProgram extends Program {

    private static final String REVIEW = "tailor-review";

    private static final double WEIGHT_KB = 150;
    private static final double FIRST_PAINT_MS = 800;

    /** 60 frames a second, and what their clock rounds. */
    private static final double FRAME_MS = 17.5;

    /** What memory may differ between the warm page and the end. */
    private static final double FLAT = 0.1;

    /** Before a compiler has seen the code, nobody's wait is typical. */
    private static final int WARM_UP = 60;

    private static final String FRAMES = "window.frames = []; const frame = at => { frames.push(at);"
            + " window.asked = requestAnimationFrame(frame); }; window.asked = requestAnimationFrame(frame);";

    /** One number after another is typed into the field of a rule; each is answered before the next. */
    private static final String CHANGES = """
            const bench = document.getElementById('bench'), field = document.getElementById('amount-sleeveLength-both');
            const step = 5;
            const times = [];
            for (let i = 0; i < %d; i++) {
              const before = Number(bench.dataset.tried ?? 0), begun = performance.now();
              const tried = new Promise(resolve => {
                const watch = new MutationObserver(() => { if (Number(bench.dataset.tried) > before) { watch.disconnect(); resolve(); } });
                watch.observe(bench, { attributes: true, attributeFilter: ['data-tried'] });
              });
              field.value = step * (i %% 2 === 0 ? 1 + i / 2 %% 4 : 0);
              field.dispatchEvent(new Event('change'));
              await tried;
              times.push(performance.now() - begun);
            }
            return times;
            """;

    @Spec
    private CommandSpec spec;

    @Option(names = "--openings", defaultValue = "10", description = "Of the warm page (default ${DEFAULT-VALUE}).")
    private int openings;

    @Option(names = "--moves", defaultValue = "200", description = "Of the mouse (default ${DEFAULT-VALUE}).")
    private int moves;

    @Option(names = "--changes", defaultValue = "200", description = "In a row (default ${DEFAULT-VALUE}).")
    private int changes;

    PageProgram() {
        super("page");
    }

    /** Before anything is started. */
    @Override
    InstallationSettings prepare(ServerRack rack, InstallationSettings settings, Report report) {
        if (openings < 1 || moves < 2 || changes < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--openings and --changes are at least 1, and --moves at least 2.");
        }
        if (!Browser.isThere()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no %s or %s; install Chromium and its driver."
                            .formatted(Browser.CHROMIUM, Browser.DRIVER));
        }
        return settings;
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report) throws InterruptedException {
        PortalClient client = new PortalClient(installation.address());
        Style style = Style.threePiece().withAlterations(List.of(new Style.Alteration("stooped", Side.BOTH, 5)));
        OrderLoad load = new OrderLoad(
                client, options().seed(), new SuitRequests(options().seed(), style));
        load.placeNext();
        PlacedOrder order = load.placed().get(0);
        report.expectWithin(
                Duration.ofMinutes(2),
                "the order waits for the tailor",
                () -> client.read(client.order(order)).path("state").asText().equals(REVIEW),
                order::id);
        try (Browser browser = new Browser(installation.address().toString())) {
            browser.size(1440, 900);
            browser.open("/login?lang=en");
            browser.type("#username", "tailor");
            browser.type("#password", StaffPasswords.TAILOR);
            browser.click(".btn.main");
            browser.until("location.pathname === '/tailor'");
            openings(browser, "/tailor/" + order.id(), report);
            pan(browser, report);
            changes(browser, report);
        }
    }

    private void openings(Browser browser, String page, Report report) {
        List<Double> paints = new ArrayList<>();
        for (int i = 0; i <= openings; i++) {
            browser.open(page);
            browser.until("document.getElementById('bench').dataset.ready");
            browser.until("performance.getEntriesByName('first-contentful-paint').length");
            if (i == 0) {
                double weight =
                        number(browser.ask("performance.getEntriesByType('resource').map(each => each.encodedBodySize)"
                                        + ".reduce((one, other) => one + other,"
                                        + " performance.getEntriesByType('navigation')[0].encodedBodySize)"))
                                / 1000;
                report.put("weightKB", weight);
                report.expect("weight", weight <= WEIGHT_KB, "at most %.0f kB".formatted(WEIGHT_KB));
            } else {
                paints.add(number(browser.ask("performance.getEntriesByName('first-contentful-paint')[0].startTime")));
            }
        }
        report(report, "firstPaint.", paints, FIRST_PAINT_MS);
    }

    /** Of the whole suit, which is dragged round in a circle; frames as Chromium's own clock has them. */
    private void pan(Browser browser, Report report) {
        browser.choose("#garment", "");
        browser.until("document.querySelector('.pieces [data-id^=\"trousers.\"]')");
        report.put("pan.pieces", browser.ask("document.querySelectorAll('.pieces > g').length"));
        String box = "document.querySelector('.sheet').getBoundingClientRect()";
        double x = number(browser.ask(box + ".x + " + box + ".width / 2"));
        double y = number(browser.ask(box + ".y + " + box + ".height / 2"));
        browser.mouse("mousePressed", x, y);
        browser.ask("(() => {" + FRAMES + "})()");
        for (int i = 0; i < moves; i++) {
            double turn = i * Math.PI / 60;
            browser.mouse("mouseMoved", x + 120 * Math.sin(turn), y + 120 * (1 - Math.cos(turn)));
        }
        List<?> frames = (List<?>) browser.ask("(cancelAnimationFrame(asked), frames)");
        browser.mouse("mouseReleased", x, y);
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < frames.size(); i++) {
            gaps.add(number(frames.get(i)) - number(frames.get(i - 1)));
        }
        report.put("pan.frames", gaps.size());
        report(report, "pan.", gaps, FRAME_MS);
    }

    private void changes(Browser browser, Report report) {
        browser.click("#add");
        browser.click("[data-add=sleeveLength]");
        change(browser, WARM_UP);
        double heap = browser.liveHeapBytes();
        long nodes = browser.liveNodes();
        List<Double> times = change(browser, changes);
        double heapAfter = browser.liveHeapBytes();
        long nodesAfter = browser.liveNodes();
        report.put("change.p50Ms", percentile(times, 50));
        report.put("change.p95Ms", percentile(times, 95));
        report.put("heapKB", "%.0f then %.0f".formatted(heap / 1000, heapAfter / 1000));
        report.put("nodes", "%d then %d".formatted(nodes, nodesAfter));
        report.expect("the heap is flat", heapAfter / heap - 1 < FLAT, heapAfter / heap - 1);
        report.expect("the nodes are flat", (double) nodesAfter / nodes - 1 < FLAT, (double) nodesAfter / nodes - 1);
    }

    private static List<Double> change(Browser browser, int times) {
        List<Double> took = new ArrayList<>();
        for (Object time : (List<?>) browser.await(CHANGES.formatted(times))) {
            took.add(number(time));
        }
        return took;
    }

    private static void report(Report report, String name, List<Double> times, double mostMs) {
        for (int percent : new int[] {50, 95}) {
            report.put(name + "p" + percent + "Ms", percentile(times, percent));
            report.expect(
                    name + "p" + percent, percentile(times, percent) <= mostMs, "at most %.1f ms".formatted(mostMs));
        }
    }

    private static double percentile(List<Double> times, int percent) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
