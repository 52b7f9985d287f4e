package io.tailorline.portal.observed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a shop's Prometheus and Grafana are given. */
final class Monitoring {

    static final Path FOLDER =
            Path.of("..", "packaging", "monitoring").toAbsolutePath().normalize();
    static final Path RULES = FOLDER.resolve("tailorline-alerts.yml");
    static final Path RULE_TESTS = FOLDER.resolve("tailorline-alerts.test.yml");
    static final Path DASHBOARD = FOLDER.resolve("tailorline-dashboard.json");
    static final Path DOCUMENT = Path.of("..", "docs", "metrics.md");

    /** Of Prometheus itself. */
    private static final Set<String> NOT_OURS = Set.of("up");

    private static final Pattern METRIC =
            Pattern.compile("\\b(up|(?:tailorline|http|hikaricp|jvm|process|disk|system)_[a-z_]+)\\b");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z_]+)`");

    private Monitoring() {}

    /** One alert. */
    record Alert(String name, String expression, JsonNode annotations) {}

    static List<Alert> alerts() throws IOException {
        List<Alert> alerts = new ArrayList<>();
        for (JsonNode group :
                new ObjectMapper(new YAMLFactory()).readTree(RULES.toFile()).path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                alerts.add(
                        new Alert(rule.path("alert").asText(), rule.path("expr").asText(), rule.path("annotations")));
            }
        }
        return alerts;
    }

    /** The metrics that alerts and panels ask for. */
    static Set<String> metricsNamed() throws IOException {
        Set<String> names = new TreeSet<>();
        alerts().forEach(alert -> addMetrics(alert.expression(), names));
        for (JsonNode expression :
                new ObjectMapper().readTree(DASHBOARD.toFile()).findValues("expr")) {
            addMetrics(expression.asText(), names);
        }
        names.removeAll(NOT_OURS);
        return names;
    }

    private static void addMetrics(String expression, Set<String> names) {
        Matcher metric = METRIC.matcher(LABELS.matcher(expression).replaceAll(""));
        while (metric.find()) {
            names.add(metric.group(1));
        }
    }

    /** The metrics that have a row in the document. */
    static Set<String> metricsDocumented() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher row = ROW.matcher(line);
            if (row.find()) {
                names.add(row.group(1));
            }
        }
        return names;
    }
}
