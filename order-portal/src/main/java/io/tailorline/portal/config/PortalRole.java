package io.tailorline.portal.config;

import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether this process is a portal: {@code tailorline.roles} names it, or names nothing. */
class PortalRole implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        List<String> roles = Binder.get(context.getEnvironment())
                .bind("tailorline.roles", Bindable.listOf(String.class))
                .orElse(List.of("portal"));
        return roles.stream().map(String::strip).anyMatch("portal"::equals);
    }
}
