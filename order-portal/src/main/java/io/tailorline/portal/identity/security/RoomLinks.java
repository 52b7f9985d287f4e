package io.tailorline.portal.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page the rooms that its reader may enter, as {@code rooms}. */
@Component
final class RoomLinks implements HandlerInterceptor, WebMvcConfigurer {

    private final boolean open;

    RoomLinks(SecuritySettings settings) {
        this.open = settings.open();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        // what a redirect has in its model would become parameters of the address
        if (page != null && !String.valueOf(page.getViewName()).startsWith("redirect:")) {
            page.addObject(
                    "rooms",
                    open
                            ? List.of(StaffArea.values())
                            : StaffArea.of(SecurityContextHolder.getContext().getAuthentication()));
        }
    }
}
