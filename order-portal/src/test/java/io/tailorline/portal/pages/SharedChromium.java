package io.tailorline.portal.pages;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/**
 * One Chromium for all tests of this process, for it takes longer to start than most of them last. Each test finds a
 * window of its own, as of a browser that was never used: no cookie, nothing stored or cached, no complaint. It ends
 * with the process.
 */
final class SharedChromium {

    private static Optional<ChromeDriver> unused = Optional.empty();
    private static boolean endsWithProcess;

    private SharedChromium() {}

    static synchronized ChromeDriver take() {
        ChromeDriver taken = unused.orElseGet(Browser::start);
        unused = Optional.empty();
        return taken;
    }

    /** One that does not clean up is ended, and the next test starts another. */
    static synchronized void giveBack(ChromeDriver driver) {
        try {
            clean(driver);
        } catch (WebDriverException broken) {
            driver.quit();
            return;
        }
        unused = Optional.of(driver);
        if (!endsWithProcess) {
            endsWithProcess = true;
            Runtime.getRuntime().addShutdownHook(new Thread(SharedChromium::end));
        }
    }

    private static synchronized void end() {
        unused.ifPresent(ChromeDriver::quit);
    }

    private static void clean(ChromeDriver driver) {
        Set<String> left = driver.getWindowHandles();
        String next = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        left.forEach(window -> driver.switchTo().window(window).close());
        driver.switchTo().window(next);
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
        driver.manage().logs().get(LogType.BROWSER);
    }
}
