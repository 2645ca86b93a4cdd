package petitions.platform.text;

import java.util.regex.Pattern;

/** What mail programs turn into a link, for whoever would have us mail it to strangers. */
public final class LinkBait {

    private static final Pattern WEB_ADDRESS =
            Pattern.compile("://|\\bwww\\.|\\w\\.(com|net|org|info|ru|cn|xyz|top|uk)\\b", Pattern.CASE_INSENSITIVE);

    private LinkBait() {}

    public static boolean in(String text) {
        return WEB_ADDRESS.matcher(text).find();
    }
}
