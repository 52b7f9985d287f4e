package io.tailorline.portal.web.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The scripts that a page needs, so that it can ask for all of them at once instead of one behind the other. */
public final class PageModules {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:[^';]* from )?'(\\.[^']+)';");

    private PageModules() {}

    /**
     * The module and all that it imports, each once.
     *
     * @param path as the page asks for it: {@code /static/js/sales/shop.js}
     * @throws IllegalArgumentException where one of them is not there
     */
    public static List<String> of(String path) {
        Set<String> all = new LinkedHashSet<>();
        add(path, all);
        return List.copyOf(all);
    }

    private static void add(String path, Set<String> all) {
        if (!all.add(path)) {
            return;
        }
        Matcher imported = IMPORT.matcher(text(path));
        while (imported.find()) {
            add(URI.create(path).resolve(imported.group(1)).toString(), all);
        }
    }

    private static String text(String path) {
        try (InputStream in = PageModules.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no script %s.".formatted(path));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
