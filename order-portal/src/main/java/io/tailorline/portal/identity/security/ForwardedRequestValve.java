package io.tailorline.portal.identity.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Gives a request that a named proxy passes on the client's address, and the scheme and host that the client used, as
 * {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} report them. From everybody else these headers mean
 * nothing. Done before the web server makes a session, so that its cookie is {@code Secure} behind HTTPS.
 */
final class ForwardedRequestValve extends ValveBase {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** At the end of a host; an IPv6 address stands in brackets. */
    private static final Pattern PORT = Pattern.compile(":(\\d{1,5})$");

    private final NamedProxies proxies;

    ForwardedRequestValve(NamedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String sender = request.getRemoteAddr();
        if (proxies.contain(sender)) {
            String client = proxies.client(sender, values(request, "X-Forwarded-For"));
            request.setRemoteAddr(client);
            request.setRemoteHost(client);
            last(request, "X-Forwarded-Host").ifPresent(host -> setHost(request, host));
            last(request, "X-Forwarded-Proto").ifPresent(scheme -> setScheme(request, scheme));
        }
        getNext().invoke(request, response);
    }

    private static void setHost(Request request, String host) {
        request.getCoyoteRequest().getMimeHeaders().setValue("host").setString(host);
        request.getCoyoteRequest().serverName().setString(PORT.matcher(host).replaceFirst(""));
        request.setServerPort(port(host).orElse(HTTP));
    }

    private static void setScheme(Request request, String scheme) {
        boolean secure = scheme.toLowerCase(Locale.ROOT).equals("https");
        request.setSecure(secure);
        request.getCoyoteRequest().scheme().setString(secure ? "https" : "http");
        String host = request.getHeader("Host");
        request.setServerPort(port(host == null ? "" : host).orElse(secure ? HTTPS : HTTP));
    }

    private static Optional<Integer> port(String host) {
        Matcher port = PORT.matcher(host);
        return port.find() ? Optional.of(Integer.valueOf(port.group(1))) : Optional.empty();
    }

    private static List<String> values(Request request, String name) {
        return new ArrayList<>(Collections.list(request.getHeaders(name)));
    }

    /** What the nearest proxy says. */
    private static Optional<String> last(Request request, String name) {
        List<String> values = values(request, name);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.get(values.size() - 1))
                        .map(value ->
                                value.substring(value.lastIndexOf(',') + 1).strip())
                        .filter(value -> !value.isEmpty());
    }
}
