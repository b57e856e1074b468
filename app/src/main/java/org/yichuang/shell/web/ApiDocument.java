package org.yichuang.shell.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API's document says about every operation alike: the token, and what a refusal is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDocument {

  private static final String TOKEN = "token";
  private static final String PROBLEM = "Problem";

  /** One reason, with its form field if it has one. */
  record Reason(@Nullable String field, String code, String detail, String next) {}

  /**
   * A refusal as {@code application/problem+json} (RFC 9457), in the language of Accept-Language: a
   * stable code, a sentence, and what to do next; {@code errors} lists every reason at once.
   */
  record Refused(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      String code,
      String next,
      @Nullable String article,
      @Nullable String reference,
      List<Reason> errors) {}

  @Bean
  OpenAPI document() {
    return new OpenAPI()
        .info(
            new Info()
                .title("一窗 Yichuang")
                .version("1")
                .description(
                    "The whole way of a case as JSON. Ids are strings: they are longer than a"
                        + " JavaScript number holds. A change takes the version that was seen and"
                        + " is refused with 409 when somebody was faster; a request repeated with"
                        + " the same Idempotency-Key has one effect.")
                .license(new License().name("Apache-2.0")))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")));
  }

  @Bean
  OpenApiCustomizer everyOperation() {
    return document -> {
      var problem = ModelConverters.getInstance().readAll(Refused.class);
      problem.forEach((name, schema) ->
          document.getComponents().addSchemas(name.endsWith("Refused") ? PROBLEM : name, schema));
      document.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(ApiDocument::complete);
    };
  }

  private static void complete(Operation operation) {
    ApiResponses responses = operation.getResponses();
    responses.addApiResponse("4XX", problem("不能照办：编码、说明和下一步 Refused, with what to do next"));
    responses.addApiResponse("5XX", problem("系统出了意外，带编号 Our failure, with a reference"));
    operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    operation.addSecurityItem(new SecurityRequirement());
  }

  private static ApiResponse problem(String description) {
    Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    return new ApiResponse()
        .description(description)
        .content(
            new Content()
                .addMediaType("application/problem+json", new MediaType().schema(reference)));
  }
}
