package io.tailorline.portal.identity.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * Makes requests up that are nearly right, or not at all: each part is drawn from what once was, or could be, a fault.
 */
final class MalformedRequests {

    private static final List<String> METHODS =
            List.of("GET", "POST", "POST", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "SUIT");

    private static final List<String> SEGMENTS = List.of(
            "x",
            "TL-2222-22",
            "%00",
            "%2e%2e",
            "..;",
            ".",
            "%",
            "%zz",
            "%E8%A5%BF%E8%A3%85",
            "a%20b",
            "-1",
            "0",
            "9223372036854775808",
            "1".repeat(3000),
            "'%22%3Cscript%3E",
            "table-1",
            "shell",
            "*",
            "{id}",
            "a;b=c");

    private static final List<String> QUERIES = List.of(
            "",
            "",
            "",
            "?",
            "?lang=zh",
            "?lang=xx",
            "?lang=%ff",
            "?%",
            "?=&&=",
            "?a[]=1",
            "?after=x&limit=-1",
            "?limit=999999999999",
            "?_csrf=%",
            "?page=NaN",
            "?q=%00&cloth=%00&kind=%00&due=%2B5874898-01-01",
            "?lang=%00&after=%00&account=%00&subject=%00",
            "?" + "q=1&".repeat(2000),
            "?error&out");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "application/json;charset=",
            "application/json; q=2",
            "Application/JSON",
            "application/json, text/plain",
            "application/problem+json",
            "application/*",
            "*/*",
            "*",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "multipart/form-data; boundary=\"",
            "multipart/mixed; boundary=x",
            "multipart/related",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=x",
            "text/plain",
            "text/plain;charset=\"",
            "text/event-stream",
            "image/png",
            "a/b/c",
            ";",
            "/",
            "",
            "application/" + "x".repeat(4000),
            "application/json;boundary=\u00e9",
            "application/vnd.spring-boot.actuator.v3+json");

    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "text/html",
            "text/html,application/xhtml+xml,*/*;q=0.8",
            "text/event-stream",
            "image/png",
            "image/svg+xml",
            "application/pdf",
            "nonsense",
            "*/json",
            "text/*;q=2",
            "application/json;q=x",
            ";",
            "/",
            "",
            ",,,",
            "application/problem+json",
            "application/json;charset=nonsense",
            "a/b,".repeat(1500) + "c/d");

    private static final List<String> OTHER = List.of(
            "Idempotency-Key: ",
            "Idempotency-Key: \u00e9",
            "Idempotency-Key: " + "k".repeat(300),
            "Order-Secret: \u00ff",
            "Order-Secret: " + "s".repeat(5000),
            "Cookie: ;;=;=",
            "Cookie: lang=\"",
            "Cookie: lang=xx_YY_zz-#",
            "Cookie: csrf=",
            "Cookie: csrf=x; JSESSIONID=../..",
            "Cookie: order-x=\u00ff",
            "X-CSRF-TOKEN: %%%",
            "X-CSRF-TOKEN: AAAA",
            "Accept-Language: *;q=9",
            "Accept-Language: zzzzzzzzzzzz-!!",
            "Accept-Language: " + "zh,".repeat(500),
            "Authorization: Basic",
            "Authorization: Basic !!!",
            "Authorization: Basic YQ==",
            "Authorization: Bearer x",
            "Authorization: ",
            "Range: bytes=5-1",
            "Range: bytes=-",
            "If-Modified-Since: yesterday",
            "If-None-Match: \"",
            "Last-Event-ID: \u0001x",
            "Sec-Fetch-Site: mars",
            "Sec-Fetch-Site: same-origin",
            "Origin: null",
            "Origin: http://[",
            "X-Forwarded-For: ,,,",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Host: [",
            "Forwarded: for=",
            "Expect: 200-ok",
            "X-HTTP-Method-Override: DELETE",
            "Upgrade: h2c",
            "traceparent: 00-x-y-z",
            "Content-Encoding: gzip",
            "Access-Control-Request-Method: POST",
            "Tailorline-Request: 1",
            "Tailorline-Request: 1",
            "Tailorline-Request: 1");

    private static final List<String> ACCOUNTS =
            List.of("", "", "tailor:needle", "cutter:shears", "admin:thimble", "tai\u0000lor:needle");

    private final Random random;
    private final List<String> paths;
    private final List<String> orders;
    private final String good;

    /** @param paths patterns with {@code {names}}; @param orders numbers of orders that exist */
    MalformedRequests(long seed, List<String> paths, List<String> orders, String good) {
        this.random = new Random(seed);
        this.paths = List.copyOf(paths);
        this.orders = List.copyOf(orders);
        this.good = good;
    }

    /** @param from loopback address that it comes from */
    record Made(String from, String[] lines, byte[] body) {

        @Override
        public String toString() {
            String text = String.join(" | ", lines) + " | " + body.length + " bytes";
            return text.length() > 600 ? text.substring(0, 600) + "..." : text;
        }
    }

    Made next() {
        List<String> lines = new ArrayList<>();
        // most are wrong in one or two ways only, so that they come as far as the code that reads them
        int wild = random.nextInt(4);
        String method = random.nextInt(4) <= wild ? any(METHODS) : random.nextBoolean() ? "GET" : "POST";
        lines.add(method + " " + path() + (random.nextInt(4) <= wild ? any(QUERIES) : "") + " HTTP/1.1");
        lines.add("Host: localhost");
        String account = any(ACCOUNTS);
        if (!account.isEmpty()) {
            lines.add("Authorization: Basic "
                    + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
        }
        if (random.nextInt(10) > 1) {
            lines.add("Content-Type: " + (random.nextInt(4) <= wild ? any(TYPES) : "application/json"));
        }
        if (random.nextInt(10) > 2) {
            lines.add("Accept: " + (random.nextInt(4) <= wild ? any(ACCEPTS) : "*/*"));
        }
        for (int i = random.nextInt(1 + wild); i > 0; i--) {
            lines.add(any(OTHER));
        }
        byte[] body = body();
        if (random.nextInt(20) == 0) {
            lines.add("Transfer-Encoding: chunked");
            body = random.nextBoolean() ? "zz\r\n".getBytes(StandardCharsets.US_ASCII) : chunked(body);
        } else if (body.length > 0) {
            lines.add("Content-Length: " + body.length);
        }
        return new Made(
                "127.9.%d.%d".formatted(random.nextInt(250), 1 + random.nextInt(250)),
                lines.toArray(String[]::new),
                body);
    }

    private String path() {
        String path = any(paths);
        while (path.contains("{")) {
            String segment = random.nextInt(3) > 0
                    ? any(orders)
                    : any(SEGMENTS).replace("{", "%7b").replace("}", "%7d");
            path = path.substring(0, path.indexOf('{')) + segment + path.substring(path.indexOf('}') + 1);
        }
        return path + (random.nextInt(25) == 0 ? any(List.of("/", "//", "/..", ";x", ".json", "%2f")) : "");
    }

    private byte[] body() {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        String text = any(List.of(
                "",
                "",
                "{",
                "{}",
                "[]",
                "null",
                "1e999",
                "\"",
                "\ufeff{}",
                good,
                good.substring(0, random.nextInt(good.length())),
                "[".repeat(20_000),
                "{\"a\":".repeat(3_000),
                "{\"roll\":{}}",
                "{\"reason\":\"" + "r".repeat(2000) + "\"}",
                "{\"firstUncut\":1e99,\"clothUnmoved\":true}",
                "{\"no\":-1}",
                ordered("\"customer\":{\"name\":\"a\\u0000b\"}"),
                ordered("\"customer\":{\"email\":\"a\\u0000@b\"}"),
                ordered("\"customer\":{\"locale\":\"e\\u0000\"}"),
                ordered("\"customer\":{\"name\":\"\\ud800\"}"),
                ordered("\"fabricId\":\"\\u0000\""),
                ordered("\"wantedBy\":\"+5874898-01-01\""),
                ordered("\"wantedBy\":\"9999-12-31\""),
                good.replace("a-man", "a\\u0000man"),
                "{\"name\":\"a\\u0000\",\"comment\":\"\\u0000\"}",
                "{\"name\":\"\\udc00\"}",
                "{\"roll\":\"R-\\u0000\"}",
                "{\"reason\":\"\\u0000\"}",
                "{\"\\u0000\":1}",
                "username=a%00b&password=x",
                "username=admin&password=%00&name=%00&displayName=%00&reason=%00",
                "{\"alterations\":[{}]}",
                "username=%&password=%ff&_csrf=%",
                "username=tailor&password=" + "p".repeat(2000),
                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--\r\n",
                "\u0000",
                "x".repeat(70_000)));
        return random.nextInt(12) == 0 ? noise : text.getBytes(StandardCharsets.UTF_8);
    }

    private String ordered(String more) {
        return "{" + more + "," + good.strip().substring(1);
    }

    private static byte[] chunked(byte[] body) {
        String head = Integer.toHexString(body.length) + "\r\n";
        String text = body.length == 0 ? "" : head + new String(body, StandardCharsets.ISO_8859_1) + "\r\n";
        return (text + "0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
