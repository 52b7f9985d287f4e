package io.tailorline.workflow.messages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;

/**
 * A JSON text as the body of a message. Every reader understands both encodings; a sender compresses only what goes to
 * a queue whose readers all do, see {@link Topology#isCompressed}.
 */
public final class MessageBody {

    private static final String JSON = "application/json";
    private static final String PLAIN = StandardCharsets.UTF_8.name();
    private static final String GZIP = "gzip";

    /** No text of ours comes near this; what is larger is not unpacked. Bytes. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private MessageBody() {}

    public static Message message(String messageId, String json, boolean compressed) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        return MessageBuilder.withBody(compressed ? packed(text) : text)
                .setContentType(JSON)
                .setContentEncoding(compressed ? GZIP : PLAIN)
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                .setMessageId(messageId)
                .build();
    }

    /** @throws BrokenMessage when it is compressed and cannot be unpacked, or is larger than 64 MB */
    public static String text(Message message) throws BrokenMessage {
        byte[] body = message.getBody();
        if (!GZIP.equals(message.getMessageProperties().getContentEncoding())) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] text = in.readNBytes(LARGEST + 1);
            if (text.length > LARGEST) {
                throw new BrokenMessage("The unpacked message is larger than %d bytes.".formatted(LARGEST));
            }
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new BrokenMessage("The message is not gzip, as its content encoding says.", broken);
        }
    }

    private static byte[] packed(byte[] text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text);
        } catch (IOException impossible) { // in memory
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
