package io.tailorline.portal.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import io.tailorline.portal.web.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever goes wrong outside a controller: a problem for a program, a page for a person. */
@Controller
@Hidden
class ErrorAnswers implements ErrorController {

    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 406, 408, 413, 415, 429, 500, 503);

    private final Problems problems;
    private final ObjectMapper json;

    ErrorAnswers(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @RequestMapping("/error")
    @Nullable
    String answer(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        int status = status(request);
        String path = path(request);
        ProblemDetail problem = problem(status, path, request, response);
        if (wantsPage(request, path)) {
            model.addAttribute("problem", problem);
            return "web/error";
        }
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
        response.flushBuffer();
        return null;
    }

    private ProblemDetail problem(int status, String path, HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(Problems.REFUSAL) instanceof Refusal refusal) {
            return problems.detail(HttpStatus.valueOf(status), refusal);
        }
        ProblemDetail problem = problems.detail(
                HttpStatus.valueOf(status),
                "status-" + worded(status),
                method(request),
                path,
                allowed(request, response));
        problem.setProperty(
                "field", status == 405 ? "method" : status == 415 ? "Content-Type" : status == 406 ? "Accept" : "path");
        problem.setProperty("value", value(status, request, path));
        problem.setProperty("limit", allowed(request, response));
        return problem;
    }

    private static int status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return code instanceof Integer status && HttpStatus.resolve(status) != null ? status : 404;
    }

    /** A server error is reported as such, a client error by its own status where we have a text for it. */
    private static int worded(int status) {
        if (WORDED.contains(status)) {
            return status;
        }
        return status >= 500 ? 500 : 400;
    }

    private static String path(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path == null ? request.getRequestURI() : path.toString();
    }

    /** Of the request that went wrong; the one for its answer is a GET. */
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String method
                ? method
                : request.getMethod();
    }

    private static String value(int status, HttpServletRequest request, String path) {
        String value = switch (status) {
            case 405 -> method(request);
            case 415 -> request.getContentType();
            case 406 -> request.getHeader("Accept");
            default -> path;
        };
        return value == null ? "" : value;
    }

    private static String allowed(HttpServletRequest request, HttpServletResponse response) {
        String methods = response.getHeader("Allow");
        if (methods != null) {
            return methods;
        }
        return String.valueOf(request.getRequestURI()).startsWith("/api") ? "application/json" : "/v3/api-docs";
    }

    private static boolean wantsPage(HttpServletRequest request, String path) {
        String accept = request.getHeader("Accept");
        boolean api = path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator");
        return !api && accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }
}
