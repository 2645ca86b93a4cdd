package petitions.correspondence;

import java.net.URI;
import org.springframework.lang.Nullable;

/** Where to see and read a debate that was held. */
public record DebateLinks(
        @Nullable URI video,
        @Nullable URI transcript,
        @Nullable URI debatePack,
        @Nullable URI summary,
        @Nullable URI publicEngagement) {}
