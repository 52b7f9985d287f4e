package io.tailorline.json;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a document. The path is put together only when a fault asks for it.
 *
 * @param source the file, or what the text was given as
 * @param parent null at the root
 * @param name of the field; empty of an element
 * @param index of the element; negative of a field
 */
record JsonPlace(String source, @Nullable JsonPlace parent, String name, int index) {

    static JsonPlace root(String source) {
        return new JsonPlace(source, null, "", -1);
    }

    JsonPlace field(String field) {
        return new JsonPlace(source, this, field, -1);
    }

    JsonPlace element(int element) {
        return new JsonPlace(source, this, "", element);
    }

    /** As {@code $.pieces[3].cutLine}. */
    String path() {
        if (parent == null) {
            return "$";
        }
        return parent.path() + (index < 0 ? "." + name : "[" + index + "]");
    }
}
