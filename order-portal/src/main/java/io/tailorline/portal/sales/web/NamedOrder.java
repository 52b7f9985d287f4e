package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.workflow.platform.logging.OrderInLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Names the order of a request's address in each log line of that request. */
@Component
class NamedOrder implements AsyncHandlerInterceptor, WebMvcConfigurer {

    private static final String VARIABLE = "id";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get(VARIABLE) instanceof String id
                && OrderId.isOne(id)) {
            MDC.put(OrderInLog.FIELD, id);
        }
        return true;
    }

    /** A live feed goes on without its thread. */
    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        MDC.remove(OrderInLog.FIELD);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        MDC.remove(OrderInLog.FIELD);
    }
}
