package io.tailorline.portal.sales.choice.picture;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws the values of an option beside each other.
 *
 * <p>Passes: 1. each value is drafted; 2. of the views (the suit as it is worn, then its pieces) those are taken, at
 * most {@value #MOST_VIEWS}, that tell most values apart, an earlier one before a later one; 3. of each view the window
 * is what differs between any two values, with its surroundings. It is slow only in the drafts, one for each value.
 */
public final class OptionPictures {

    private static final int MOST_VIEWS = 3;

    /** Lines closer than this look alike, mm. */
    private static final double ALIKE = 0.6;

    /** From the middle of the wearer to what lies at a side, mm. */
    private static final double BETWEEN = 50;

    private final PatternEngine engine;
    private final MeasurementSet body;

    private OptionPictures(PatternEngine engine, MeasurementSet body) {
        this.engine = engine;
        this.body = body;
    }

    /** On the body that is likeliest where nothing is known but the sex. */
    public static OptionPictures onMedianBody(PatternEngine engine, Sex sex) {
        return on(engine, LikelyBody.completed(MeasurementSet.symmetric("median", sex, Map.of())));
    }

    static OptionPictures on(PatternEngine engine, MeasurementSet body) {
        return new OptionPictures(engine, body);
    }

    /** By the word of the value ({@code least} and {@code most} of a length); none where nothing can be drafted. */
    public Map<String, Picture> of(StyleOption option) {
        Map<String, Map<String, List<Stroke>>> drawn = new LinkedHashMap<>();
        MeantStyle.each(option, body.sex(), engine.options()).forEach((word, style) -> {
            if (engine.draftUncertified(option.name(), style, body) instanceof DraftResult.Drafted drafted) {
                Map<String, List<Stroke>> views = new LinkedHashMap<>(WornLines.of(drafted.pattern()));
                views.putAll(PieceLines.of(drafted.pattern()));
                drawn.put(word, views);
            }
        });
        List<String> views = telling(drawn);
        Map<String, Picture> pictures = new LinkedHashMap<>();
        drawn.keySet().forEach(word -> pictures.put(word, new Picture(List.of())));
        for (String view : views) {
            Map<String, List<Stroke>> seen = seen(drawn, view);
            Window window = window(seen);
            // what a value does not have is shown as what its neighbour has instead
            List<Stroke> missing = seen.values().stream()
                    .filter(lines -> !lines.isEmpty())
                    .findFirst()
                    .orElseThrow();
            seen.forEach((word, lines) -> pictures.computeIfPresent(
                    word,
                    (same, picture) -> picture.with(
                            new Picture.Panel(window, lines.isEmpty() ? missing : lines, lines.isEmpty()))));
        }
        return pictures;
    }

    /** The front of a suit in a style, head and hands left out; empty where it cannot be drafted. */
    public Optional<Picture> front(Style style) {
        if (!(engine.draftUncertified("front", style, body) instanceof DraftResult.Drafted drafted)) {
            return Optional.empty();
        }
        List<Stroke> lines =
                Objects.requireNonNull(WornLines.of(drafted.pattern()).get("front"));
        Window cloth = Window.of(lines.stream()
                .filter(stroke -> stroke.kind().equals("cloth"))
                .flatMap(stroke -> stroke.points().stream())
                .toList());
        return Optional.of(new Picture(List.of(new Picture.Panel(cloth.grown(), lines, false))));
    }

    /** The lines of one view for each value; none where the value does not have it. */
    private static Map<String, List<Stroke>> seen(Map<String, Map<String, List<Stroke>>> drawn, String view) {
        Map<String, List<Stroke>> seen = new LinkedHashMap<>();
        drawn.forEach((word, views) -> seen.put(word, views.getOrDefault(view, List.of())));
        return seen;
    }

    /** The views that together tell as many values apart as can be, each one more than those before. */
    private static List<String> telling(Map<String, Map<String, List<Stroke>>> drawn) {
        Map<String, List<Integer>> looks = new LinkedHashMap<>();
        for (Map<String, List<Stroke>> views : drawn.values()) {
            for (String view : views.keySet()) {
                looks.computeIfAbsent(view, name -> looks(seen(drawn, name).values()));
            }
        }
        List<String> chosen = new ArrayList<>();
        long told = 1;
        while (chosen.size() < MOST_VIEWS && told < drawn.size()) {
            String best = "";
            long most = told;
            for (String view : looks.keySet()) {
                List<List<Integer>> with = Stream.concat(chosen.stream(), Stream.of(view))
                        .map(name -> Objects.requireNonNull(looks.get(name)))
                        .toList();
                long now = IntStream.range(0, drawn.size())
                        .mapToObj(value ->
                                with.stream().map(each -> each.get(value)).toList())
                        .distinct()
                        .count();
                if (now > most) {
                    most = now;
                    best = view;
                }
            }
            if (best.isEmpty()) {
                break;
            }
            chosen.add(best);
            told = most;
        }
        return chosen;
    }

    /** For each value the number of its look: the same for values that look alike. */
    private static List<Integer> looks(Collection<List<Stroke>> values) {
        List<List<Stroke>> found = new ArrayList<>();
        List<Integer> looks = new ArrayList<>();
        for (List<Stroke> lines : values) {
            int look = 0;
            while (look < found.size() && !isAlike(found.get(look), lines)) {
                look++;
            }
            if (look == found.size()) {
                found.add(lines);
            }
            looks.add(look);
        }
        return looks;
    }

    private static boolean isAlike(List<Stroke> one, List<Stroke> other) {
        return one.equals(other)
                || one.isEmpty() == other.isEmpty()
                        && moved(one, other).findFirst().isEmpty()
                        && moved(other, one).findFirst().isEmpty();
    }

    /** What differs between any two values that have the view; the whole of it where one does not have it. */
    private static Window window(Map<String, List<Stroke>> seen) {
        List<List<Stroke>> there =
                seen.values().stream().filter(lines -> !lines.isEmpty()).toList();
        Window whole = Window.of(there.stream()
                .flatMap(List::stream)
                .flatMap(stroke -> stroke.points().stream())
                .toList());
        List<Point> moved = new ArrayList<>();
        for (List<Stroke> one : there) {
            for (List<Stroke> other : there) {
                moved(one, other).forEach(moved::add);
            }
        }
        if (moved.isEmpty()) {
            return whole.grown();
        }
        Window both = Window.of(moved).grown().within(whole.grown());
        Window one = Window.of(oneSide(moved)).grown().within(whole.grown());
        return told(seen, one) < told(seen, both) ? both : one;
    }

    /** How many values look different in a window. */
    private static long told(Map<String, List<Stroke>> seen, Window window) {
        return seen.values().stream()
                .map(lines -> new Picture(List.of(new Picture.Panel(window, lines, lines.isEmpty()))).svg(""))
                .distinct()
                .count();
    }

    /** What differs on both sides of the wearer and not between is looked at on one. */
    private static List<Point> oneSide(List<Point> moved) {
        List<Point> right = moved.stream().filter(at -> at.x() > 0).toList();
        boolean isApart = moved.stream().noneMatch(at -> StrictMath.abs(at.x()) < BETWEEN);
        return isApart && !right.isEmpty() ? right : moved;
    }

    /** Points of one drawing that have no line of the other near them. */
    private static Stream<Point> moved(List<Stroke> one, List<Stroke> other) {
        Set<Stroke> same = new HashSet<>(other);
        return one.stream()
                .filter(stroke -> !same.contains(stroke))
                .flatMap(stroke -> stroke.points().stream()
                        .filter(at -> other.stream()
                                .noneMatch(line -> line.kind().equals(stroke.kind()) && line.distanceTo(at) < ALIKE)));
    }
}
