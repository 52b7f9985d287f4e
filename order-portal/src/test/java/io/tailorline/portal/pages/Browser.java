package io.tailorline.portal.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Debian's Chromium without a screen, and the pictures it takes in {@code target/screens}. It is the one that never had
 * a screen: it draws the same pages for half the processor time.
 */
public final class Browser implements AutoCloseable {

    /** Not the script in {@code /usr/bin}, which leaves it running when chromedriver ends it. */
    public static final Path CHROMIUM = Path.of("/usr/lib/chromium/chromium-headless-shell");

    public static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Last resorts: a machine that is busy with other things is slow and not broken. */
    private static final Duration START = Duration.ofMinutes(2);

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Duration SCRIPT_TIMEOUT = Duration.ofMinutes(5);

    /** From one look at the page to the next; WebDriver's own half a second is what most pages need altogether. */
    private static final Duration LOOK = Duration.ofMillis(40);

    /** Every page notes the live feed that it opens. */
    private static final String NOTE_FEED =
            "window.EventSource = class extends EventSource { constructor(...of) { super(...of); window.feed = this; } };";

    /**
     * Scrolls to an element, and lets through the presses of the mouse that hit it as it stands then, and no others.
     */
    private static final String AIM = """
            const [element, css] = arguments;
            element.scrollIntoView({ block: 'center' });
            window.aim?.over.abort();
            const aim = window.aim = { over: new AbortController() };
            for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
              addEventListener(type, event => {
                if (!event.isTrusted) return;
                if (type === 'pointerdown' && document.querySelector(css)?.contains(event.target)) aim.pressed = event.target;
                if (type === 'click') aim.isHit = aim.pressed?.isConnected;
                if (!aim.pressed) { event.stopImmediatePropagation(); event.preventDefault(); }
              }, { capture: true, signal: aim.over.signal });
            }""";

    /** Whether it was clicked; where a click has led to a new page, that knows of no aim. */
    private static final String HIT =
            "window.aim?.over.abort(); const hit = !window.aim || window.aim.isHit === true; delete window.aim; return hit;";

    /**
     * Redraws five times a second what the server can redraw of a page, whether it has changed or not. {@code drawn}
     * counts the parts that came.
     */
    private static final String REDRAW = """
            setInterval(() => window.feed?.dispatchEvent(new Event('room')), 200);
            const parse = DOMParser.prototype.parseFromString;
            window.drawn = 0;
            DOMParser.prototype.parseFromString = function (...text) {
              const page = parse.apply(this, text);
              for (const part of page.querySelectorAll('[id]')) part.dataset.drawn = ++window.drawn;
              return page;
            };""";

    private final ChromeDriver driver;
    private final String address;
    private final Consumer<ChromeDriver> closing;

    /** One that nobody else uses. */
    public Browser(String address) {
        this(address, start(), ChromeDriver::quit);
    }

    private Browser(String address, ChromeDriver driver, Consumer<ChromeDriver> closing) {
        this.address = address;
        this.driver = driver;
        this.closing = closing;
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", NOTE_FEED));
        if (Boolean.getBoolean("tailorline.redrawn")) {
            redraw();
        }
    }

    /** As new; the next test goes on with the same Chromium. */
    static Browser ofTest(String address) {
        return new Browser(address, SharedChromium.take(), SharedChromium::giveBack);
    }

