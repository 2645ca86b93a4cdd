package petitions.mailing.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A mail as the wire sees it. */
public final class TestMail extends Outgoing {

    private static final String DOMAIN = "@people.example";

    private final String recipient;
    private final String body;
    private String sender = "bounce@petitions.example";
    private boolean needsUtf8;
    private BooleanSupplier mayGo = () -> true;
    private Consumer<String> onTold = what -> {};

    private TestMail(String recipient, String body) {
        this.recipient = recipient;
        this.body = body;
    }

    /** To people of these names, who live at {@code people.example}. */
    public static List<TestMail> to(String... names) {
        return Arrays.stream(names).map(name -> toAddress(name + DOMAIN)).toList();
    }

    public static TestMail toAddress(String address) {
        return saying(address, "Subject: News\r\n\r\nThere is news.\r\n");
    }

    public static TestMail saying(String address, String body) {
        return new TestMail(address, body);
    }

    public static String address(String name) {
        return name + DOMAIN;
    }

    TestMail from(String other) {
        sender = other;
        return this;
    }

    TestMail needingUtf8() {
        needsUtf8 = true;
        return this;
    }

    TestMail goingIf(BooleanSupplier condition) {
        mayGo = condition;
        return this;
    }

    /** @param reaction hears {@code accepted} or {@code refused} */
    TestMail telling(Consumer<String> reaction) {
        onTold = reaction;
        return this;
    }

    @Override
    public String sender() {
        return sender;
    }

    @Override
    public String recipient() {
        return recipient;
    }

    @Override
    public boolean needsUtf8() {
        return needsUtf8;
    }

    @Override
    public boolean mayGo() {
        return mayGo.getAsBoolean();
    }

    @Override
    public void accepted() {
        onTold.accept("accepted");
    }

    @Override
    public void refused() {
        onTold.accept("refused");
    }

    @Override
    public void writeStuffed(OutputStream out) throws IOException {
        out.write(body.getBytes(StandardCharsets.UTF_8));
    }
}
