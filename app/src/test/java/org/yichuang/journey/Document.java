package org.yichuang.journey;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's document as it is served, read by a program that knows nothing else. */
final class Document {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode root;

  private Document(JsonNode root) {
    this.root = root;
  }

  static Document served(MockMvc mvc) throws Exception {
    return new Document(
        JSON.readTree(
            mvc.perform(get("/api/openapi"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)));
  }

  /** One operation of the document. */
  record Operation(String method, String path, JsonNode node) {

    List<String> parameters(String in) {
      List<String> names = new ArrayList<>();
      for (JsonNode p : node.path("parameters")) {
        if (p.path("in").asString("").equals(in)) {
          names.add(p.path("name").asString(""));
        }
      }
      return names;
    }

    boolean takes(String type) {
      return node.path("requestBody").path("content").has(type);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    root.path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(op ->
                    all.add(
                        new Operation(
                            op.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            op.getValue()))));
    return all;
  }

  Operation operation(String method, String path) {
    return operations().stream()
        .filter(o -> o.method().equals(method) && o.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not in the document: " + method + " " + path));
  }

  /** The schema, with its reference followed. */
  JsonNode schema(JsonNode given) {
    String reference = given.path("$ref").asString("");
    return reference.isEmpty() ? given : root.at(reference.substring(1));
  }

  /** A body that the document calls right, each property with something of its type. */
  Map<String, String> example(Operation operation) {
    JsonNode body =
        schema(
            operation
                .node()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
    Map<String, String> fields = new LinkedHashMap<>();
    body.path("properties")
        .properties()
        .forEach(p -> fields.put(p.getKey(), something(schema(p.getValue()))));
    return fields;
  }

  /** The names of the fields that an operation may answer with. */
  java.util.Set<String> answers(Operation operation) {
    java.util.Set<String> names = new java.util.TreeSet<>();
    operation
        .node()
        .path("responses")
        .properties()
        .forEach(answer -> {
          if (answer.getKey().startsWith("2")) {
            answer
                .getValue()
                .path("content")
                .forEach(c ->
                    schema(c.path("schema"))
                        .path("properties")
                        .properties()
                        .forEach(p -> names.add(p.getKey())));
          }
        });
    return names;
  }

  private String something(JsonNode schema) {
    return switch (schema.path("type").asString("object")) {
      case "integer", "number" -> "1";
      case "boolean" -> "false";
      case "array" -> "[]";
      case "string" ->
          schema.has("enum") ? "\"" + schema.path("enum").get(0).asString() + "\"" : "\"x\"";
      default -> "{}";
    };
  }
}
