package petitions.mailing.content;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Frozen pieces, and between them what is personal.
 *
 * @param starts where in {@code between} the octets are that come after each piece
 * @param size in octets
 */
record Splice(List<Piece> pieces, byte[] between, int[] starts, int size) {

    private static final int USUAL_OCTETS = 1_024;

    static Splice of(List<Piece> pieces, Personal personal) {
        var between = new QuotedPrintable(USUAL_OCTETS);
        var starts = new int[pieces.size()];
        int size = 0;
        for (int i = 0; i < starts.length; i++) {
            var piece = pieces.get(i);
            between.makeRoomFor(piece.first());
            starts[i] = between.length();
            between.startAt(piece.end(between.column()));
            personal.fill(piece.next(), between);
            size += piece.bytes().length;
        }
        return new Splice(pieces, between.toBytes(), starts, size + between.length());
    }

    void writeTo(OutputStream out) throws IOException {
        for (int i = 0; i < starts.length; i++) {
            out.write(pieces.get(i).bytes());
            int end = i + 1 < starts.length ? starts[i + 1] : between.length;
            out.write(between, starts[i], end - starts[i]);
        }
    }
}
