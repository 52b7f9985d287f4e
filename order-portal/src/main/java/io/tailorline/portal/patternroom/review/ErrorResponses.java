package io.tailorline.portal.patternroom.review;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.tailorline.json.FormatFault;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.workflow.patternroom.MarkerPreviews;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Tells in the description of the API how a request may be refused: what its method declares to throw. */
@Component
class ErrorResponses implements OperationCustomizer {

    private static final String CHANGED = "Somebody else has changed the order since; with what, and by whom";
    private static final String NOT_WAITING =
            "The order does not wait for this decision, or it would cut cloth twice or forget that it is cut";

    private static final String NO_TABLE = "A piece can be cut on no table of the house";

    private static final String NOT_EXPECTED = "Not as expected, with field, value and limit";

    private record Answer(Class<? extends Exception> refusal, String status, String description) {}

    private static final List<Answer> ANSWERS = List.of(
            new Answer(FormatFault.class, "422", NOT_EXPECTED),
            new Answer(NotDraftable.class, "422", "Not as expected, or not to be drafted; with field, value and limit"),
            new Answer(TailorDesk.NotWaiting.class, "409", NOT_WAITING),
            new Answer(TailorDesk.Refused.class, "409", NOT_WAITING),
            new Answer(TailorDesk.Refused.class, "412", CHANGED),
            new Answer(OrderVersions.TooMany.class, "409", "The order has as many versions as it may have"),
            new Answer(CostUnknown.class, "409", NO_TABLE),
            new Answer(
                    MarkerPreviews.Busy.class,
                    "409",
                    NO_TABLE + "; or the pieces cannot be nested; or others are being nested, then with Retry-After"));

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        List<Class<?>> thrown = List.of(handler.getMethod().getExceptionTypes());
        if (!thrown.contains(UnknownOrder.class)) {
            return operation;
        }
        Optional<RequestBody> body = Arrays.stream(handler.getMethodParameters())
                .map(parameter -> Optional.ofNullable(parameter.getParameterAnnotation(RequestBody.class)))
                .flatMap(Optional::stream)
                .findFirst();
        body.ifPresent(read -> {
            if (read.required()) {
                answer(operation, "400", "Without a body");
                answer(operation, "422", NOT_EXPECTED);
            }
            answer(operation, "413", "The body is too long");
        });
        ANSWERS.stream()
                .filter(answer -> thrown.contains(answer.refusal()))
                .forEach(answer -> answer(operation, answer.status(), answer.description()));
        PostMapping mapping = handler.getMethodAnnotation(PostMapping.class);
        if (mapping != null && mapping.consumes().length > 0) {
            answer(operation, "415", "Not application/json");
        }
        return operation;
    }

    private static void answer(Operation operation, String status, String description) {
        operation.getResponses().addApiResponse(status, new ApiResponse().description(description));
    }
}
