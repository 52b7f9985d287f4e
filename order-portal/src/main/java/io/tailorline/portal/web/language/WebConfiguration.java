package io.tailorline.portal.web.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The language of pages: {@code ?lang=zh} sets it and a cookie keeps it; before that the browser's Accept-Language
 * counts. The link to the other language keeps what else the address of the page says.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.CHINESE);

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageCookie(WebConfiguration::requested);
    }

    private static Locale requested(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale requested = Locale.lookup(Locale.LanguageRange.parse(header), SUPPORTED);
            return requested == null ? Locale.ENGLISH : requested;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SupportedLanguage()).addPathPatterns("/**");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
    }

    /** Accepts only the languages of the pages. */
    private static final class SupportedLanguage extends LocaleChangeInterceptor {

        SupportedLanguage() {
            setParamName("lang");
            setIgnoreInvalidLocale(true);
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws jakarta.servlet.ServletException {
            return !isSupported(request) || super.preHandle(request, response, handler);
        }

        /** The problem with an address that cannot be read is told in the language that counted before. */
        private static boolean isSupported(HttpServletRequest request) {
            try {
                String lang = request.getParameter("lang");
                return "en".equals(lang) || "zh".equals(lang);
            } catch (IllegalStateException malformed) {
                return false;
            }
        }

        /** Gives every page the query of itself in another language, as {@code languageQuery}: all but the code. */
        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
            // what a redirect has in its model would become parameters of the address
            if (page != null && !String.valueOf(page.getViewName()).startsWith("redirect:")) {
                page.addObject("languageQuery", languageQuery(request.getQueryString()));
            }
        }

        /** The parameters stay as they were encoded. */
        private static String languageQuery(@Nullable String query) {
            Stream<String> kept = Stream.of(
                            Objects.requireNonNullElse(query, "").split("&"))
                    .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("lang="));
            return Stream.concat(kept, Stream.of("lang=")).collect(Collectors.joining("&", "?", ""));
        }
    }
}
