package io.tailorline.portal.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * The network of a client's address, which an attacker cannot leave as easily as an address: for IPv6 the /64 that one
 * customer of a provider gets, for IPv4 the /24.
 */
public final class Network {

    private static final int IPV6_BYTES = 8;

    private Network() {}

    /**
     * As {@code 192.0.2.0/24} or {@code 20010db800000000/64}.
     *
     * @param address as the web server tells it; a text that is none stands for itself
     */
    public static String of(String address) {
        byte[] bytes = bytes(address);
        if (bytes.length == 4) {
            return "%d.%d.%d.0/24".formatted(bytes[0] & 255, bytes[1] & 255, bytes[2] & 255);
        }
        return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, IPV6_BYTES) + "/64" : address;
    }

    /** One client: the IPv4 address itself, or the IPv6 /64. */
    public static String client(String address) {
        return bytes(address).length == 4 ? address : of(address);
    }

    private static byte[] bytes(String address) {
        // only figures: a name would be looked up
        if (!address.matches("[0-9a-fA-F:.%]+")) {
            return new byte[0];
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException noAddress) {
            return new byte[0];
        }
    }
}
