package org.yichuang.notices;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Enough of RFC 5321 over a real socket to take mail and keep it. */
final class LittleMailServer implements Closeable {

  private final ServerSocket socket;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Map<String, String> replies = Map.of();
  private volatile boolean silent;

  private LittleMailServer(ServerSocket socket) {
    this.socket = socket;
  }

  static LittleMailServer start() throws IOException {
    var server = new LittleMailServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().start(server::serve);
    return server;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Envelope and message of each mail, base64 bodies decoded. */
  List<String> received() {
    return List.copyOf(received);
  }

  /** Answers a command, such as {@code RCPT}, with this from now on instead of taking the mail. */
  void replies(String command, String answer) {
    replies = Map.of(command, answer);
  }

  void repliesAsUsual() {
    replies = Map.of();
  }

  /** Takes connections and says nothing. */
  void fallSilent() {
    silent = true;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        if (socket.isClosed()) {
          return;
        }
      }
    }
  }

  private void talk(Socket client) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    if (silent) {
      waitForTheEnd();
      return;
    }
    StringBuilder mail = new StringBuilder();
    say(out, "220 little");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String special = replies.get(line.length() < 4 ? line : line.substring(0, 4));
      if (special != null) {
        say(out, special);
      } else if (line.startsWith("DATA")) {
        say(out, "354 go on");
        for (String text = in.readLine(); !".".equals(text); text = in.readLine()) {
          mail.append(decoded(text)).append('\n');
        }
        received.add(mail.toString());
        mail.setLength(0);
        say(out, "250 kept");
      } else if (line.startsWith("QUIT")) {
        say(out, "221 bye");
        return;
      } else {
        mail.append(line).append('\n');
        say(out, "250 ok");
      }
    }
  }

  private void waitForTheEnd() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String decoded(String text) {
    try {
      return text.length() < 8
          ? text
          : new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    socket.close();
  }
}
