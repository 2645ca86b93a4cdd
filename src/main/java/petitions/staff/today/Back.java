package petitions.staff.today;

import java.util.regex.Pattern;

/** Where to lead somebody after they pressed a button: a page of staff, and nowhere else. */
final class Back {

    private static final Pattern OURS = Pattern.compile("/staff(/[\\w-]{1,80}){0,4}(\\?[\\w=&-]{0,200})?");

    private Back() {}

    static String to(String wanted, String otherwise) {
        return OURS.matcher(wanted).matches() ? wanted : otherwise;
    }
}
