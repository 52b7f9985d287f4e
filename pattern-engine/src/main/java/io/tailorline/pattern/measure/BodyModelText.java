package io.tailorline.pattern.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The figures of a {@link BodyModel} as a text that a person can read: one line a figure or a row of figures, words and
 * numbers apart by blanks, {@code #} before remarks.
 *
 * <pre>
 * sex male
 * bodies 2041
 * alarm 10 4.313                                  measurements taken, limit of the outlier score
 * exchange 9.120                                  limit of the gain of a swap
 * field stature 7.470312 0.039055                 mean and deviation on the scale
 * correlation weightKg 0.46120                    with the fields above it, in their order
 * </pre>
 */
final class BodyModelText {

    private BodyModelText() {}

    static String of(BodyModel model, String source) {
        StringBuilder text = new StringBuilder();
        text.append(
                        "# How the measurements of one sex hang together: means, deviations and correlations of the natural\n")
                .append(
                        "# logarithm of mm and kg, and of degrees. Fitted by fit-measurements; see docs/drafting/measures.md.\n")
                .append("# Source: ")
                .append(source)
                .append('\n');
        line(text, "sex %s", model.sex().word());
        line(text, "bodies %d", model.rows());
        model.limits().outlierScore().forEach((taken, limit) -> line(text, "alarm %d %.4f", taken, limit));
        line(text, "exchange %.4f", model.limits().swap());
        for (Measurement field : model.fields()) {
            line(text, "field %s %.6f %.6f", field.fieldName(), model.mean(field), model.deviation(field));
        }
        RealMatrix covariance = model.covariance();
        for (int i = 1; i < model.fields().size(); i++) {
            text.append("correlation ").append(model.fields().get(i).fieldName());
            for (int j = 0; j < i; j++) {
                text.append(String.format(Locale.ROOT, " %.5f", correlation(covariance, i, j)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static double correlation(RealMatrix covariance, int i, int j) {
        return covariance.getEntry(i, j) / StrictMath.sqrt(covariance.getEntry(i, i) * covariance.getEntry(j, j));
    }

    private static void line(StringBuilder text, String format, Object... figures) {
        text.append(String.format(Locale.ROOT, format, figures)).append('\n');
    }

    /** The figures that the engine carries. */
    static BodyModel resource(Sex sex) {
        String name = "body-model-%s.txt".formatted(sex.word());
        try (InputStream stream = BodyModelText.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The engine lacks its figures '%s'.".formatted(name));
            }
            return parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    /** @param name name of the text in an error; it is our own resource, not a user's */
    static BodyModel parse(String name, String text) {
        Lines lines = new Lines(name);
        text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(lines::take);
        return lines.model();
    }

    /** The lines as they come. */
    private static final class Lines {
        private final String name;
        private Sex sex = Sex.MALE;
        private int bodies;
        private double swap = Double.MAX_VALUE;
        private final TreeMap<Integer, Double> limits = new TreeMap<>();
        private final List<Measurement> fields = new ArrayList<>();
        private final List<double[]> figures = new ArrayList<>();
        private final Map<Integer, double[]> correlations = new TreeMap<>();

        Lines(String name) {
            this.name = name;
        }

        void take(String line) {
            String[] words = line.trim().split("\\s+");
            switch (words[0]) {
                case "sex" -> sex = words[1].equals(Sex.FEMALE.word()) ? Sex.FEMALE : Sex.MALE;
                case "bodies" -> bodies = Integer.parseInt(words[1]);
                case "alarm" -> limits.put(Integer.valueOf(words[1]), Double.valueOf(words[2]));
                case "exchange" -> swap = Double.parseDouble(words[1]);
                case "field" -> {
                    fields.add(field(words[1]));
                    figures.add(numbers(words));
                }
                case "correlation" -> correlations.put(fields.indexOf(field(words[1])), numbers(words));
                default -> throw new IllegalStateException("%s: '%s' is not known.".formatted(name, words[0]));
            }
        }

        private Measurement field(String word) {
            return Measurement.named(word)
                    .orElseThrow(
                            () -> new IllegalStateException("%s: '%s' is not a measurement.".formatted(name, word)));
        }

        private static double[] numbers(String[] words) {
            double[] numbers = new double[words.length - 2];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Double.parseDouble(words[i + 2]);
            }
            return numbers;
        }

        private double correlation(int i, int j) {
            return Objects.requireNonNull(correlations.get(i))[j];
        }

        BodyModel model() {
            int size = fields.size();
            double[] mean = new double[size];
            RealMatrix covariance = MatrixUtils.createRealMatrix(size, size);
            for (int i = 0; i < size; i++) {
                mean[i] = figures.get(i)[0];
                double deviation = figures.get(i)[1];
                covariance.setEntry(i, i, deviation * deviation);
                for (int j = 0; j < i; j++) {
                    double shared = correlation(i, j) * deviation * figures.get(j)[1];
                    covariance.setEntry(i, j, shared);
                    covariance.setEntry(j, i, shared);
                }
            }
            return new BodyModel(sex, bodies, fields, mean, covariance, new OutlierLimits(limits, swap));
        }
    }
}
