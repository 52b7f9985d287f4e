package io.tailorline.portal.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What an operation answers that is asked too often, by too many, or with a body that arrives too slowly. */
final class LimitResponses {

    private static final String AGAIN = "; Retry-After says when to come again";

    private LimitResponses() {}

    static void describe(Operation operation) {
        if (isStream(operation)) {
            limit(operation, "429", "This order, client or account has all its places of live streams");
            limit(operation, "503", "All places of live streams are taken");
        }
        if (operation.getRequestBody() != null) {
            operation
                    .getResponses()
                    .putIfAbsent("408", new ApiResponse().description("The body did not arrive in its time"));
            limit(operation, "429", "Too many requests of this client, or too much of their bodies at once");
            limit(operation, "503", "Too much of all clients arrives at once, or the database does not answer");
        }
    }

    private static boolean isStream(Operation operation) {
        return operation.getResponses().values().stream()
                .flatMap(answer -> Optional.ofNullable(answer.getContent()).stream())
                .anyMatch(content -> content.containsKey(MediaType.TEXT_EVENT_STREAM_VALUE));
    }

    private static void limit(Operation operation, String status, String description) {
        Header seconds = new Header().description("s").schema(new IntegerSchema());
        operation
                .getResponses()
                .putIfAbsent(
                        status,
                        new ApiResponse()
                                .description(description + AGAIN)
                                .content(problem())
                                .addHeaderObject(HttpHeaders.RETRY_AFTER, seconds));
    }

    private static Content problem() {
        return new Content()
                .addMediaType(
                        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new io.swagger.v3.oas.models.media.MediaType().schema(new ObjectSchema()));
    }
}
