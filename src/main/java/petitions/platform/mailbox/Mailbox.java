package petitions.platform.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The last thousand mails that were sent, a file each, and the number of all. A file is named after the number of its
 * mail, so the newest one remembers how many there were.
 */
public final class Mailbox {

    static final int KEPT = 1_000;

    private static final String ENDING = ".eml";
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final AtomicLong total;
    /** Read when first asked for; a reader of the page is rarer than a mail. */
    private final ConcurrentNavigableMap<Long, Optional<CaughtMail>> mails = new ConcurrentSkipListMap<>();

    Mailbox(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                recall(file);
            }
        }
        this.total = new AtomicLong(mails.isEmpty() ? 0 : mails.lastKey());
        dropBeyondKept();
    }

    private void recall(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(UNFINISHED)) {
            Files.delete(file);
        } else if (name.matches("\\d{1,18}\\.eml")) {
            mails.put(Long.parseLong(name.substring(0, name.length() - ENDING.length())), Optional.empty());
        }
    }

    void add(Envelope envelope, byte[] mail) throws IOException {
        long id = total.incrementAndGet();
        Path unfinished = folder.resolve(id + UNFINISHED);
        Files.write(unfinished, envelope.above(mail));
        Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
        mails.put(id, Optional.empty());
        dropBeyondKept();
    }

    /** How many mails were caught since the data folder was made. */
    public long total() {
        return total.get();
    }

    public int kept() {
        return mails.size();
    }

    /** The kept mails that fit, newest first. */
    public Stream<CaughtMail> find(MailSearch search) {
        return mails.descendingKeySet().stream().flatMap(id -> get(id).stream()).filter(search);
    }

    /** @return nothing if there never was such a mail, or if it is too old to be kept */
    public Optional<CaughtMail> get(long id) {
        Optional<CaughtMail> known = mails.getOrDefault(id, Optional.empty());
        if (known.isPresent()) {
            return known;
        }
        Optional<CaughtMail> read = eml(id).map(eml -> read(id, eml));
        mails.computeIfPresent(id, (kept, unread) -> read);
        return read;
    }

    /** The mail as it came over the wire, below the lines of its envelope. */
    public Optional<byte[]> eml(long id) {
        try {
            return Optional.of(Files.readAllBytes(file(id)));
        } catch (NoSuchFileException neverCaughtOrNoLongerKept) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaughtMail read(long id, byte[] eml) {
        try {
            return MailReader.read(id, eml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropBeyondKept() throws IOException {
        for (Long tooOld : mails.headMap(total.get() - KEPT, true).keySet()) {
            mails.remove(tooOld);
            Files.deleteIfExists(file(tooOld));
        }
    }

    private Path file(long id) {
        return folder.resolve(id + ENDING);
    }
}
