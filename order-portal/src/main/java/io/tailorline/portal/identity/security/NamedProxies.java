package io.tailorline.portal.identity.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The proxies that the settings name, and what can be believed of the hops that they report. */
final class NamedProxies {

    private final List<IpAddressMatcher> blocks;

    /** @throws IllegalArgumentException when one is neither an IP address nor a block of them */
    NamedProxies(List<String> named) {
        blocks = named.stream().map(NamedProxies::block).toList();
    }

    private static IpAddressMatcher block(String named) {
        try {
            return new IpAddressMatcher(named);
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException(
                    "tailorline.proxies: '%s' must be an IP address or a block like 10.0.0.0/8.".formatted(named),
                    notAnAddress);
        }
    }

    boolean contain(String address) {
        return blocks.stream().anyMatch(block -> block.matches(address));
    }

    /**
     * The client's address by {@code X-Forwarded-For}: the last hop that is not a named proxy, since whoever stands
     * before it may have written what stands before it.
     *
     * @param proxy the address that the request came from, a named proxy's
     * @param hops values of the header in their order, comma-separated
     */
    String client(String proxy, List<String> hops) {
        List<String> backwards = new ArrayList<>(hops.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(NamedProxies::address)
                .toList());
        Collections.reverse(backwards);
        String client = proxy;
        for (String address : backwards) {
            if (address.isEmpty()) {
                return client;
            }
            client = address;
            if (!contain(address)) {
                return client;
            }
        }
        return client;
    }

    /** Without brackets and port; empty for what is no address. */
    private static String address(String hop) {
        String text = hop.strip();
        if (text.startsWith("[")) {
            text = text.replaceFirst("^\\[([^]]*)](:\\d+)?$", "$1");
        } else if (text.matches("[\\d.]+:\\d+")) {
            text = text.substring(0, text.indexOf(':'));
        }
        return text.matches("[0-9a-fA-F.:]{2,45}") && isAddress(text) ? text : "";
    }

    private static boolean isAddress(String text) {
        try {
            new IpAddressMatcher(text);
            return true;
        } catch (IllegalArgumentException nameOrNonsense) {
            return false;
        }
    }
}
