package petitions.mailing.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import petitions.mailing.MailingId;

/** How a frozen mail is stored: version, mailing, domain, and each piece with its slot. */
final class FrozenFormat {

    private static final int VERSION = 1;

    private FrozenFormat() {}

    static byte[] write(MailingId mailing, String domain, List<Piece> pieces) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(mailing.number());
            out.writeUTF(domain);
            out.writeInt(pieces.size());
            for (Piece piece : pieces) {
                out.writeInt(piece.bytes().length);
                out.write(piece.bytes());
                out.writeUTF(piece.next().name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static FrozenMail read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalArgumentException(
                        "A frozen mail is of format %s; this version reads %s".formatted(version, VERSION));
            }
            var mailing = new MailingId(in.readLong());
            var domain = in.readUTF();
            int count = in.readInt();
            var pieces = new ArrayList<Piece>();
            for (int i = 0; i < count; i++) {
                pieces.add(piece(in));
            }
            if (in.available() > 0 || pieces.isEmpty() || pieces.get(count - 1).next() != Slot.END) {
                throw new IllegalArgumentException("A frozen mail does not end where it should");
            }
            return new FrozenMail(mailing, domain, pieces);
        } catch (IOException e) {
            throw new IllegalArgumentException("A frozen mail is damaged", e);
        }
    }

    private static Piece piece(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new EOFException();
        }
        return Piece.of(in.readNBytes(length), Slot.valueOf(in.readUTF()));
    }
}
