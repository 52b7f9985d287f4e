package io.tailorline.pattern.worn;

import java.util.List;

/**
 * The suit seen from one direction.
 *
 * @param parts in the order in which they are painted: a later one covers an earlier one
 */
public record WornView(List<Part> parts) {

    public WornView {
        parts = List.copyOf(parts);
    }

    /** Parts whose name is one of these or begins with one and a dot. */
    public List<Part> named(String... names) {
        return parts.stream()
                .filter(part -> List.of(names).stream()
                        .anyMatch(
                                name -> part.name().equals(name) || part.name().startsWith(name + ".")))
                .toList();
    }
}
