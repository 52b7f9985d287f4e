package io.tailorline.portal.fake;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person with a browser that runs no scripts: keeps cookies, and sends forms with the token of the page. */
public final class PageVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    public PageVisitor(String address) {
        this.address = address;
    }

    public HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /**
     * Sends a form as the page that shows it would.
     *
     * @param page where the form is
     * @param fields names and values in turn
     */
    public HttpResponse<String> send(String page, String path, String... fields)
            throws IOException, InterruptedException {
        HttpResponse<String> shown = open(page);
        Matcher token = TOKEN.matcher(shown.body());
        if (!token.find()) {
            throw new IllegalStateException(
                    "%s (%d) has no form: %s".formatted(page, shown.statusCode(), shown.body()));
        }
        StringBuilder form = new StringBuilder("_csrf=" + token.group(1));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return send("/login", "/login", "username", name, "password", password);
    }
}
