package io.tailorline.portal.observed;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.tailorline.portal.TailorlineApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tailorline as it is shipped, all roles in one process, with everything that it says about itself collected. */
final class ObservedServer implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path data;
    private final ConfigurableApplicationContext application;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    /** Takes every span that ends. */
    static final class Spans implements SpanExporter {
        final List<SpanData> ended = new CopyOnWriteArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            ended.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Exporter {
        @Bean
        Spans spans() {
            return new Spans();
        }
    }

    private ObservedServer(Path data, ConfigurableApplicationContext application) {
        this.data = data;
        this.application = application;
        LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(logging);
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        appender.setContext(logging);
        appender.setEncoder(encoder);
        appender.setOutputStream(log);
        appender.start();
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }

    static ObservedServer open() throws IOException {
        Path data = Files.createTempDirectory("tailorline-observed-");
        SpringApplication application = new SpringApplication(TailorlineApplication.class, Exporter.class);
        application.setLogStartupInfo(false);
        return new ObservedServer(
                data,
                application.run(
                        "--server.port=0",
                        "--tailorline.data=" + data,
                        "--tailorline.simulated-speed=200",
                        "--tailorline.nesting.iterations=1",
                        "--tailorline.retry-cycle=R1/PT0S",
                        "--tailorline.security.tailor-password=needle",
                        "--management.tracing.sampling.probability=1.0",
                        "--logging.level.root=warn",
                        "--logging.level.io.tailorline=info"));
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    List<SpanData> spans() {
        return bean(Spans.class).ended;
    }

    /** The body of an order that can be made. */
    ObjectNode order() throws IOException {
        ObjectNode order = json.createObjectNode();
        try (InputStream sample = ObservedServer.class.getResourceAsStream("/demo/body.json")) {
            order.set("body", json.readTree(sample));
        }
        order.putObject("style")
                .put("fit", "regular")
                .putArray("garments")
                .add("jacket")
                .add("trousers");
        return order;
    }

    HttpResponse<String> placed(String body) {
        return send(request("/api/v1/orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    JsonNode read(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }

    /** What the metrics port answers. */
    HttpResponse<String> observed(String path) {
        return send(HttpRequest.newBuilder(URI.create(
                "http://127.0.0.1:" + application.getEnvironment().getProperty("local.management.port") + path)));
    }

    Scrape scrape() {
        return Scrape.of(observed("/metrics").body());
    }

    synchronized String logText() {
        return log.toString(StandardCharsets.UTF_8);
    }

    List<JsonNode> logLines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : logText().split("\n")) {
            if (!line.isBlank()) {
                lines.add(json.readTree(line));
            }
        }
        return lines;
    }

    /** Asks again and again until there is one. */
    static <T> T await(String what, Supplier<Optional<T>> wanted) {
        return Awaitility.await(what)
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .until(wanted::get, Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .detachAppender(appender);
        application.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
