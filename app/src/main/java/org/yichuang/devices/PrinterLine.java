package org.yichuang.devices;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuang.devices.Device.Trouble;

/** The line to one slip printer: asks how it is, and prints when it is well. */
record PrinterLine(String host, int port) {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "((?:127|10)(?:\\.\\d{1,3}){3}|192\\.168(?:\\.\\d{1,3}){2}"
              + "|172\\.(?:1[6-9]|2\\d|3[01])(?:\\.\\d{1,3}){2})(?::(910\\d))?");
  private static final int USUAL_PORT = 9100;
  private static final int CONNECT_MILLIS = 700;
  private static final int ANSWER_MILLIS = 900;
  private static final byte[] HOW_IS_IT = {0x10, 0x04, 0x01};
  private static final byte[] HOW_IS_THE_PAPER = {0x10, 0x04, 0x04};
  private static final int OFFLINE = 0x08;
  private static final int PAPER_END = 0x60;

  /** A printer of the house's own network; nothing else is spoken to. */
  static Optional<PrinterLine> of(String address) {
    Matcher m = ADDRESS.matcher(address.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String port = m.group(2);
    return Optional.of(
        new PrinterLine(m.group(1), port == null ? USUAL_PORT : Integer.parseInt(port)));
  }

  Trouble ask() {
    return talk(new byte[0]);
  }

  Trouble print(Slip slip) {
    return talk(slip.bytes());
  }

  private Trouble talk(byte[] then) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      int paper = answer(in, out, HOW_IS_THE_PAPER);
      if (paper >= 0 && (paper & PAPER_END) != 0) {
        return Trouble.NO_PAPER;
      }
      int how = paper < 0 ? paper : answer(in, out, HOW_IS_IT);
      if (how < 0) {
        return Trouble.SILENT;
      }
      if ((how & OFFLINE) != 0) {
        return Trouble.NOT_READY;
      }
      out.write(then);
      out.flush();
      return Trouble.NONE;
    } catch (IOException e) {
      return Trouble.SILENT;
    }
  }

  private static int answer(InputStream in, OutputStream out, byte[] question) throws IOException {
    out.write(question);
    out.flush();
    return in.read();
  }
}
