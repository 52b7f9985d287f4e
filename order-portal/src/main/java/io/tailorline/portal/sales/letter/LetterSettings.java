package io.tailorline.portal.sales.letter;

import io.tailorline.workflow.platform.role.StartRefused;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the house writes to its customers; used as soon as {@code spring.mail.host} names a mail server.
 *
 * @param from whom letters come from, {@code House <post@house.example>}
 * @param pageAddress where customers reach the shop, {@code https://shop.example}: what links in letters begin with
 */
@ConfigurationProperties("tailorline.letters")
record LetterSettings(
        @DefaultValue("") String from, @DefaultValue("") String pageAddress) {

    private static final String CURE =
            "Give tailorline.letters.from (House <post@house.example>) and tailorline.letters.page-address (https://shop.example), or"
                    + " leave out spring.mail.host, which writes no letters.";

    /** @throws StartRefused when letters are to be sent and it does not say from whom, or where the shop is */
    void requireForMail() {
        if (!isAddress(from)) {
            throw new StartRefused(
                    "tailorline.letters.from is '%s'; expected an e-mail address where spring.mail.host is set."
                            .formatted(from),
                    CURE);
        }
        if (!pageAddress.matches("https?://[^/\\s]+(/[^\\s]*)?")) {
            throw new StartRefused(
                    "tailorline.letters.page-address is '%s'; expected an address of http or https where spring.mail.host is set."
                            .formatted(pageAddress),
                    CURE);
        }
    }

    /** As it will stand in each letter: what a mail program cannot read would give up every one. */
    private static boolean isAddress(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            return !address.isGroup() && address.getAddress().contains("@");
        } catch (AddressException unreadable) {
            return false;
        }
    }

    /** @param path from {@code /} */
    String address(String path) {
        return pageAddress.replaceFirst("/+$", "") + path;
    }
}
