package org.yichuang;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one run says. With {@code --json} exactly one object reaches standard output, whatever
 * happens: the verb's own, or one that says why there is none.
 */
final class Voice {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final boolean json;
  private final PrintStream out;
  private final PrintStream err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
  private final PrintStream said8 = new PrintStream(said, true, StandardCharsets.UTF_8);
  private final PrintStream both;
  private final List<Map<String, Object>> errors = new ArrayList<>();

  Voice(boolean json, PrintStream out, PrintStream err) {
    this.json = json;
    this.out = out;
    this.err = err;
    this.both = new PrintStream(new Twice(err, complained), true, StandardCharsets.UTF_8);
  }

  PrintStream out() {
    return json ? said8 : out;
  }

  PrintStream err() {
    return json ? both : err;
  }

  void refused(List<Refusal> refusals) {
    refusals.forEach(r -> err.println(r.sentence().zh() + " " + r.next().zh()));
    refusals.forEach(r -> err.println(r.sentence().en() + " " + r.next().en()));
    for (Refusal r : refusals) {
      Map<String, Object> error = new LinkedHashMap<>();
      error.put("code", r.code());
      error.put("sentence", r.sentence());
      error.put("next", r.next());
      if (r.field() != null) {
        error.put("field", r.field());
      }
      errors.add(error);
    }
  }

  /** Says the one object, if one was asked for, and returns the status. */
  int end(int status) {
    if (json) {
      String text = said.toString(StandardCharsets.UTF_8).strip();
      out.println(isObject(text) ? text : JSON.writeValueAsString(object(status, text)));
      out.flush();
    }
    return status;
  }

  private Map<String, Object> object(int status, String text) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("ok", status == 0);
    if (status == 0) {
      object.put("text", text);
      return object;
    }
    object.put("status", status);
    String complaint = (text + "\n" + complained.toString(StandardCharsets.UTF_8)).strip();
    object.put(
        "errors",
        errors.isEmpty()
            ? List.of(Map.of("code", "command.refused", "detail", complaint))
            : errors);
    return object;
  }

  private static boolean isObject(String text) {
    try {
      return text.startsWith("{") && JSON.readTree(text).isObject();
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Writes to two places. */
  private static final class Twice extends OutputStream {

    private final PrintStream one;
    private final ByteArrayOutputStream other;

    Twice(PrintStream one, ByteArrayOutputStream other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public void write(int b) {
      one.write(b);
      other.write(b);
    }

    @Override
    public void write(byte[] b, int from, int n) {
      one.write(b, from, n);
      other.write(b, from, n);
    }

    @Override
    public void flush() {
      one.flush();
    }
  }
}
