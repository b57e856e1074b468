package org.yichuang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yichuang.testing.HouseTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's document says everything that a program has to know. */
@HouseTest
class ApiDocumentTests {

  @Autowired MockMvc mvc;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private JsonNode document = JsonMapper.builder().build().createObjectNode();

  @BeforeEach
  void read() throws Exception {
    document =
        JsonMapper.builder()
            .build()
            .readTree(
                mvc.perform(get("/api/openapi"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8));
  }

  @Test
  void everyOperationThatIsServedIsInTheDocument() {
    List<String> missing = new ArrayList<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach((mapping, handler) ->
            mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/") && !path.startsWith("/api/openapi"))
                .filter(path -> document.path("paths").path(path).isMissingNode())
                .forEach(missing::add));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyOperationHasASummaryShapesAndWhatARefusalLooksLike() {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String name = operation.getKey() + " " + path.getKey();
        JsonNode node = operation.getValue();
        if (node.path("summary").asString("").isBlank() || node.path("tags").isEmpty()) {
          missing.add(name + ": no summary or tag");
        }
        if (!whole(answer(node))) {
          missing.add(name + ": no shape of its answer " + answer(node));
        }
        for (Map.Entry<String, JsonNode> taken :
            node.path("requestBody").path("content").properties()) {
          if (!whole(taken.getValue().path("schema"))) {
            missing.add(name + ": no shape of what it takes " + taken.getValue());
          }
        }
        String problem =
            node.path("responses")
                .path("4XX")
                .path("content")
                .path("application/problem+json")
                .path("schema")
                .path("$ref")
                .asString("");
        if (!problem.equals("#/components/schemas/Problem")) {
          missing.add(name + ": no refusal");
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(document.at("/components/schemas/Problem/properties/next").isMissingNode())
        .isFalse();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> dangling = new ArrayList<>();
    follow(document, dangling);
    assertThat(dangling).isEmpty();
  }

  private void follow(JsonNode node, List<String> dangling) {
    String reference = node.path("$ref").asString("");
    if (!reference.isEmpty() && document.at(reference.substring(1)).isMissingNode()) {
      dangling.add(reference);
    }
    node.forEach(child -> follow(child, dangling));
  }

  private static JsonNode answer(JsonNode operation) {
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      if (response.getKey().startsWith("2")) {
        return response.getKey().equals("204")
            ? JsonMapper.builder().build().createObjectNode().put("type", "string")
            : response.getValue().path("content").path("*/*").isMissingNode()
                ? response.getValue().path("content").values().stream()
                    .findFirst()
                    .map(c -> c.path("schema"))
                    .orElse(response.getValue())
                : response.getValue().path("content").path("*/*").path("schema");
      }
    }
    return operation.path("responses");
  }

  /** A shape says its fields, the kind of its elements, or that it is plain. */
  private boolean whole(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    if (!reference.isEmpty()) {
      return whole(document.at(reference.substring(1)));
    }
    JsonNode type = schema.path("type");
    return switch (type.isArray() ? type.path(0).asString("") : type.asString("")) {
      case "object" -> !schema.path("properties").isEmpty() || schema.has("additionalProperties");
      case "array" -> whole(schema.path("items"));
      case "" -> false;
      default -> true;
    };
  }
}
