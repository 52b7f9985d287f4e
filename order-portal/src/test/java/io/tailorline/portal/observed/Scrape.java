package io.tailorline.portal.observed;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A scrape in Prometheus' text format. */
record Scrape(List<String> samples) {

    private static final Pattern NAME_ENDS = Pattern.compile("[{ ]");

    static Scrape of(String text) {
        return new Scrape(Arrays.stream(text.split("\n"))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    }

    Set<String> names() {
        return samples.stream().map(line -> NAME_ENDS.split(line, 2)[0]).collect(Collectors.toSet());
    }

    /**
     * The sum of a metric's series that have all these labels; NaN when there is none.
     *
     * @param labels {@code state="cut"}
     */
    double value(String name, String... labels) {
        return samples.stream()
                .filter(line -> NAME_ENDS.split(line, 2)[0].equals(name)
                        && Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }
}
