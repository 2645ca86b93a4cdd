package petitions.mailing.content;

/**
 * Frozen bytes up to the next slot.
 *
 * @param first columns until its first line ends
 * @param last columns of its last line
 * @param broken whether it has more than that one line
 */
record Piece(byte[] bytes, Slot next, int first, int last, boolean broken) {

    static Piece of(byte[] bytes, Slot next) {
        int first = 0;
        while (first < bytes.length && bytes[first] != '\r') {
            first++;
        }
        int lastLine = bytes.length;
        while (lastLine > 0 && bytes[lastLine - 1] != '\n') {
            lastLine--;
        }
        return new Piece(bytes, next, first, bytes.length - lastLine, first < bytes.length);
    }

    /** The column in which it ends when it begins in {@code column}. */
    int end(int column) {
        return broken ? last : column + last;
    }
}
