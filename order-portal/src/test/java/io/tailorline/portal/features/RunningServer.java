package io.tailorline.portal.features;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.portal.TailorlineApplication;
import io.tailorline.portal.fake.SampleCloths;
import io.tailorline.portal.workshop.Cloth;
import io.tailorline.portal.workshop.Cloths;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Tailorline as it is shipped, on embedded parts and free ports, with a nester that counts and a quick table; and its
 * API.
 */
final class RunningServer implements AutoCloseable {

    static final String TAILOR = "tailor:needle";
    static final String CUTTER = "cutter:shears";
    static final String NOBODY = "";

    /** A suit of 150 table seconds takes about four. */
    private static final int TABLE_SPEED = 40;

    private final Path data;
    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    /** The shop's cloths and a remnant, on which no front finds room. */
    @Configuration(proxyBeanMethods = false)
    static class Shelf {
        @Bean
        @Primary
        Cloths clothsAndRemnant() {
            List<Cloth> cloths = new ArrayList<>(SampleCloths.ofTheHouse().all());
            cloths.add(new Cloth("remnant", "#393c40", 300, Nap.TWO_WAY, "R-0300"));
            return new Cloths(cloths);
        }
    }

    private RunningServer(Path data, ConfigurableApplicationContext application) {
        this.data = data;
        this.application = application;
    }

    static RunningServer open() throws IOException {
        Path data = Files.createTempDirectory("tailorline-features-");
        SpringApplication application = new SpringApplication(TailorlineApplication.class, Shelf.class);
        application.setLogStartupInfo(false);
        return new RunningServer(
                data,
                application.run(
                        "--server.port=0",
                        "--tailorline.data=" + data,
                        "--tailorline.prices=" + prices(data),
                        "--tailorline.simulated-speed=" + TABLE_SPEED,
                        "--tailorline.nesting.iterations=30",
                        "--tailorline.security.tailor-password=needle",
                        "--tailorline.security.cutter-password=shears",
                        "--tailorline.limits.orders=1000",
                        "--tailorline.limits.changes=1000",
                        "--tailorline.limits.missing-orders=1000",
                        "--logging.level.io.tailorline=warn"));
    }

    /** The example's prices, and one for the remnant. */
    private static Path prices(Path folder) throws IOException {
        try (InputStream example = RunningServer.class.getResourceAsStream("/prices/prices.yaml")) {
            String text = new String(example.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                    folder.resolve("prices.yaml"), text.replace("cloths:\n", "cloths:\n  remnant: 60\n"));
        }
    }

    HttpResponse<String> get(String account, String path) {
        return send(account, path, HttpRequest.newBuilder().GET());
    }

    /** As the customer to whom the answer to the order gave this secret. */
    HttpResponse<String> getOwn(String secret, String path) {
        return send(
                NOBODY,
                path,
                HttpRequest.newBuilder().header("Order-Secret", secret).GET());
    }

    HttpResponse<String> post(String account, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(account, path, request);
    }

    /** The first of these states that the live feed of an order tells, from this call on, to who has its secret. */
    CompletableFuture<String> firstOf(Set<String> states, String secret, String id) {
        Stream<String> feed = send(
                        NOBODY,
                        "/api/v1/orders/" + id + "/events",
                        HttpRequest.newBuilder().header("Order-Secret", secret).GET(),
                        HttpResponse.BodyHandlers.ofLines())
                .body();
        return CompletableFuture.supplyAsync(() -> {
            try (feed) {
                return feed.filter(line -> line.startsWith("data:"))
                        .map(line -> read(line.substring("data:".length()))
                                .path("state")
                                .asText())
                        .filter(states::contains)
                        .findFirst()
                        .orElseThrow();
            }
        });
    }

    private HttpResponse<String> send(String account, String path, HttpRequest.Builder request) {
        return send(account, path, request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(
            String account, String path, HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        String address = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
        if (!account.equals(NOBODY)) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return client.send(request.uri(URI.create(address + path)).build(), body);
        } catch (IOException lost) {
            throw new java.io.UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    JsonNode read(HttpResponse<String> answer) {
        return read(answer.body());
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException noJson) {
            throw new java.io.UncheckedIOException(noJson);
        }
    }

    @Override
    public void close() throws IOException {
        application.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
