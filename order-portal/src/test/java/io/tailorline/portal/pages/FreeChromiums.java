package io.tailorline.portal.pages;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromiums of this process that no test uses now. To start one takes seconds; the next test has a new tab instead, and
 * nothing of what the last one left: no cookie, nothing stored or cached, no emulated screen.
 */
final class FreeChromiums {

    /** A last resort, as in {@link Browser}. */
    private static final Duration START = Duration.ofMinutes(2);

    private static final Duration SCRIPT_TIMEOUT = Duration.ofMinutes(5);

    private static final Queue<ChromeDriver> FREE = new ConcurrentLinkedQueue<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FREE.forEach(ChromeDriver::quit)));
    }

    private FreeChromiums() {}

    static ChromeDriver take() {
        return Optional.ofNullable(FREE.poll()).orElseGet(FreeChromiums::start);
    }

    /** One that cannot be cleaned is not used again. */
    static void giveBack(ChromeDriver driver, String origin) {
        try {
            clean(driver, origin);
            FREE.add(driver);
        } catch (WebDriverException broken) {
            driver.quit();
        }
    }

    private static void clean(ChromeDriver driver, String origin) {
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        driver.manage().logs().get(LogType.BROWSER);
        String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        for (String used : driver.getWindowHandles()) {
            if (!used.equals(fresh)) {
                driver.switchTo().window(used).close();
            }
        }
        driver.switchTo().window(fresh);
    }

    private static ChromeDriver start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Browser.CHROMIUM.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Browser.DRIVER.toFile())
                .usingAnyFreePort()
                .withTimeout(START)
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(Browser.TIMEOUT).scriptTimeout(SCRIPT_TIMEOUT);
        return driver;
    }
}
