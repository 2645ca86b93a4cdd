package petitions.importing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes no more than so many bytes. */
class Limited extends FilterOutputStream {

    private long left;

    Limited(OutputStream out, long most) {
        super(out);
        this.left = most;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        left -= length;
        if (left < 0) {
            throw NotPetitions.at("the file", "is longer than any that is imported over HTTP");
        }
        out.write(bytes, offset, length);
    }
}
