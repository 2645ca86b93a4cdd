package petitions.mailing.delivery;

import org.springframework.lang.Nullable;

/** Nobody would remember what became of a mail, so it is not sent. */
class CannotBeWrittenDown extends RuntimeException {

    CannotBeWrittenDown(@Nullable Throwable why) {
        super("What becomes of mails cannot be written down now", why);
    }
}
