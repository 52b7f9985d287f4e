package io.tailorline.nesting.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The repairs made to a file, one line for each kind: {@code cut.json: items 3 and 7: clockwise, turned round.} */
final class RepairNotes {

    /** A longer list ends with the number of further ones. */
    private static final int MOST_NAMED = 12;

    private final Map<String, List<String>> named = new LinkedHashMap<>();

    void add(String name, String done) {
        named.computeIfAbsent(done, what -> new ArrayList<>()).add(name);
    }

    void addAll(String name, List<String> done) {
        done.forEach(one -> add(name, one));
    }

    /**
     * Reports all repairs.
     *
     * @param source the file
     * @param kind the word before the ids: {@code item}
     */
    void tell(String source, String kind, Consumer<String> listener) {
        named.forEach((done, names) -> listener.accept(
                "%s: %s%s %s: %s.".formatted(source, kind, names.size() == 1 ? "" : "s", list(names), done)));
    }

    private static String list(List<String> names) {
        if (names.size() > MOST_NAMED) {
            return String.join(", ", names.subList(0, MOST_NAMED)) + " and " + (names.size() - MOST_NAMED) + " more";
        }
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
