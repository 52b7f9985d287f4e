package io.tailorline.portal.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
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

/** Debian's Chromium without a screen, and the pictures it takes in {@code target/screens}. */
public final class Browser implements AutoCloseable {

    public static final Path CHROMIUM = Path.of("/usr/bin/chromium");
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

    private final ChromeDriver driver;
    private final String address;

    public Browser(String address) {
        this.address = address;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withTimeout(START)
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(TIMEOUT).scriptTimeout(SCRIPT_TIMEOUT);
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", NOTE_FEED));
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

    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    public void open(String path) {
        driver.get(address + path);
    }

    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    public void type(String css, String text) {
        asItStands(() -> {
            WebElement field = find(css);
            field.clear();
            field.sendKeys(text);
            return field;
        });
    }

    /** How many of them can be seen. */
    long shown(String css) {
        return asItStands(() -> Optional.of(
                        all(css).stream().filter(WebElement::isDisplayed).count()))
                .get();
    }

    boolean isShown(String css) {
        return asItStands(() -> Optional.of(find(css).isDisplayed())).get();
    }

    String text(String css) {
        return asItStands(() -> find(css).getText());
    }

    /** What stands in a field. */
    String value(String css) {
        return asItStands(() -> String.valueOf(find(css).getDomProperty("value")));
    }

    /** Presses keys, whatever has the focus. */
    void keys(CharSequence... keys) {
        asItStands(() -> {
            WebElement focused = driver.switchTo().activeElement();
            focused.sendKeys(keys);
            return focused;
        });
    }

    public void click(String css) {
        asItStands(() -> {
            WebElement element = find(css);
            driver.executeScript("arguments[0].scrollIntoView({block:'center'})", element);
            element.click();
            return element;
        });
    }

    /** What is redrawn between a look and the act, which then has not happened, is looked at again. */
    private <T> T asItStands(Supplier<T> act) {
        return new WebDriverWait(driver, TIMEOUT, LOOK)
                .ignoring(StaleElementReferenceException.class, ElementNotInteractableException.class)
                .until(page -> act.get());
    }

    /** Waits until the server tells the page what happens from now on. */
    void untilItListens() {
        until("window.feed?.readyState === EventSource.OPEN");
    }

    /** Chooses the entry of a list by its value. */
    public void choose(String css, String value) {
        new Select(find(css)).selectByValue(value);
    }

    /** Waits until the script says true. */
    public void until(String script) {
        new WebDriverWait(driver, TIMEOUT, LOOK)
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
        driver.quit();
    }
}
