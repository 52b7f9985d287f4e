package io.tailorline.workflow.platform.role;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The roles of this process. */
public record Roles(Set<Role> roles) {

    static final String PROPERTY = "tailorline.roles";

    public Roles {
        roles = Set.copyOf(roles);
    }

    /** Reads {@code tailorline.roles}; all roles when it is absent. */
    public static Roles of(Environment environment) {
        List<String> words = Binder.get(environment)
                .bind(PROPERTY, Bindable.listOf(String.class))
                .orElse(List.of());
        if (words.isEmpty()) {
            return new Roles(EnumSet.allOf(Role.class));
        }
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words) {
            roles.add(Role.named(word.strip())
                    .orElseThrow(() -> new StartRefused(
                            "tailorline.roles has '%s'; expected one or more of %s.".formatted(word, words()),
                            "Correct tailorline.roles, or leave it out to play all roles in one process.")));
        }
        return new Roles(roles);
    }

    public boolean play(Role role) {
        return roles.contains(role);
    }

    public boolean playAll() {
        return roles.size() == Role.values().length;
    }

    /** The role whose port is taken: the first, in the order of {@link Role}. */
    public Role first() {
        return Stream.of(Role.values()).filter(roles::contains).findFirst().orElseThrow();
    }

    static String words() {
        return Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(", "));
    }
}
