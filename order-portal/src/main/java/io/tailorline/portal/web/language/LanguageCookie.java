package io.tailorline.portal.web.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Keeps the language of pages in a cookie, which is {@code Secure} where the request came by HTTPS. */
final class LanguageCookie extends AbstractLocaleContextResolver {

    private final LocaleContextResolver plain;
    private final LocaleContextResolver secure;

    LanguageCookie(Function<HttpServletRequest, Locale> withoutCookie) {
        plain = cookie(false, withoutCookie);
        secure = cookie(true, withoutCookie);
    }

    private static LocaleContextResolver cookie(boolean secure, Function<HttpServletRequest, Locale> withoutCookie) {
        CookieLocaleResolver cookie = new CookieLocaleResolver("lang");
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieSameSite("Lax");
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSecure(secure);
        cookie.setRejectInvalidCookies(false);
        cookie.setDefaultLocaleFunction(withoutCookie);
        return cookie;
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return plain.resolveLocaleContext(request);
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext locale) {
        (request.isSecure() ? secure : plain).setLocaleContext(request, response, locale);
    }
}
