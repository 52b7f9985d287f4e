package io.tailorline.portal.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a try to sign in comes from.
 *
 * @param address of the client, after named proxies
 * @param devices cookies of known devices, by name
 * @param byForm by the page, not by HTTP Basic
 */
record Caller(String address, Map<String, String> devices, boolean byForm) {

    Caller {
        devices = Map.copyOf(devices);
    }

    static Caller byForm(HttpServletRequest request) {
        return new Caller(request.getRemoteAddr(), devices(request), true);
    }

    static Caller byBasic(HttpServletRequest request) {
        return new Caller(request.getRemoteAddr(), Map.of(), false);
    }

    private static Map<String, String> devices(HttpServletRequest request) {
        Map<String, String> devices = new HashMap<>();
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().startsWith(KnownDevices.COOKIE)) {
                    devices.put(cookie.getName(), cookie.getValue());
                }
            }
        }
        return devices;
    }
}
