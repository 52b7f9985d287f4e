package io.tailorline.workflow.platform.role;

import java.util.Map;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Answers {@link ConditionalOnRole}. */
class OnRole implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Map<String, Object> wanted = metadata.getAnnotationAttributes(ConditionalOnRole.class.getName());
        return wanted == null
                || wanted.get("value") instanceof Role role
                        && Roles.of(context.getEnvironment()).play(role);
    }
}