    static ChromeDriver start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withTimeout(START)
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(TIMEOUT).scriptTimeout(SCRIPT_TIMEOUT);
        return driver;
    }

    /** From the next page on nothing stays as it was drawn for longer than a moment. */
    void redraw() {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", REDRAW));
    }

    public static boolean isThere() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    /** The size of the page itself, CSS px. */
    public void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** From now on pages have a finger, no mouse. */
    void touch() {
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true, "maxTouchPoints", 5));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "pointer", "value", "coarse"))));
    }

    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    public void open(String path) {
        driver.get(address + path);
    }

    /** How many there are. */
    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /** How many of them can be seen. */
    long shown(String css) {
        return asItStands(() -> Optional.of(driver.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .count()))
                .orElseThrow();
    }

    boolean isShown(String css) {
        return read(css, WebElement::isDisplayed);
    }

    boolean isEnabled(String css) {
        return read(css, WebElement::isEnabled);
    }

    String text(String css) {
        return read(css, WebElement::getText);
    }

    List<String> texts(String css) {
        return asItStands(() -> driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList());
    }

    /** As the page has it; empty where it has none. */
    String attribute(String css, String name) {
        return read(css, element -> Objects.requireNonNullElse(element.getDomAttribute(name), ""));
    }

    /** What stands in a field. */
    String value(String css) {
        return read(css, element -> String.valueOf(element.getDomProperty("value")));
    }

    public void type(String css, String text) {
        act(css, field -> {
            field.clear();
            field.sendKeys(text);
        });
    }

    void clear(String css) {
        act(css, WebElement::clear);
    }

    /** Presses keys on it, or gives the path of a file to the field for one. */
    void send(String css, CharSequence... keys) {
        act(css, element -> element.sendKeys(keys));
    }

    /** Presses keys, whatever has the focus. */
    void keys(CharSequence... keys) {
        asItStands(() -> {
            driver.switchTo().activeElement().sendKeys(keys);
            return true;
        });
    }

    /** Chooses the entry of a list by its value. */
    public void choose(String css, String value) {
        act(css, list -> new Select(list).selectByValue(value));
    }

    /**
     * Clicks it with the mouse. What was redrawn or has moved under the mouse meanwhile is not clicked but aimed at
     * again.
     */
    public void click(String css) {
        asItStands(() -> {
            WebElement element = find(css);
            driver.executeScript(AIM, element, css);
            element.click();
            return (Boolean) driver.executeScript(HIT);
        });
    }

    private WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    private <T> T read(String css, Function<WebElement, T> property) {
        return asItStands(() -> Optional.of(property.apply(find(css)))).orElseThrow();
    }

    private void act(String css, Consumer<WebElement> act) {
        asItStands(() -> {
            act.accept(find(css));
            return true;
        });
    }

    /**
     * What is redrawn between a look and the act, which then has not happened, is looked at again; no element leaves
     * this class, so that none is used after it was redrawn.
     */
    private <T> T asItStands(Supplier<T> act) {
        return new WebDriverWait(driver, TIMEOUT, LOOK)
                .ignoring(StaleElementReferenceException.class, ElementNotInteractableException.class)
                .until(page -> act.get());
    }

    /** Waits until the server tells the page what happens from now on. */
    void untilItListens() {
        until("window.feed?.readyState === EventSource.OPEN");
    }

    /** Waits until the script says true; what it asks for may be missing until then. */
    public void until(String script) {
        new WebDriverWait(driver, TIMEOUT, LOOK)
                .ignoring(JavascriptException.class)
                .until(page -> Boolean.TRUE.equals(driver.executeScript("return Boolean(" + script + ")")));
    }

    public Object ask(String script) {
        return driver.executeScript("return " + script);
    }

    /** What the promise of this script, the body of an async function, comes to. */
    public Object await(String script) {
        return driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1]; (async () => {" + script + "})().then(done)");
    }

    /** What the page still needs, after a collection, bytes. */
    public double liveHeapBytes() {
        driver.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        return ((Number) driver.executeCdpCommand("Runtime.getHeapUsage", Map.of())
                        .get("usedSize"))
                .doubleValue();
    }

    /** Elements and texts that the page still needs. */
    public long liveNodes() {
        driver.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        return ((Number) driver.executeCdpCommand("Memory.getDOMCounters", Map.of())
                        .get("nodes"))
                .longValue();
    }

    /** The mouse itself, CSS px of the window. @param type as the DevTools protocol names it: {@code mouseMoved} */
    public void mouse(String type, double x, double y) {
        driver.executeCdpCommand(
                "Input.dispatchMouseEvent",
                Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
    }

    String url() {
        return driver.getCurrentUrl();
    }

    /** How many windows are open. */
    int windows() {
        return driver.getWindowHandles().size();
    }

    /** What the page complained of since the last question. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** How far the page reaches beyond its window to the side, px. */
    long sideways() {
        return (Long) ask("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    void picture(String name) throws IOException {
        Path file = Path.of("target/screens", name + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        closing.accept(driver);
    }
}
