package io.tailorline.portal.sales.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mail over SMTP, as {@code spring.mail.*} says; off without {@code spring.mail.host}. */
final class SmtpMail implements Mail {

    private final Optional<JavaMailSender> sender;
    private final String from;

    /** @param from address of the house, {@code Name <post@house.example>} */
    SmtpMail(Optional<JavaMailSender> sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public boolean isThere() {
        return sender.isPresent();
    }

    @Override
    public void send(String id, String to, String subject, String text, String stopLink) throws Undeliverable, NotSent {
        JavaMailSender smtp = sender.orElseThrow(() -> new IllegalStateException("There is no mail server."));
        try {
            smtp.send(message(id, to, subject, text, stopLink));
        } catch (MessagingException | MailParseException unwritable) {
            throw new Undeliverable("The address cannot be written to", unwritable);
        } catch (MailException failed) {
            SmtpReply reply = SmtpReply.of(failed);
            if (reply.refusesTheAddress()) {
                throw new Undeliverable("The address is refused: " + reply.text(), failed);
            }
            throw new NotSent(reply.text(), failed);
        }
    }

    private MimeMessage message(String id, String to, String subject, String text, String stopLink)
            throws MessagingException {
        MimeMessage message = new NamedMessage(id);
        MimeMessageHelper letter = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        letter.setFrom(new InternetAddress(from, true));
        letter.setTo(new InternetAddress(to, true));
        letter.setSubject(subject);
        letter.setText(text);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + stopLink + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return message;
    }

    /** A message whose id we give. */
    private static final class NamedMessage extends MimeMessage {

        private final String id;

        NamedMessage(String id) {
            super((Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
