package org.yichuang.notices;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Now;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends SMS through a gateway by HTTP: a POST with JSON {@code id, phone, text}, and the headers
 * {@code Idempotency-Key}, {@code X-Timestamp} and {@code X-Signature}, which is the HMAC-SM3 in
 * hex of the timestamp, a line feed and the body. 2xx is sent; 4xx other than 408 and 429 is for
 * good.
 */
@Component
class SmsGateway implements Sender {

  private final NoticeSettings settings;
  private final Now now;
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final HttpClient http;

  SmsGateway(NoticeSettings settings, Now now) {
    this.settings = settings;
    this.now = now;
    this.http = HttpClient.newBuilder().connectTimeout(settings.waits()).build();
  }

  @Override
  public Way way() {
    return Way.SMS;
  }

  @Override
  public void send(long id, String address, String title, String text) throws Failure {
    NoticeSettings.Sms sms = settings.sms();
    if (sms == null) {
      throw new Failure("no SMS gateway is configured", false);
    }
    Map<String, String> body = new LinkedHashMap<>();
    body.put("id", Long.toString(id));
    body.put("phone", address);
    body.put("text", sms.signature() == null ? text : "【" + sms.signature() + "】" + text);
    int status = status(request(sms, id, mapper.writeValueAsString(body)));
    if (status / 100 != 2) {
      boolean forGood = status / 100 == 4 && status != 408 && status != 429;
      throw new Failure("the gateway answered " + status, forGood);
    }
  }

  private HttpRequest request(NoticeSettings.Sms sms, long id, String json) {
    String stamp = Long.toString(now.instant().getEpochSecond());
    return HttpRequest.newBuilder(URI.create(sms.url()))
        .timeout(settings.waits())
        .header("Content-Type", "application/json; charset=utf-8")
        .header("Idempotency-Key", Long.toString(id))
        .header("X-Timestamp", stamp)
        .header("X-Signature", sign(sms.key(), stamp + "\n" + json))
        .POST(HttpRequest.BodyPublishers.ofString(json))
        .build();
  }

  /** The whole answer within the patience: a body that never ends counts as none. */
  private int status(HttpRequest request) throws Failure {
    var answer = http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      return answer.get(settings.waits().toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Failure("the gateway did not answer in time", false);
    } catch (ExecutionException e) {
      boolean late = e.getCause() instanceof HttpTimeoutException;
      throw new Failure(
          late ? "the gateway did not answer in time" : "the gateway cannot be reached", false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted", false);
    }
  }

  static String sign(String key, String text) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key.getBytes(StandardCharsets.UTF_8)));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update(bytes, 0, bytes.length);
    byte[] out = new byte[mac.getMacSize()];
    mac.doFinal(out, 0);
    return HexFormat.of().formatHex(out);
  }
}
