import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the recorded voice of the hall's screens, for browsers that have none: one sound file and
 * an index of its clips. Needs espeak-ng on the path; what it speaks is free for any use. Run it in
 * the project's directory: {@code java bin/Voice.java}.
 */
public final class Voice {

  private static final Path FOLDER = Path.of("app/src/main/resources/static/hall");
  private static final int RATE = 11_025;
  private static final int QUIET = 500;

  public static void main(String[] args) throws Exception {
    Map<String, String> chinese = new LinkedHashMap<>();
    String[] digits = {"零", "幺", "二", "三", "四", "五", "六", "七", "八", "九"};
    for (int d = 0; d < digits.length; d++) {
      chinese.put("zh-" + d, digits[d]);
    }
    chinese.put("zh-please", "请");
    chinese.put("zh-number", "号");
    chinese.put("zh-to", "到");
    chinese.put("zh-window", "号窗口");
    Map<String, String> english = new LinkedHashMap<>();
    String[] names = {
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };
    for (int d = 0; d < names.length; d++) {
      english.put("en-" + d, names[d]);
    }
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      english.put("en-" + letter, String.valueOf(letter));
    }
    english.put("en-number", "number");
    english.put("en-window", "window");
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    StringBuilder index = new StringBuilder("{\"rate\":" + RATE);
    for (Map.Entry<String, String> clip : chinese.entrySet()) {
      add(clip.getKey(), spoken("cmn", 150, clip.getValue()), sound, index);
    }
    for (Map.Entry<String, String> clip : english.entrySet()) {
      add(clip.getKey(), spoken("en-us", 150, clip.getValue()), sound, index);
    }
    Files.write(FOLDER.resolve("voice.wav"), wav(sound.toByteArray()));
    Files.writeString(FOLDER.resolve("voice.json"), index.append("}\n"));
  }

  private static void add(
      String name, byte[] clip, ByteArrayOutputStream sound, StringBuilder index) {
    index.append(",\"%s\":[%d,%d]".formatted(name, sound.size(), clip.length));
    sound.writeBytes(clip);
  }

  /** One clip, its silence cut off, at half of espeak-ng's rate, in eight bits. */
  private static byte[] spoken(String voice, int speed, String words) throws Exception {
    Process espeak =
        new ProcessBuilder(
                "espeak-ng",
                "-v",
                voice,
                "-s",
                Integer.toString(speed),
                "-a",
                "180",
                "--stdout",
                words)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    byte[] wav = espeak.getInputStream().readAllBytes();
    short[] samples = new short[(wav.length - 44) / 2];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) ((wav[44 + 2 * i] & 0xff) | (wav[45 + 2 * i] << 8));
    }
    int from = 0;
    int to = samples.length - 1;
    while (from < to && Math.abs(samples[from]) < QUIET) {
      from++;
    }
    while (to > from && Math.abs(samples[to]) < QUIET) {
      to--;
    }
    short[] cut = Arrays.copyOfRange(samples, from, to + 1);
    byte[] half = new byte[cut.length / 2];
    for (int i = 0; i < half.length; i++) {
      half[i] = (byte) (128 + (cut[2 * i] + cut[2 * i + 1]) / 2 / 256);
    }
    return half;
  }

  private static byte[] wav(byte[] samples) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write("RIFF".getBytes(StandardCharsets.US_ASCII));
    out.writeInt(Integer.reverseBytes(36 + samples.length));
    out.write("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
    out.writeInt(Integer.reverseBytes(16));
    out.writeShort(Short.reverseBytes((short) 1));
    out.writeShort(Short.reverseBytes((short) 1));
    out.writeInt(Integer.reverseBytes(RATE));
    out.writeInt(Integer.reverseBytes(RATE));
    out.writeShort(Short.reverseBytes((short) 1));
    out.writeShort(Short.reverseBytes((short) 8));
    out.write("data".getBytes(StandardCharsets.US_ASCII));
    out.writeInt(Integer.reverseBytes(samples.length));
    out.write(samples);
    return bytes.toByteArray();
  }
}
