package org.yichuang.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Now;

/**
 * Sends mail by SMTP; the Message-ID is the message's own, so that a second copy is seen as one.
 */
@Component
class MailServer implements Sender {

  private static final Pattern FOR_GOOD = Pattern.compile("^5[0-9][0-9]\\b.*", Pattern.DOTALL);

  private final NoticeSettings settings;
  private final Now now;

  MailServer(NoticeSettings settings, Now now) {
    this.settings = settings;
    this.now = now;
  }

  @Override
  public Way way() {
    return Way.MAIL;
  }

  @Override
  public void send(long id, String address, String title, String text) throws Failure {
    NoticeSettings.Mail mail = settings.mail();
    if (mail == null) {
      throw new Failure("no mail server is configured", false);
    }
    JavaMailSenderImpl server = server(mail, settings.waits());
    try {
      MimeMessage message = new Numbered(server, "<" + id + "." + mail.from() + ">");
      message.setFrom(new InternetAddress(mail.from()));
      message.setRecipient(
          jakarta.mail.Message.RecipientType.TO, new InternetAddress(address, true));
      message.setSubject(title, "UTF-8");
      message.setSentDate(Date.from(now.instant()));
      message.setText(text, "UTF-8");
      message.saveChanges();
      try (var transport = server.getSession().getTransport("smtp")) {
        transport.connect(mail.host(), mail.port(), mail.user(), mail.password());
        transport.sendMessage(message, message.getAllRecipients());
      }
    } catch (MessagingException e) {
      throw new Failure(why(e), refusedForGood(e));
    }
  }

  private static JavaMailSenderImpl server(NoticeSettings.Mail mail, Duration patience) {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    String security = mail.security() == null ? "starttls" : mail.security();
    String millis = Long.toString(patience.toMillis());
    Properties p = server.getJavaMailProperties();
    p.put("mail.smtp.auth", Boolean.toString(mail.user() != null));
    p.put("mail.smtp.starttls.enable", Boolean.toString(security.equals("starttls")));
    p.put("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
    p.put("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
    p.put("mail.smtp.ssl.checkserveridentity", "true");
    p.put("mail.smtp.connectiontimeout", millis);
    p.put("mail.smtp.timeout", millis);
    p.put("mail.smtp.writetimeout", millis);
    return server;
  }

  /** A 5xx about this mail or its address is for good; 4xx, such as greylisting, is not. */
  private static boolean refusedForGood(MessagingException e) {
    if (!(e instanceof SendFailedException)) {
      return e instanceof AddressException;
    }
    for (Exception x = e; x != null; x = next(x)) {
      if (FOR_GOOD.matcher(String.valueOf(x.getMessage())).matches()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException m ? m.getNextException() : null;
  }

  /** What the server said, address left out. */
  private static String why(MessagingException e) {
    StringJoiner all = new StringJoiner("; ");
    for (Exception x = e; x != null; x = next(x)) {
      all.add(String.valueOf(x.getMessage()).lines().findFirst().orElse(""));
    }
    return all.toString().replaceAll("[^ <>]+@[^ <>]+", "…");
  }

  /** A message that keeps the id it was given. */
  private static final class Numbered extends MimeMessage {

    private final @Nullable String number;

    Numbered(JavaMailSenderImpl server, String number) {
      super(server.getSession());
      this.number = number;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", number);
    }
  }
}
