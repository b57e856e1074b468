package org.yichuang.devices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** A slip printer on a real line that keeps what it prints. */
public final class PaperPrinter implements AutoCloseable {

  private final ServerSocket line;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private volatile boolean paper = true;
  private volatile boolean mute;

  public PaperPrinter(String host) throws IOException {
    line = new ServerSocket(9100, 5, InetAddress.getByName(host));
    Thread.ofVirtual().start(this::serve);
  }

  public void paper(boolean there) {
    paper = there;
  }

  /** Takes the line but says nothing. */
  public void mute(boolean is) {
    mute = is;
  }

  public synchronized byte[] printed() {
    return printed.toByteArray();
  }

  private void serve() {
    while (!line.isClosed()) {
      try (Socket one = line.accept()) {
        talk(one);
      } catch (SocketException over) {
        continue;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void talk(Socket one) throws IOException {
    InputStream in = one.getInputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == 0x10) {
        in.read();
        int which = in.read();
        if (!mute) {
          one.getOutputStream().write(which == 4 && !paper ? 0x72 : 0x12);
        }
      } else {
        synchronized (this) {
          printed.write(b);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    line.close();
  }
}
