package org.yichuang.notices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An SMS gateway over a real socket that answers as it is told to, or not at all. */
final class LittleGateway implements Closeable {

  /** How it answers. */
  enum Mood {
    PROMPT,
    /** Takes the request and says nothing. */
    SILENT,
    /** Says 200 and then never ends its answer. */
    ENDLESS,
    /** Waits for {@link #speak}, then answers. */
    SLOW
  }

  static final String KEY = "secret";

  private final HttpServer server;
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final List<Boolean> signed = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch spoken = new CountDownLatch(1);
  private volatile CountDownLatch asked = new CountDownLatch(1);
  private volatile Mood mood = Mood.PROMPT;
  private volatile int status = 200;

  private LittleGateway(HttpServer server) {
    this.server = server;
  }

  static LittleGateway start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LittleGateway gateway = new LittleGateway(server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/send", gateway::answer);
    server.start();
    return gateway;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
  }

  /** The bodies of what it accepted. */
  List<String> texts() {
    return List.copyOf(texts);
  }

  /** For each request whether its signature held. */
  List<Boolean> signed() {
    return List.copyOf(signed);
  }

  void answers(int code) {
    status = code;
  }

  void is(Mood how) {
    mood = how;
    asked = new CountDownLatch(1);
  }

  /** Waits until somebody asked. */
  void awaitRequest() throws InterruptedException {
    asked.await();
  }

  void speak() {
    spoken.countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = exchange.getRequestHeaders();
    String expected = SmsGateway.sign(KEY, headers.getFirst("X-Timestamp") + "\n" + body);
    signed.add(expected.equals(headers.getFirst("X-Signature")));
    asked.countDown();
    try {
      switch (mood) {
        case SILENT -> closing.await();
        case ENDLESS -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          closing.await();
        }
        case SLOW -> {
          spoken.await();
          reply(exchange, body);
        }
        case PROMPT -> reply(exchange, body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private void reply(HttpExchange exchange, String body) throws IOException {
    if (status == 200) {
      texts.add(body);
    }
    exchange.sendResponseHeaders(status, -1);
  }

  @Override
  public void close() {
    closing.countDown();
    spoken.countDown();
    server.stop(0);
  }
}
