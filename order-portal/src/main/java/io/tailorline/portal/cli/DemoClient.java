package io.tailorline.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Speaks to the public API as anybody could: over HTTP, with nothing but what the API gives. */
final class DemoClient {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;

    DemoClient(String address) {
        this.address = address;
    }

    /** @param secret what the answer to the order gave */
    JsonNode orderOf(String id, String secret) throws IOException, InterruptedException, DemoFailure {
        return json.readTree(send(
                request("/api/v1/orders/" + id).header("Order-Secret", secret).GET()));
    }

    /** @param account {@code name:password} */
    byte[] bytesAs(String account, String path) throws IOException, InterruptedException, DemoFailure {
        return send(as(account, request(path)).GET());
    }

    /** @param account {@code name:password} */
    JsonNode getAs(String account, String path) throws IOException, InterruptedException, DemoFailure {
        return json.readTree(bytesAs(account, path));
    }

    JsonNode postAs(String account, String path, Map<String, String> body)
            throws IOException, InterruptedException, DemoFailure {
        return json.readTree(send(as(account, request(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))));
    }

    JsonNode order(String key, String body) throws IOException, InterruptedException, DemoFailure {
        return json.readTree(send(request("/api/v1/orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static HttpRequest.Builder as(String account, HttpRequest.Builder request) {
        return request.header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException, DemoFailure {
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new DemoFailure("%s answered %d: %s"
                    .formatted(answer.uri().getPath(), answer.statusCode(), complaint(answer.body())));
        }
        return answer.body();
    }

    private String complaint(byte[] body) throws IOException {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.startsWith("{") ? json.readTree(text).path("detail").asText(text) : text;
    }
}
