package io.tailorline.portal.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says beyond the signatures: an order that works, and what goes wrong. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "application/problem+json";

    private final ObjectMapper json;
    private final MessageSource words;

    ApiDescription(ObjectMapper json, MessageSource words) {
        this.json = json;
        this.words = words;
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Tailorline")
                        .version("1")
                        .description(
                                "Made-to-measure suits, from the order to cut cloth. Lengths in mm, angles in degrees,"
                                        + " times in s. Problems are RFC 9457 with field, value and limit, all faults in `errors`,"
                                        + " in the language of `Accept-Language` (en, zh).")
                        .license(new License().name("Apache-2.0")));
    }

    @Bean
    OpenApiCustomizer examples() throws IOException {
        JsonNode order = example("order.json");
        JsonNode taken = example("taken.json");
        JsonNode refused = example("refused.json");
        JsonNode tooLong = example("too-long.json");
        return api -> {
            Paths paths = api.getPaths();
            Operation place =
                    Objects.requireNonNull(paths.get("/api/v1/orders")).getPost();
            place.requestBody(new RequestBody()
                    .required(true)
                    .content(content("application/json", "a man of ordinary build", order)));
            place.responses(new ApiResponses()
                    .addApiResponse("201", answer("Accepted", "application/json", taken))
                    .addApiResponse(
                            "400",
                            answer(
                                    "No JSON, or no Idempotency-Key",
                                    PROBLEM,
                                    problem(400, "not-json", "line 1", "empty")))
                    .addApiResponse(
                            "409",
                            answer(
                                    "The first request with this key is still being processed",
                                    PROBLEM,
                                    problem(409, "key-in-flight")))
                    .addApiResponse("413", answer("The body is too long", PROBLEM, tooLong))
                    .addApiResponse("422", answer("It cannot be accepted as it is", PROBLEM, refused)));
            paths.forEach((path, item) -> item.readOperations().forEach(operation -> describe(path, operation)));
        };
    }

    private static void describe(String path, Operation operation) {
        if (path.contains("{id}")) {
            operation.getResponses().addApiResponse("404", new ApiResponse().description("Not found"));
        }
        LimitResponses.describe(operation);
    }

    private static ApiResponse answer(String description, String type, JsonNode example) {
        return new ApiResponse().description(description).content(content(type, description, example));
    }

    private static Content content(String type, String name, JsonNode example) {
        MediaType media = new MediaType().schema(new ObjectSchema());
        media.setExamples(Map.of(name, new Example().value(example)));
        return new Content().addMediaType(type, media);
    }

    /** In the words of the answer itself. */
    private JsonNode problem(int status, String code, Object... arguments) {
        return json.createObjectNode()
                .put("type", "urn:tailorline:problem:" + code)
                .put("title", words.getMessage("problem." + code, null, Locale.ENGLISH))
                .put("status", status)
                .put("detail", words.getMessage("problem." + code + ".detail", arguments, Locale.ENGLISH));
    }

    private JsonNode example(String name) throws IOException {
        try (InputStream file = ApiDescription.class.getResourceAsStream("/api/" + name)) {
            return json.readTree(file);
        }
    }
}
