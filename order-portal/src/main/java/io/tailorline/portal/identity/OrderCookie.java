package io.tailorline.portal.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * How a request brings the secret of an order: programs in the header {@code Order-Secret}, browsers in a cookie that
 * goes to the pages and the API of that one order and that no script reads.
 */
public final class OrderCookie {

    /** The header of programs. */
    public static final String HEADER = "Order-Secret";

    /** Longer than a suit takes, with its alterations. */
    private static final Duration KEPT = Duration.ofDays(180);

    private OrderCookie() {}

    /** The secret that a request brings for an order; empty when it brings none. */
    public static Optional<String> presented(HttpServletRequest request, String number) {
        String header = request.getHeader(HEADER);
        return header != null ? Optional.of(header) : kept(request, number);
    }

    /** The secret that the browser keeps of an order; empty when it keeps none. */
    public static Optional<String> kept(HttpServletRequest request, String number) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name(number)))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** The cookies that open an order in a browser; {@code Secure} when the request came by HTTPS. */
    public static List<ResponseCookie> of(HttpServletRequest request, String number, String secret) {
        return Stream.of("/orders/", "/api/v1/orders/")
                .map(path -> ResponseCookie.from(name(number), secret)
                        .path(path + number)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(KEPT)
                        .build())
                .toList();
    }

    private static String name(String number) {
        return "order-" + number;
    }
}
