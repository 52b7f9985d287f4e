package io.tailorline.portal.identity.security;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.tailorline.portal.identity.OrderCookie;
import java.util.Locale;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Says in the description of the API who may do what, as the access table has it. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String ACCOUNT = "staff";
    private static final String SECRET = "orderSecret";

    @Bean
    OpenApiCustomizer accessOfTheApi() {
        return api -> {
            api.schemaRequirement(
                    ACCOUNT,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("basic")
                            .description("An account of the staff; its roles decide."));
            api.schemaRequirement(
                    SECRET,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.APIKEY)
                            .in(SecurityScheme.In.HEADER)
                            .name(OrderCookie.HEADER)
                            .description("What the answer to the order gave; it opens that order."));
            api.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
        };
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        Optional<AccessRule> row = AccessTable.rows().stream()
                .filter(each -> each.method().equals(HttpMethod.valueOf(method.name())) && each.isOfPattern(path))
                .findFirst();
        row.map(AccessRule::permitted)
                .filter(permitted -> permitted != PermittedUsers.ANYONE)
                .ifPresent(permitted -> require(permitted, operation));
        if (method != PathItem.HttpMethod.GET && !takesJson(operation)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(CrossSiteFilter.PROGRAM)
                    .required(false)
                    .schema(new StringSchema().example("1"))
                    .description("Any value, where a program sends no JSON: no page of another site can send it."));
        }
    }

    private static boolean takesJson(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent().containsKey("application/json");
    }

    private static void require(PermittedUsers permitted, Operation operation) {
        operation.addSecurityItem(new SecurityRequirement().addList(ACCOUNT));
        if (permitted.isBySecret()) {
            operation.addSecurityItem(new SecurityRequirement().addList(SECRET));
        } else {
            operation
                    .getResponses()
                    .addApiResponse("401", new ApiResponse().description("No account, or a wrong password"))
                    .addApiResponse(
                            "403",
                            new ApiResponse()
                                    .description("Not for this account; "
                                            + permitted.name().toLowerCase(Locale.ROOT) + " only"));
        }
    }
}
